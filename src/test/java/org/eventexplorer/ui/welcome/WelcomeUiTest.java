package org.eventexplorer.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.eventexplorer.transfer.samples.SampleSet;
import org.eventexplorer.transfer.samples.Samples;
import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.UiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

final class WelcomeUiTest extends UiTest {
    private final List<String> done = new ArrayList<>();

    private final class Told implements WelcomeController.Actions {
        @Override
        public void loadSamples(List<SampleSet> sets) {
            done.add("load " + sets.stream().map(SampleSet::name).toList());
        }

        @Override
        public void importFiles() {
            done.add("import");
        }

        @Override
        public void connect() {
            done.add("connect");
        }
    }

    @BeforeEach
    void showIt() {
        show(
                () ->
                        Fxml.load(
                                new WelcomeController(
                                        new WelcomeViewModel(
                                                Samples.ALL,
                                                "PostgreSQL 18.6 · schema event_store, version 1"),
                                        new Told())));
    }

    @Test
    void loadsTheChosenSamplesByMouseAndByKeyboard() {
        List<String> all = Samples.ALL.stream().map(SampleSet::name).toList();
        robot.clickOn("Load samples");
        robot.clickOn(Samples.ALL.getFirst().title());
        doOnFx(() -> robot.lookup("#load").<Node>query().requestFocus());
        robot.type(KeyCode.ENTER);
        until(() -> done.size() > 1);
        assertThat(done).containsExactly("load " + all, "load " + all.subList(1, all.size()));
    }

    @Test
    void offersAFileAndAnotherStore() {
        robot.clickOn("Choose a file…");
        robot.clickOn("Add a connection…");
        until(() -> done.size() > 1);
        assertThat(done).containsExactly("import", "connect");
    }

    @Test
    void loadsNothingWhereNothingIsChosen() {
        Samples.ALL.forEach(set -> robot.clickOn(set.title()));
        Button load = robot.lookup("#load").queryButton();
        assertThat(load.isDisabled()).isTrue();
    }

    @Test
    void looksAsItShould() {
        pictures("welcome");
        assertThat(robot.lookup("This store is empty").tryQuery()).isPresent();
    }
}
