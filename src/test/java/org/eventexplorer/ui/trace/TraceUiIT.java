package org.eventexplorer.ui.trace;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.eventexplorer.database.Database;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.transfer.samples.Samples;
import org.eventexplorer.ui.work.WorkItem;
import org.eventexplorer.work.JobContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

final class TraceUiIT extends TraceUi {
    /// An event of the checkout, that another one names as its cause.
    private static final String LOST = "2c48df586ee63695";

    @Override
    void fill(Database database) throws Exception {
        Samples.load(new EventStore(database), Samples.ALL).run(JobContext.none());
        // As if retention had taken it.
        database.write(handle -> handle.execute("DELETE FROM events WHERE event_id = ?", LOST));
    }

    @Test
    void showsACheckoutAsAGraphAndSaysWhatIsMissing() {
        trace(CHECKOUT);
        pictures("trace-graph");
        assertThat(text("#chain-numbers")).startsWith("97 events · 9 sources · 902.021 ms");
        assertThat(text("#warning-missing")).isEqualTo("1 cause missing");
        assertThat(text("#trace-statement")).isEqualTo("97 of 98 known events.");
    }

    @Test
    void looksAlongTimeAndAsATable() {
        trace(CHECKOUT);
        robot.clickOn("#view-timeline");
        until(() -> robot.lookup("#timeline-rows").tryQuery().isPresent());
        robot.clickOn("#trace-expand");
        robot.clickOn("#trace-search").write("currency");
        until(() -> text("#trace-found").equals("12"));
        robot.push(KeyCode.ENTER);
        until(() -> text("#trace-found").equals("1 / 12"));
        Label found = robot.lookup("#trace-found").queryAs(Label.class);
        until(() -> onFx(() -> found.getWidth() >= found.prefWidth(-1)));
        pictures("trace-timeline");
        robot.clickOn("#view-table");
        pictures("trace-table");
        robot.clickOn("#view-graph");
        pictures("trace-graph-search");
    }

    @Test
    void choosesAChainByKeyboardAndComesBack() {
        doOnFx(() -> screen().shown());
        until(() -> text("#chains-statement").startsWith("The first 500 of"));
        pictures("trace-chains");
        TableView<?> chains = robot.lookup("#chains").queryTableView();
        doOnFx(chains::requestFocus);
        robot.push(KeyCode.HOME).push(KeyCode.DOWN).push(KeyCode.ENTER);
        until(() -> chain() != null && chain().picture().get() != null);
        robot.press(KeyCode.ALT).push(KeyCode.DIGIT2).release(KeyCode.ALT);
        until(() -> robot.lookup("#timeline-rows").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        until(() -> chain() == null);
        doOnFx(() -> robot.lookup("#trace-id").queryAs(TextField.class).requestFocus());
        robot.write("no such chain").push(KeyCode.ENTER);
        until(() -> robot.lookup("#face-back").tryQuery().isPresent());
    }

    @Test
    void findsAndStepsByKeyboardAloneAndShowsOneSelectionInEveryView() {
        trace(CHECKOUT);
        robot.write("/");
        robot.write("currency");
        until(() -> text("#trace-found").equals("12"));
        robot.push(KeyCode.ENTER).push(KeyCode.ENTER);
        until(() -> text("#trace-found").equals("2 / 12"));
        String id = selectedId();
        until(() -> text("#detail-id").equals(id));
        robot.press(KeyCode.ALT).push(KeyCode.DIGIT3).release(KeyCode.ALT);
        until(() -> robot.lookup("#chain-table").tryQuery().isPresent());
        TableView<?> table = robot.lookup("#chain-table").queryTableView();
        assertThat(table.getSelectionModel().getSelectedItem())
                .isEqualTo(shownChain().selected().get());
    }

    @Test
    void savesInEveryForm(@TempDir Path folder) throws IOException {
        target = folder;
        trace(CHECKOUT);
        for (String ending : List.of("png", "svg", "dot", "mmd", "json")) {
            robot.clickOn("#trace-save").clickOn("#save-" + ending);
            Path file = folder.resolve(CHECKOUT + "." + ending);
            until(() -> told.contains("Saved to " + file));
        }
        // Each was work that is listed, and has ended.
        assertThat(work.items()).hasSize(5);
        assertThat(work.items()).allMatch(item -> item.state().get() == WorkItem.State.DONE);
        assertThat(ImageIO.read(folder.resolve(CHECKOUT + ".png").toFile()).getWidth())
                .isGreaterThan(1_000);
        assertThat(Files.readString(folder.resolve(CHECKOUT + ".svg"))).startsWith("<svg");
        assertThat(Files.readString(folder.resolve(CHECKOUT + ".json")))
                .contains("\"correlationId\":\"" + CHECKOUT + "\"");
    }

    @Test
    void showsAPullRequestWithItsReviewsInEveryView() {
        trace("Codertocat/Hello-World#2");
        pictures("trace-pull-request");
        robot.clickOn("#view-timeline");
        until(() -> robot.lookup("#timeline-rows").tryQuery().isPresent());
        pictures("trace-pull-request-timeline");
        robot.clickOn("#view-table");
        pictures("trace-pull-request-table");
    }

    @Test
    void showsManyEffectsOfOneEvent() {
        trace("ASIATFQR7NSCWLLE7IWW");
        pictures("trace-wide");
    }
}
