package org.eventexplorer.ui.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.Order;
import org.eventexplorer.transfer.ExportRequest;
import org.eventexplorer.transfer.Format;
import org.eventexplorer.transfer.ImportReport;
import org.eventexplorer.transfer.file.UnreadableFileException;
import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.UiTest;
import org.eventexplorer.work.JobRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class TransferUiTest extends UiTest {
    private final List<Path> opened = new ArrayList<>();
    private final List<ExportRequest> started = new ArrayList<>();

    @TempDir private Path folder;

    private final class Chosen implements FileChoice {
        @Override
        public Optional<Path> toRead(Window owner) {
            return Optional.empty();
        }

        @Override
        public List<Path> toImport(Window owner) {
            return List.of();
        }

        @Override
        public Optional<Path> toWrite(Window owner, Path suggested) {
            return Optional.of(folder.resolve("chosen.ndjson"));
        }

        @Override
        public void open(Path file) {
            opened.add(file);
        }
    }

    @Test
    void exportsToTheChosenFileByMouse() {
        Stage stage = showExport();
        pictures("export");
        robot.clickOn("Choose…");
        robot.clickOn("Export");
        until(() -> !stage.isShowing());
        assertThat(started)
                .containsExactly(
                        new ExportRequest(
                                EventFilter.ALL,
                                Order.NEWEST_FIRST,
                                Format.NDJSON,
                                folder.resolve("chosen.ndjson")));
    }

    @Test
    void exportsByKeyboardAndCancelsByKeyboard() {
        Stage first = showExport();
        robot.type(KeyCode.ESCAPE);
        until(() -> !first.isShowing());
        assertThat(started).isEmpty();
        Stage second = showExport();
        robot.type(KeyCode.ENTER);
        until(() -> !second.isShowing());
        assertThat(started).hasSize(1);
    }

    @Test
    void doesNotExportToAFolderThatIsNotThere() {
        showExport();
        doOnFx(
                () ->
                        robot.lookup("#file")
                                .queryTextInputControl()
                                .setText(folder + "/none/x.json"));
        assertThat(robot.lookup("#export").queryButton().isDisabled()).isTrue();
        assertThat(robot.lookup("#problem").queryLabeled().getText())
                .isEqualTo("There is no folder " + folder + "/none. Choose another.");
        pictures("export-problem");
    }

    @Test
    void tellsWhatAnImportDidAndOpensTheRejects() {
        Path rejects = folder.resolve("orders.rejects.ndjson");
        ImportReport report =
                new ImportReport(
                        new ImportReport.Counts(1_234_567, 1_230_000, 4_500, 12, 67),
                        rejects,
                        new ImportReport.End.Complete());
        Stage stage = show(() -> Fxml.load(new ReportController(report, new Chosen())));
        pictures("report");
        assertThat(robot.lookup("#stored").queryLabeled().getText()).isEqualTo("1,230,000");
        assertThat(robot.lookup("#heading").queryLabeled().getText())
                .isEqualTo("Import complete, some events were rejected");
        robot.clickOn("Show rejects file");
        assertThat(opened).containsExactly(rejects);
        robot.type(KeyCode.ESCAPE);
        until(() -> !stage.isShowing());
    }

    @Test
    void tellsWhyAnImportStopped() {
        ImportReport report =
                new ImportReport(
                        new ImportReport.Counts(2_000, 2_000, 0, 0, 0),
                        null,
                        new ImportReport.End.Broken(new IOException("the file ended early")));
        show(() -> Fxml.load(new ReportController(report, new Chosen())));
        pictures("report-broken");
        assertThat(robot.lookup("#explanation").queryLabeled().getText())
                .startsWith("the file ended early\nWhat is counted here stays.");
        assertThat(robot.lookup("#showRejects").queryButton().isVisible()).isFalse();
        assertThat(ReportWords.line(report))
                .isEqualTo("2,000 stored; stopped: the file ended early");
    }

    @Test
    void contradictsItsNumbersInNoCase() {
        Path rejects = folder.resolve("orders.rejects.ndjson");
        var cases =
                Map.of(
                        new ImportReport.Counts(1, 0, 0, 0, 1),
                        "Nothing was imported",
                        new ImportReport.Counts(0, 0, 0, 0, 0),
                        "No events in the file",
                        new ImportReport.Counts(2, 1, 0, 0, 1),
                        "Import complete, some events were rejected",
                        new ImportReport.Counts(2, 0, 2, 0, 0),
                        "Import complete");
        cases.forEach(
                (counts, heading) -> {
                    ImportReport report =
                            new ImportReport(
                                    counts,
                                    counts.rejected() > 0 ? rejects : null,
                                    new ImportReport.End.Complete());
                    assertThat(ReportWords.heading(report)).isEqualTo(heading);
                    assertThat(ReportWords.explanation(report))
                            .as(heading)
                            .doesNotContain("Every event is stored once");
                });
        ImportReport nothing =
                new ImportReport(
                        new ImportReport.Counts(1, 0, 0, 0, 1),
                        rejects,
                        new ImportReport.End.Complete());
        show(() -> Fxml.load(new ReportController(nothing, new Chosen())));
        pictures("report-nothing");
        assertThat(robot.lookup("#explanation").queryLabeled().getText())
                .startsWith("None of the lines is an event");
    }

    @Test
    void advisesToGetADamagedFileAnew() {
        ImportReport report =
                new ImportReport(
                        new ImportReport.Counts(2_000, 2_000, 0, 0, 0),
                        null,
                        new ImportReport.End.Broken(
                                new UnreadableFileException("the gzip file ends too early")
                                        .of("/home/you/orders.ndjson.gz")));
        show(() -> Fxml.load(new ReportController(report, new Chosen())));
        pictures("report-damaged");
        assertThat(robot.lookup("#explanation").queryLabeled().getText())
                .startsWith("the gzip file ends too early: /home/you/orders.ndjson.gz\nWhat is")
                .contains("Get the file anew")
                .doesNotContain("Import the same file again");
    }

    private Stage showExport() {
        return show(
                () ->
                        Fxml.load(
                                new ExportController(
                                        new ExportViewModel(
                                                EventFilter.ALL,
                                                Order.NEWEST_FIRST,
                                                folder,
                                                context -> 1_429L,
                                                new JobRunner(Runnable::run, Runnable::run)),
                                        new Chosen(),
                                        started::add)));
    }
}
