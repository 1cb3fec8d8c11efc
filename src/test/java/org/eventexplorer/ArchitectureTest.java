package org.eventexplorer;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// The rules that keep the rooms apart, each with its reason.
final class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.eventexplorer");
    private static final String[] SQL = {
        "java.sql..", "javax.sql..", "org.jdbi..", "org.postgresql..",
    };

    /// What screens are made of and may share.
    private static final String[] PARTS = {
        "..ui.fx..",
        "..ui.control..",
        "..ui.detail..",
        "..ui.endpoint..",
        "..ui.error..",
        "..ui.overview..",
    };
    private static final List<Class<?>> CHANGING =
            List.of(
                    ArrayList.class,
                    HashMap.class,
                    HashSet.class,
                    ConcurrentMap.class,
                    AtomicBoolean.class,
                    AtomicInteger.class,
                    AtomicLong.class,
                    AtomicReference.class);

    @Test
    void keepsJavaFxInTheWindow() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("..ui..", "..app..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "javafx..",
                                "atlantafx..",
                                "org.controlsfx..",
                                "org.fxmisc..",
                                "org.kordamp..")
                        .because("a command runs without a display and without loading JavaFX"));
    }

    @Test
    void keepsViewModelsFreeOfTheScene() {
        check(
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("ViewModel")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..")
                        .because("a view model is tested without a toolkit"));
    }

    @Test
    void keepsSqlOutOfTheFacesAndTheValues() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                "..ui..",
                                "..cli..",
                                "..event..",
                                "..correlation..",
                                "..work..",
                                "..transfer..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(SQL)
                        .because("window and command line are two faces of the same services"));
    }

    @Test
    void hasNoCyclesBetweenPackages() {
        check(
                slices().matching("org.eventexplorer.(**)")
                        .should()
                        .beFreeOfCycles()
                        .because(
                                "packages in a cycle can only be understood and changed together"));
    }

    @Test
    void importsDownwardsOnly() {
        check(
                layeredArchitecture()
                        .consideringOnlyDependenciesInLayers()
                        .withOptionalLayers(true)
                        .layer("launcher")
                        .definedBy("org.eventexplorer")
                        .layer("app")
                        .definedBy("org.eventexplorer.app..")
                        .layer("faces")
                        .definedBy("org.eventexplorer.ui..", "org.eventexplorer.cli..")
                        .layer("replay")
                        .definedBy("org.eventexplorer.replay..")
                        .layer("routing")
                        .definedBy("org.eventexplorer.routing..")
                        // Below the routing, which sends the wire forms that live here.
                        .layer("transfer")
                        .definedBy("org.eventexplorer.transfer..")
                        .layer("services")
                        .definedBy("org.eventexplorer.query..", "org.eventexplorer.store..")
                        // Below the queries: they read a chain into its columns, and the graph
                        // itself
                        // needs no store.
                        .layer("correlation")
                        .definedBy("org.eventexplorer.correlation..")
                        .layer("database")
                        .definedBy("org.eventexplorer.database..")
                        .layer("work")
                        .definedBy("org.eventexplorer.work..")
                        .layer("event")
                        .definedBy("org.eventexplorer.event..")
                        .whereLayer("launcher")
                        .mayNotBeAccessedByAnyLayer()
                        .whereLayer("app")
                        .mayOnlyBeAccessedByLayers("launcher")
                        .whereLayer("faces")
                        .mayOnlyBeAccessedByLayers("launcher", "app")
                        .whereLayer("replay")
                        .mayOnlyBeAccessedByLayers("app", "faces")
                        .whereLayer("routing")
                        .mayOnlyBeAccessedByLayers("app", "faces", "replay")
                        .whereLayer("transfer")
                        .mayOnlyBeAccessedByLayers("app", "faces", "replay", "routing")
                        .whereLayer("services")
                        .mayOnlyBeAccessedByLayers("app", "faces", "replay", "routing", "transfer")
                        .whereLayer("correlation")
                        .mayOnlyAccessLayers("work", "event")
                        .whereLayer("database")
                        .mayOnlyAccessLayers("work", "event")
                        .whereLayer("work")
                        .mayOnlyAccessLayers("event")
                        .whereLayer("event")
                        .mayNotAccessAnyLayer()
                        .because("what lies below is used by what lies above, never the reverse"));
    }

    @Test
    void keepsTheTwoFacesApartAndTheStoreFromTheQueries() {
        check(noDependency("org.eventexplorer.ui..", "org.eventexplorer.cli.."));
        check(noDependency("org.eventexplorer.cli..", "org.eventexplorer.ui.."));
        // The other way round is allowed: who counts also brings the counts forward.
        check(noDependency("org.eventexplorer.store..", "org.eventexplorer.query.."));
    }

    @Test
    void keepsScreensApart() {
        check(
                slices().matching("org.eventexplorer.ui.(*)..")
                        .should()
                        .notDependOnEachOther()
                        .ignoreDependency(resideInAPackage("..ui.shell.."), alwaysTrue())
                        .ignoreDependency(alwaysTrue(), resideInAnyPackage(PARTS))
                        .because("only the shell mounts screens, so that each can be shown alone"));
    }

    @Test
    void reachesTheToolkitsThreadInOnePlace() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("..app..", "..ui.fx..")
                        .should()
                        .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                        .because("outcomes are delivered by the executor of ui.fx"));
    }

    @Test
    void neitherSleepsNorMakesThreads() {
        check(
                noClasses()
                        .should()
                        .callMethod(Thread.class, "sleep", long.class)
                        .orShould()
                        .callMethod(Thread.class, "sleep", long.class, int.class)
                        .orShould()
                        .callMethod(Thread.class, "sleep", Duration.class)
                        .because("who waits for a time waits too long or not long enough"));
        check(
                noClasses()
                        .should()
                        .callConstructorWhere(
                                JavaCall.Predicates.target(owner(assignableTo(Thread.class))))
                        .because("work belongs to an executor that somebody closes"));
    }

    @Test
    void leavesTheStandardStreamsToTheCommandLine() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..cli..")
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .because("the results of commands stand alone on standard output"));
    }

    @Test
    void hasNoMutableStaticFields() {
        check(
                fields().that()
                        .areStatic()
                        .should()
                        .beFinal()
                        .because("a static field that changes ties together what is far apart"));
        for (Class<?> changing : CHANGING) {
            check(
                    noFields()
                            .that()
                            .areStatic()
                            .should()
                            .haveRawType(assignableTo(changing))
                            .because("a final field whose value changes is no better"));
        }
    }

    private static ArchRule noDependency(String from, String to) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(to)
                .because("they are used side by side and know nothing of each other");
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }
}
