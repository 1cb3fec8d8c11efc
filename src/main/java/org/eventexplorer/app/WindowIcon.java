package org.eventexplorer.app;

import javafx.scene.image.Image;

import java.net.URL;
import java.util.List;
import java.util.stream.Stream;

/// The window's icon, in every size that desktops ask a window for. Unpacking larger ones takes a
/// start longer than all of these.
final class WindowIcon {
    private WindowIcon() {}

    static List<Image> all() {
        return Stream.of(16, 24, 32, 48, 64, 128).map(WindowIcon::of).toList();
    }

    private static Image of(int size) {
        String name = "event-explorer-" + size + ".png";
        URL file = WindowIcon.class.getResource("icons/" + name);
        if (file == null) {
            throw new IllegalStateException("the icon " + name + " is not in the program");
        }
        return new Image(file.toExternalForm());
    }
}
