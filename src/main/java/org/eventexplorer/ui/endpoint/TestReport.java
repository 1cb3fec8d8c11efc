package org.eventexplorer.ui.endpoint;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.endpoint.EndpointTest.Finding;
import org.eventexplorer.ui.fx.Messages;

/// What a test of an endpoint found, a line each.
public final class TestReport extends VBox {
    private final Messages messages = Messages.of(TestReport.class);
    private final EndpointTest test;
    private final Runnable changed;

    /// @param changed is run when this got higher or lower
    public TestReport(EndpointTest test, Runnable changed) {
        super(6);
        this.test = test;
        this.changed = changed;
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
                    PlainText.line(finding.text()));
        }
        setVisible(!getChildren().isEmpty());
        setAccessibleText(
                test.findings().stream()
                        .map(Finding::text)
                        .reduce("", (all, text) -> all + text + " "));
        changed.run();
    }

    private void line(Node sign, String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        HBox row = new HBox(8, sign, label);
        row.setAlignment(Pos.TOP_LEFT);
        getChildren().add(row);
    }
}
