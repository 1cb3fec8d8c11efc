package org.eventexplorer.ui.explore;

import javafx.scene.Parent;

import java.net.URL;

/// The screen's style sheet, for pop-ups, which do not take it from the screen.
final class Sheet {
    private Sheet() {}

    static void dress(Parent popup) {
        URL sheet = Sheet.class.getResource("explore.css");
        if (sheet == null) {
            throw new IllegalStateException("explore.css is not in the program");
        }
        popup.getStylesheets().add(sheet.toExternalForm());
    }
}
