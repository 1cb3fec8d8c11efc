package org.eventexplorer.ui.transfer;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.eventexplorer.transfer.ImportReport;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Modal;
import org.eventexplorer.ui.fx.NumberText;
import org.kordamp.ikonli.javafx.FontIcon;

import java.nio.file.Path;

/// Tells what an import did.
public final class ReportController {
    private final Messages messages = Messages.of(ReportController.class);
    private final ImportReport report;
    private final FileChoice files;

    @FXML private VBox root;
    @FXML private FontIcon icon;
    @FXML private Label heading;
    @FXML private Label explanation;
    @FXML private Label read;
    @FXML private Label stored;
    @FXML private Label duplicates;
    @FXML private Label conflicting;
    @FXML private Label rejected;
    @FXML private Label rejectsFile;
    @FXML private Button showRejects;

    /// @param files opens the rejects file
    public ReportController(ImportReport report, FileChoice files) {
        this.report = report;
        this.files = files;
    }

    @FXML
    void initialize() {
        show(report.counts());
        heading.setText(ReportWords.heading(report));
        explanation.setText(ReportWords.explanation(report));
        icon.setIconLiteral(ReportWords.isFine(report) ? "fth-check-circle" : "fth-alert-triangle");
        icon.getStyleClass().add(ReportWords.isFine(report) ? "good" : "warning");
        Path rejects = report.rejects();
        rejectsFile.setText(rejects == null ? "" : messages.text("report.rejectsFile", rejects));
        rejectsFile.setVisible(rejects != null);
        rejectsFile.setManaged(rejects != null);
        showRejects.setVisible(rejects != null);
        showRejects.setManaged(rejects != null);
    }

    private void show(ImportReport.Counts counts) {
        read.setText(NumberText.count(counts.read()));
        stored.setText(NumberText.count(counts.stored()));
        duplicates.setText(NumberText.count(counts.duplicates()));
        conflicting.setText(NumberText.count(counts.conflicting()));
        rejected.setText(NumberText.count(counts.rejected()));
        if (counts.conflicting() > 0) {
            conflicting.getStyleClass().add("warning");
        }
        if (counts.rejected() > 0) {
            rejected.getStyleClass().add("bad");
        }
    }

    @FXML
    void showRejects() {
        Path rejects = report.rejects();
        if (rejects != null) {
            files.open(rejects);
        }
    }

    @FXML
    void close() {
        Modal.close(root);
    }
}
