package org.eventexplorer.ui.store;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.event.Events;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.store.StoreIndex;
import org.eventexplorer.store.StoreStatus.Partition;
import org.eventexplorer.ui.fx.FxExecutor;
import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.UiTest;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

@ExtendWith(StoreExtension.class)
final class StoreUiIT extends UiTest {
    private final JobRunner jobs = JobRunner.onVirtualThreads(new FxExecutor());
    private @Nullable StoreViewModel model;

    @Test
    void showsHowTheStoreIsAndThatItsPromisesHold(TestServer server) {
        try (Database database = Database.open(server.newStore(), Path.of("unused"))) {
            append(database);
            open(database);
            assertThat(text("#events")).isEqualTo("3");
            assertThat(text("#patterns")).isEqualTo("2");
            assertThat(text("#settled")).isEqualTo("none");
            TableView<Partition> partitions = robot.lookup("#partitions").queryTableView();
            assertThat(partitions.getItems()).hasSize(1);
            assertThat(partitions.getItems().getFirst().tableBytes()).isPositive();
            TableView<StoreIndex> indexes = robot.lookup("#indexes").queryTableView();
            assertThat(indexes.getItems())
                    .extracting(StoreIndex::name)
                    .contains("events_pattern_timestamp_id_idx", "event_ids_correlation_hash_idx");
            pictures("store");
            robot.clickOn("#verify");
            until(() -> robot.lookup("Every promise holds.").tryQuery().isPresent());
            pictures("store-verified");
        }
    }

    @Test
    void namesWhatIsLost(TestServer server) {
        try (Database database = Database.open(server.newStore(), Path.of("unused"))) {
            append(database);
            database.write(
                    h -> h.execute("DELETE FROM events WHERE pattern = 'a' AND sequence = 1"));
            open(database);
            doOnFx(() -> robot.lookup("#verify").queryButton().requestFocus());
            robot.type(KeyCode.SPACE);
            until(() -> robot.lookup("Promises are broken.").tryQuery().isPresent());
            pictures("store-broken");
            assertThat(robot.lookup("#findings").query().getScene()).isNotNull();
            assertThat(robot.lookup("#findings .text-area").queryTextInputControl().getText())
                    .isEqualTo("pattern a: sequence 1 is lost");
            assertThat(robot.lookup("#findings .label").queryAll().toString())
                    .contains("Holes in sequences: 1 lost");
        }
    }

    private static void append(Database database) {
        new EventStore(database)
                .append(
                        List.of(
                                Events.event("1", "a"),
                                Events.event("2", "a"),
                                Events.event("3", "b")),
                        Map.of());
    }

    private void open(Database database) {
        show(
                () -> {
                    StoreViewModel made =
                            new StoreViewModel(database, jobs, this::start, InstantSource.system());
                    model = made;
                    return Fxml.load(new StoreController(made, Zone.utc()));
                });
        doOnFx(() -> requireNonNull(model).refresh());
        until(() -> !text("#events").isEmpty());
    }

    private StoreViewModel.Running start(
            org.eventexplorer.work.Job<org.eventexplorer.store.Verification.Report> job,
            java.util.function.Consumer<
                            org.eventexplorer.work.Outcome<
                                    org.eventexplorer.store.Verification.Report>>
                    onEnd) {
        CancelToken token = jobs.start(job, progress -> {}, onEnd);
        return new StoreViewModel.Running(
                new ReadOnlyDoubleWrapper(-1), new ReadOnlyStringWrapper("walks"), token::cancel);
    }

    private String text(String id) {
        return robot.lookup(id).queryLabeled().getText();
    }
}
