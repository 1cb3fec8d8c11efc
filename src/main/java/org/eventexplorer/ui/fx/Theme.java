package org.eventexplorer.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;

import org.jspecify.annotations.Nullable;

import java.net.URL;
import java.util.List;

/// How the whole program looks: light or dark. Pop-ups and dialogs take it from their owner.
public final class Theme {
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Mode> chosen = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Scene> scenes = FXCollections.observableArrayList();

    /// A look.
    public enum Mode {
        /// Dark on white.
        LIGHT,
        /// Light on near black.
        DARK;

        Mode other() {
            return this == LIGHT ? DARK : LIGHT;
        }

        String sheet() {
            return this == LIGHT ? "ee-light.css" : "ee-dark.css";
        }
    }

    /// Puts on `chosen`; null: what the desktop has.
    public Theme(@Nullable Mode chosen) {
        choose(chosen);
        Platform.getPreferences()
                .colorSchemeProperty()
                .subscribe(
                        scheme -> {
                            if (this.chosen.get() == null) {
                                wear(ofDesktop());
                            }
                        });
    }

    private static Mode ofDesktop() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK
                ? Mode.DARK
                : Mode.LIGHT;
    }

    /// Loads the fonts, which the first scene waits for: somebody may do so beforehand. Any thread.
    public static void loadFonts() {
        Fonts.load();
    }

    /// Puts the look on a window's scene, now and at every change.
    public void dress(Scene scene) {
        Fonts.load();
        scenes.add(scene);
        scene.getStylesheets().setAll(sheets(mode.get()));
    }

    /// Forgets a scene that was dressed and is not shown any more.
    public void undress(Scene scene) {
        scenes.remove(scene);
    }

    /// Changes to the other look.
    public void toggle() {
        choose(mode.get().other());
    }

    /// Changes to `next`; null: follows the desktop from now on.
    public void choose(@Nullable Mode next) {
        chosen.set(next);
        wear(next == null ? ofDesktop() : next);
    }

    private void wear(Mode next) {
        if (mode.get() == next) {
            return;
        }
        mode.set(next);
        Application.setUserAgentStylesheet(
                switch (next) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                });
        scenes.forEach(scene -> scene.getStylesheets().setAll(sheets(next)));
    }

    /// The present look.
    public ReadOnlyObjectProperty<Mode> mode() {
        return mode.getReadOnlyProperty();
    }

    /// What a person chose; null: what the desktop has.
    public ReadOnlyObjectProperty<@Nullable Mode> chosen() {
        return chosen.getReadOnlyProperty();
    }

    private static List<String> sheets(Mode mode) {
        return List.of(sheet(mode.sheet()), sheet("ee.css"));
    }

    private static String sheet(String name) {
        URL url = Theme.class.getResource("/org/eventexplorer/ui/" + name);
        if (url == null) {
            throw new IllegalStateException("the style sheet " + name + " is not in the program");
        }
        return url.toExternalForm();
    }
}
