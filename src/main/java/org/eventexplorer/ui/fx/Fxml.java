package org.eventexplorer.ui.fx;

import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;

/// Loads the FXML file that stands beside a controller: `ExportController` has `Export.fxml`, and
/// its texts are in the `messages.properties` of the same package.
public final class Fxml {
    private static final String ENDING = "Controller";

    private Fxml() {}

    /// The screen of `controller`, which has been built by its constructor and gets its `@FXML`
    /// fields and `initialize` here.
    ///
    /// @throws IllegalArgumentException where the class or its file is not named as it must be
    public static Parent load(Object controller) {
        Class<?> type = controller.getClass();
        FXMLLoader loader = new FXMLLoader(fileOf(type), Messages.of(type).bundle());
        loader.setControllerFactory(
                wanted -> {
                    if (wanted != type) {
                        throw new IllegalArgumentException(
                                "the file of " + type + " names another controller, " + wanted);
                    }
                    return controller;
                });
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load the screen of " + type.getName(), e);
        }
    }

    private static URL fileOf(Class<?> type) {
        String name = type.getSimpleName();
        if (!name.endsWith(ENDING)) {
            throw new IllegalArgumentException(name + " does not end in " + ENDING);
        }
        String file = name.substring(0, name.length() - ENDING.length()) + ".fxml";
        URL url = type.getResource(file);
        if (url == null) {
            throw new IllegalArgumentException(file + " is not beside " + type.getName());
        }
        return url;
    }
}
