package org.eventexplorer.ui.connection;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.eventexplorer.ui.connection.ConnectionTest.Finding;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.fx.Messages;

/// What a test of a connection found, a line each.
final class TestReport extends VBox {
    private final Messages messages = Messages.of(TestReport.class);
    private final ConnectionTest test;

    TestReport(ConnectionTest test) {
        super(6);
        this.test = test;
        setId("test-report");
        getStyleClass().addAll("banner", "plain");
        test.findings().addListener((ListChangeListener<Finding>) change -> draw());
        test.running().subscribe(running -> draw());
        managedProperty().bind(visibleProperty());
        setMinHeight(USE_PREF_SIZE);
    }

    private void draw() {
        getChildren().clear();
        if (test.running().get()) {
            ProgressIndicator wheel = new ProgressIndicator();
            wheel.setMaxSize(16, 16);
            line(wheel, messages.text("test.running"));
        }
        for (Finding finding : test.findings()) {
            line(
                    switch (finding.level()) {
                        case GOOD -> Icon.of("check-circle", "good");
                        case NOTE -> Icon.of("info");
                        case BAD -> Icon.of("x-circle", "bad");
                    },
                    finding.text());
        }
        setVisible(!getChildren().isEmpty());
        setAccessibleText(
                test.findings().stream()
                        .map(Finding::text)
                        .reduce("", (all, text) -> all + text + " "));
        if (getScene() != null && getScene().getWindow() != null) {
            getScene().getWindow().sizeToScene();
        }
    }

    private void line(javafx.scene.Node sign, String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        HBox row = new HBox(8, sign, label);
        row.setAlignment(Pos.TOP_LEFT);
        getChildren().add(row);
    }
}
