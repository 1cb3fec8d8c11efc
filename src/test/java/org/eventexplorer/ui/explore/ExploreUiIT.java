package org.eventexplorer.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.Order;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.ui.fx.FxExecutor;
import org.eventexplorer.ui.fx.UiTest;
import org.eventexplorer.work.JobRunner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ExtendWith(StoreExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExploreUiIT extends UiTest {
    private final List<EventFilter> exported = new ArrayList<>();
    private List<Event> events = List.of();
    private EventQueries queries;
    private ExploreScreen screen;

    @BeforeAll
    void store(Database database) {
        queries = new EventQueries(database);
        events = CloudTrail.events();
        EventStore store = new EventStore(database);
        for (int from = 0; from < events.size(); from += 500) {
            store.append(events.subList(from, Math.min(events.size(), from + 500)), Map.of());
        }
    }

    @BeforeEach
    void open() {
        show(
                () -> {
                    screen =
                            new ExploreScreen(
                                    queries,
                                    JobRunner.onVirtualThreads(new FxExecutor()),
                                    new TestHost());
                    return screen.root();
                });
        doOnFx(() -> screen.search(EventFilter.ALL));
        until(() -> footer().startsWith("More below.") && !footer().contains("Counting"));
    }

    @Test
    void showsWhatMatchesAndTheSelectedEventWhole() {
        doOnFx(
                () ->
                        screen.search(
                                EventFilter.ALL.withPatterns(
                                        List.of(
                                                new PatternFilter("ec2.*"),
                                                new PatternFilter("ssm.*"),
                                                new PatternFilter("sts.assume_role")))));
        until(() -> footer().contains(" of "));
        robot.clickOn("#events");
        robot.press(KeyCode.J).release(KeyCode.J);
        until(() -> !text("#detail-title").isEmpty());
        pictures("explore");
        assertThat(text("#detail-title")).matches("(ec2|ssm|sts)\\..*");
    }

    private String footer() {
        return text("#completeness") + " " + text("#numbers");
    }

    private String text(String id) {
        return robot.lookup(id).tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    private TableView<Integer> table() {
        return robot.lookup("#events").queryTableView();
    }

    private TextInputControl field(String id) {
        return robot.lookup(id).queryTextInputControl();
    }

    private final class TestHost implements ExploreScreen.Host {
        @Override
        public void export(EventFilter filter, Order order) {
            exported.add(filter);
        }

        @Override
        public void importFiles() {}

        @Override
        public Optional<Path> fileToWrite(String name) {
            return Optional.empty();
        }

        @Override
        public void failed(String title, Exception cause) {
            throw new AssertionError(title, cause);
        }
    }
}
