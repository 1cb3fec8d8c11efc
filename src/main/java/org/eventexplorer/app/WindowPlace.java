package org.eventexplorer.app;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

/// Puts the window where it stood, if that is still on a screen, and remembers where it stands.
final class WindowPlace {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 640;

    private final Stage stage;
    private Settings.@Nullable Place unmaximized;

    WindowPlace(Stage stage) {
        this.stage = stage;
    }

    void put(Settings.@Nullable Place last) {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        if (last == null || !isOnAScreen(last)) {
            Rectangle2D room = Screen.getPrimary().getVisualBounds();
            stage.setWidth(Math.min(WIDTH, room.getWidth()));
            stage.setHeight(Math.min(HEIGHT, room.getHeight()));
        } else {
            stage.setX(last.x());
            stage.setY(last.y());
            stage.setWidth(Math.max(LEAST_WIDTH, last.width()));
            stage.setHeight(Math.max(LEAST_HEIGHT, last.height()));
            stage.setMaximized(last.isMaximized());
            unmaximized = last;
        }
        stage.maximizedProperty()
                .subscribe(
                        maximized -> {
                            if (maximized && unmaximized == null) {
                                unmaximized = now(true);
                            }
                        });
    }

    /// Calls `listener` whenever the window stands elsewhere.
    void subscribe(Runnable listener) {
        stage.xProperty().subscribe(listener);
        stage.yProperty().subscribe(listener);
        stage.widthProperty().subscribe(listener);
        stage.heightProperty().subscribe(listener);
        stage.maximizedProperty().subscribe(listener);
    }

    // Its top must be there to be taken hold of.
    private static boolean isOnAScreen(Settings.Place place) {
        return !Screen.getScreensForRectangle(place.x(), place.y(), place.width(), 40).isEmpty();
    }

    /// Where it stands; null while it does not yet.
    Settings.@Nullable Place get() {
        if (Double.isNaN(stage.getX())) {
            return unmaximized;
        }
        Settings.Place before = unmaximized;
        if (stage.isMaximized() && before != null) {
            return new Settings.Place(
                    before.x(), before.y(), before.width(), before.height(), true);
        }
        return now(stage.isMaximized());
    }

    private Settings.Place now(boolean maximized) {
        return new Settings.Place(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), maximized);
    }
}
