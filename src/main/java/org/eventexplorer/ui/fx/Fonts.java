package org.eventexplorer.ui.fx;

import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// The program's own fonts. "Inter Medium" and "Inter Semi Bold" are families of their own.
final class Fonts {
    private static final List<String> FILES =
            List.of(
                    "Inter-Regular.otf",
                    "Inter-Medium.otf",
                    "Inter-SemiBold.otf",
                    "Inter-Bold.otf",
                    "JetBrainsMono-Regular.ttf",
                    "JetBrainsMono-Bold.ttf");

    private Fonts() {}

    /// Makes them known to the toolkit, or waits for who does so just now. Thread-safe.
    static void load() {
        Once.DONE.run();
    }

    // A class is initialised once, and who needs it meanwhile waits.
    private static final class Once {
        static final Runnable DONE = () -> {};

        static {
            loadAll();
        }
    }

    private static void loadAll() {
        for (String file : FILES) {
            String path = "/org/eventexplorer/ui/fonts/" + file;
            try (InputStream in = Fonts.class.getResourceAsStream(path)) {
                if (in == null || Font.loadFont(in, 13) == null) {
                    throw new IllegalStateException("the font " + file + " cannot be loaded");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
