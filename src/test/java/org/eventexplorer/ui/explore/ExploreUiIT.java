package org.eventexplorer.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Follow;
import org.eventexplorer.query.Order;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.ui.explore.search.SearchBook;
import org.eventexplorer.ui.explore.search.SearchMemory;
import org.eventexplorer.ui.explore.setting.ExploreMemory;
import org.eventexplorer.ui.explore.setting.ListMemory;
import org.eventexplorer.ui.fx.FxExecutor;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.UiTest;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

@ExtendWith(StoreExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExploreUiIT extends UiTest {
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
    private final Zone zone = Zone.utc();

    private final List<EventFilter> exported = new ArrayList<>();
    private final List<String> traced = new ArrayList<>();
    private final List<String> replayed = new ArrayList<>();
    private final StringProperty noReplay = new SimpleStringProperty("");
    private SearchMemory searches = SearchMemory.ofThisRun();
    private List<Event> events = List.of();
    private ExploreScreen.@Nullable Services services;
    private @Nullable ExploreScreen shown;

    @BeforeAll
    void store(Database database) {
        services = new ExploreScreen.Services(new EventQueries(database), new Follow(database));
        events = CloudTrail.events();
        EventStore store = new EventStore(database);
        for (int from = 0; from < events.size(); from += 500) {
            store.append(events.subList(from, Math.min(events.size(), from + 500)), Map.of());
        }
    }

    @BeforeEach
    void open() {
        exported.clear();
        replayed.clear();
        noReplay.set("");
        searches = SearchMemory.ofThisRun();
        reopen();
    }

    private void reopen() {
        show(
                () -> {
                    ExploreScreen screen =
                            new ExploreScreen(
                                    requireNonNull(services),
                                    JobRunner.onVirtualThreads(new FxExecutor()),
                                    new ExploreMemory(ListMemory.ofThisRun(), searches),
                                    new TestHost());
                    shown = screen;
                    return screen.root();
                });
        search(EventFilter.ALL);
    }

    @Test
    void aStretchChosenInTheBarsStaysWhenAPatternIsAsked() {
        until(() -> !text("#histogram-total").isEmpty());
        doOnFx(() -> robot.lookup("#histogram").query().requestFocus());
        robot.push(KeyCode.RIGHT).push(KeyCode.SHIFT, KeyCode.RIGHT);
        until(() -> screen().model().isNarrowed());
        String stretch = text("#histogram-stretch");
        TimeRange range = onFx(() -> screen().currentFilter().range());
        EventFilter ec2 = EventFilter.ALL.withPatterns(List.of(new PatternFilter("ec2.*")));
        search(ec2);
        assertThat(onFx(() -> screen().currentFilter())).isEqualTo(ec2.withRange(range));
        assertThat(text("#histogram-stretch")).isEqualTo(stretch).isNotEmpty();
        assertThat(robot.lookup("#brush-clear").query().isVisible()).isTrue();
        robot.clickOn("#brush-clear");
        until(() -> screen().currentFilter().equals(ec2));
    }

    @Test
    void theButtonReplaysTheSelectedRowsWhereThereAreSeveral() {
        press("#events", KeyCode.J);
        until(() -> robot.lookup("#replay-all").queryButton().getText().equals("Replay these…"));
        robot.press(KeyCode.SHIFT).push(KeyCode.DOWN).push(KeyCode.DOWN).release(KeyCode.SHIFT);
        until(() -> robot.lookup("#replay-all").queryButton().getText().equals("Replay these 3…"));
        robot.clickOn("#replay-all");
        assertThat(replayed).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void showsWhatMatchesAndTheSelectedEventWhole() {
        search(
                EventFilter.ALL.withPatterns(
                        List.of(
                                new PatternFilter("ec2.*"),
                                new PatternFilter("ssm.*"),
                                new PatternFilter("sts.assume_role"))));
        press("#events", KeyCode.J);
        until(() -> !text("#detail-title").isEmpty());
        pictures("explore");
        assertThat(text("#detail-title")).matches("(ec2|ssm|sts)\\..*");
    }

    @Test
    void anotherSearchShowsTheEventAgainOrTheOnlyOneOrNone() {
        press("#events", KeyCode.J);
        until(() -> !text("#detail-title").isEmpty());
        String title = text("#detail-title");
        robot.push(KeyCode.J);
        Event other = events.stream().filter(e -> !e.pattern().equals(title)).findFirst().get();
        search(EventFilter.ALL.withIds(EventFilter.Ids.ofEvent(other.id())));
        until(() -> text("#detail-title").equals(other.pattern()));
        search(EventFilter.ALL.withPatterns(List.of(new PatternFilter(other.pattern()))));
        until(() -> text("#detail-title").equals(other.pattern()));
        search(EventFilter.ALL.withPatterns(List.of(new PatternFilter("no.such"))));
        until(
                () ->
                        robot.lookup("#detail-title")
                                .tryQuery()
                                .map(n -> !n.isVisible() || text("#detail-title").isEmpty())
                                .orElse(true));
    }

    @Test
    void typedPatternsBecomeTokensAndEnterSearchesThem() {
        doOnFx(() -> screen().focusSearch());
        robot.write("ssm.").push(KeyCode.DOWN);
        picture(robot.lookup(".completion").query().getScene(), "explore-completion");
        robot.push(KeyCode.ENTER);
        until(
                () ->
                        screen().currentFilter()
                                .patterns()
                                .equals(List.of(new PatternFilter("ssm.*"))));
        robot.write("sts.assume_rol,").push(KeyCode.ENTER);
        until(() -> screen().currentFilter().patterns().size() == 2);
        assertThat(screen().currentFilter().patterns())
                .isEqualTo(
                        List.of(new PatternFilter("ssm.*"), new PatternFilter("sts.assume_rol")));
        pictures("explore-doubt");
        robot.clickOn("sts.assume_role");
        robot.clickOn("#search");
        until(
                () ->
                        footer().contains(
                                        " of "
                                                + NumberText.count(
                                                        count("ssm.") + count("sts.assume_role"))));
    }

    @Test
    void saysInWordsWhatIsWrongWithAPattern() {
        doOnFx(() -> screen().focusSearch());
        robot.write("sts..x").push(KeyCode.ENTER);
        assertThat(text("#doubtText")).contains("sts..x");
        assertThat(robot.lookup("#doubtText").query().isVisible()).isTrue();
        pictures("explore-refused");
        assertThat(screen().currentFilter().patterns()).isEmpty();
        robot.push(KeyCode.BACK_SPACE);
        until(() -> !robot.lookup("#doubtText").queryAs(Label.class).getParent().isVisible());
    }

    @Test
    void aNarrowBarOpensTheFieldOfAChainFromItsMenu() {
        resize(1024, 640);
        until(() -> !robot.lookup("#correlation").queryAs(Node.class).isVisible());
        robot.clickOn("#more");
        until(() -> robot.lookup("#chain-item").tryQuery().isPresent());
        robot.clickOn("#chain-item");
        until(() -> robot.lookup("#correlation").queryAs(Node.class).isFocused());
        robot.write("none").push(KeyCode.ENTER);
        until(() -> "none".equals(screen().currentFilter().ids().correlationId()));
        doOnFx(() -> robot.lookup("#events").query().requestFocus());
        assertThat(robot.lookup("#correlation").query().isVisible()).isTrue();
        // What matched nothing has no bars, and no axis either.
        until(() -> robot.lookup("No event to show over time.").tryQuery().isPresent());
        robot.clickOn("#clear");
        until(() -> !robot.lookup("#correlation").queryAs(Node.class).isVisible());
    }

    @Test
    void choosesATimeRangeToTheMicrosecond() {
        robot.clickOn("#range");
        robot.clickOn("#range-from").push(KeyCode.SHORTCUT, KeyCode.A).write("2023-07-10 12:00");
        robot.clickOn("#range-to").push(KeyCode.SHORTCUT, KeyCode.A).write("2023-07-10 11:00");
        picture(robot.lookup("#range-to").query().getScene(), "explore-range");
        robot.push(KeyCode.ENTER);
        assertThat(screen().currentFilter()).isEqualTo(EventFilter.ALL);
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("2023-07-10T12:30:00.000001Z");
        robot.push(KeyCode.ENTER);
        until(() -> !screen().currentFilter().equals(EventFilter.ALL));
        assertThat(screen().currentFilter().range())
                .isEqualTo(
                        new TimeRange(
                                Instant.parse("2023-07-10T12:00:00Z"),
                                Instant.parse("2023-07-10T12:30:00.000001Z")));
    }

    @Test
    void asksForAConditionAndSaysWhatIsWrongWithIt() {
        robot.clickOn("#more").clickOn("Condition").write("$.total > 1").push(KeyCode.ENTER);
        picture(robot.lookup("#extra-value").query().getScene(), "explore-condition");
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write("$.payload.awsRegion == \"us-east-1\"").push(KeyCode.ENTER);
        until(() -> screen().currentFilter().where() != null);
        until(() -> footer().contains(" of "));
        pictures("explore-condition-chip");
    }

    @Test
    void anEmptyResultSaysWhyAndWhatToDo() {
        doOnFx(
                () ->
                        screen().search(
                                        EventFilter.ALL
                                                .withPatterns(List.of(new PatternFilter("ec2.*")))
                                                .withRange(
                                                        new TimeRange(
                                                                Instant.EPOCH, Instant.EPOCH))));
        until(() -> robot.lookup("#empty-drop-time").tryQuery().isPresent());
        pictures("explore-empty");
        robot.clickOn("#empty-drop-time");
        until(() -> footer().contains(" of " + NumberText.count(count("ec2."))));
    }

    @Test
    void goesToTheEndAndBackByKeyboardWithoutLosingItsPlace() {
        press("#events", KeyCode.END);
        until(() -> text("#detail-id").equals(end(Order.OLDEST_FIRST)));
        robot.push(KeyCode.HOME);
        until(() -> text("#detail-id").equals(end(Order.NEWEST_FIRST)));
        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.K).push(KeyCode.ENTER);
        until(() -> robot.lookup("#payload-tree").query().isFocused());
        robot.push(KeyCode.ESCAPE);
        until(() -> robot.lookup("#events").query().isFocused());
    }

    @Test
    void exportsWhatWasSearched() {
        EventFilter filter = EventFilter.ALL.withPatterns(List.of(new PatternFilter("sts.#")));
        search(filter);
        robot.clickOn("#export");
        assertThat(exported).isEqualTo(List.of(filter));
    }

    @Test
    void aLinkOfTheDetailSearchesItsChain() {
        press("#events", KeyCode.J);
        until(() -> !text("#detail-title").isEmpty());
        robot.clickOn("#correlation-link");
        until(() -> screen().currentFilter().ids().correlationId() != null);
        until(() -> footer().startsWith("Complete.") || footer().contains(" of "));
    }

    @Test
    void comparesTwoEventsAndStepsThroughTheirDifferences() {
        search(EventFilter.ALL.withPatterns(List.of(new PatternFilter("sts.assume_role"))));
        press("#events", KeyCode.J);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN).push(KeyCode.SHORTCUT, KeyCode.D);
        until(() -> text("#difference-count").contains("difference"));
        TableView<?> table = robot.lookup("#differences").queryTableView();
        int first = onFx(() -> table.getSelectionModel().getSelectedIndex());
        pictures("compare");
        assertThat(times(table)).first().isEqualTo("Time (UTC)");
        String utc = times(table).get(1);
        doOnFx(() -> zone.choose(new Zone.Choice.Named(ZoneId.of("Asia/Kolkata"))));
        until(() -> times(table).getFirst().equals("Time (Asia/Kolkata)"));
        assertThat(LocalDateTime.parse(times(table).get(1), MICROSECONDS))
                .isEqualTo(LocalDateTime.parse(utc, MICROSECONDS).plusMinutes(330));
        until(() -> table.getSelectionModel().getSelectedIndex() == first);
        robot.push(KeyCode.F7);
        assertThat(onFx(() -> table.getSelectionModel().getSelectedIndex())).isGreaterThan(first);
        robot.clickOn("#only-differences");
        until(() -> text("#difference-count").startsWith(table.getItems().size() + " "));
        doOnFx(table::requestFocus);
        robot.push(KeyCode.ESCAPE);
        until(() -> robot.lookup("#events").query().isFocused());
    }

    /// What the first row of differences shows: its name, and the times of both.
    private static List<String> times(TableView<?> table) {
        return table.lookupAll(".table-row-cell").stream()
                .map(row -> (IndexedCell<?>) row)
                .filter(row -> row.getIndex() == 0)
                .flatMap(row -> row.lookupAll(".mono").stream())
                .map(cell -> ((Label) cell).getText())
                .toList();
    }

    @Test
    void savesASearchAndOpensItAgainFromTheList() throws Exception {
        EventFilter filter = EventFilter.ALL.withPatterns(List.of(new PatternFilter("sts.#")));
        search(filter);
        press("#events", KeyCode.J);
        robot.push(KeyCode.SHORTCUT, KeyCode.S).write("Roles").push(KeyCode.ENTER);
        until(() -> !book().saved().isEmpty());
        search(EventFilter.ALL);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
        until(() -> robot.lookup("#saved-searches").tryQuery().isPresent());
        picture(robot.lookup("#saved-searches").query().getScene(), "explore-searches");
        robot.push(KeyCode.F2).push(KeyCode.SHORTCUT, KeyCode.A).write("All roles");
        robot.push(KeyCode.ENTER);
        until(() -> book().saved().getFirst().name().equals("All roles"));
        robot.clickOn("History");
        picture(robot.lookup("#past-searches").query().getScene(), "explore-history");
        robot.clickOn("Saved").clickOn("All roles").clickOn("#searches-open");
        until(() -> screen().currentFilter().equals(filter));
        robot.clickOn("#saved");
        picture(robot.lookup("Copy as link").query().getScene(), "explore-search-menu");
        robot.clickOn("Copy as link");
        String link = onFx(() -> Clipboard.getSystemClipboard().getString());
        search(EventFilter.ALL);
        doOnFx(() -> screen().focusSearch());
        robot.push(KeyCode.SHORTCUT, KeyCode.V).push(KeyCode.ENTER);
        until(() -> screen().currentFilter().equals(filter));
        assertThat(link).isEqualTo("event-explorer:search?pattern=sts.%23");
        assertThat(book().history().getFirst().link()).isEqualTo(link);
    }

    @Test
    void leavesOutAPatternInEverySearchOfTheStoreUntilTheChipIsClosed() throws Exception {
        EventFilter without = EventFilter.ALL.withExcluded(List.of(new PatternFilter("ec2.#")));
        search(without);
        robot.clickOn(".token-pin");
        until(() -> !book().excluded().isEmpty());
        reopen();
        until(() -> screen().currentFilter().equals(without));
        pictures("explore-left-out");
        robot.clickOn(".excluded .token-close");
        until(() -> screen().currentFilter().equals(EventFilter.ALL));
        robot.clickOn("#clear");
        until(() -> screen().currentFilter().equals(without));
    }

    private SearchBook book() throws IOException {
        return searches.change(book -> book);
    }

    @Test
    void stepsThroughAChainAndListsWhatAnEventCaused() {
        EventRow busy =
                requireNonNull(services)
                        .queries()
                        .page(EventFilter.ALL, Order.OLDEST_FIRST, null, 20_000, new CancelToken())
                        .rows()
                        .stream()
                        .filter(row -> causedBy(row) > 20)
                        .findFirst()
                        .orElseThrow();
        search(EventFilter.ALL.withIds(EventFilter.Ids.ofEvent(busy.eventId())));
        press("#events", KeyCode.J);
        until(() -> robot.lookup("#links-first").tryQuery().isPresent());
        robot.clickOn("#links-first");
        pictures("detail-links");
        until(() -> robot.lookup("#links-next").tryQuery().isPresent());
        doOnFx(() -> robot.lookup("#links-next").queryButton().fire());
        until(() -> !text("#detail-id").equals(busy.eventId()));
    }

    private long causedBy(EventRow row) {
        return events.stream()
                .filter(e -> row.eventId().equals(e.metadata().causationId()))
                .count();
    }

    private void search(EventFilter filter) {
        doOnFx(() -> screen().search(filter));
        until(() -> footer().contains(" of ") || footer().contains(" 1 event "));
    }

    private void press(String node, KeyCode key) {
        doOnFx(() -> robot.lookup(node).query().requestFocus());
        robot.push(key);
    }

    private String end(Order order) {
        return requireNonNull(services)
                .queries()
                .page(EventFilter.ALL, order, null, 1, new CancelToken())
                .rows()
                .getFirst()
                .eventId();
    }

    private long count(String start) {
        return events.stream().filter(e -> e.pattern().startsWith(start)).count();
    }

    private ExploreScreen screen() {
        return requireNonNull(shown);
    }

    private String footer() {
        return text("#completeness") + " " + text("#numbers");
    }

    private String text(String id) {
        return robot.lookup(id).tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    private final class TestHost implements ExploreScreen.Host {
        @Override
        public ConnectionSettings settings() {
            return ConnectionSettings.local();
        }

        @Override
        public int pageSize() {
            return 200;
        }

        @Override
        public Zone zone() {
            return zone;
        }

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
        public void replay(EventFilter filter) {
            replayed.add(filter.toString());
        }

        @Override
        public void replay(List<String> eventIds) {
            replayed.addAll(eventIds);
        }

        @Override
        public ObservableValue<String> noReplay() {
            return noReplay;
        }

        @Override
        public void trace(String correlationId, String eventId) {
            traced.add(correlationId + " " + eventId);
        }

        @Override
        public String store() {
            return "Test";
        }

        @Override
        public void failed(String title, Exception cause) {
            throw new AssertionError(title, cause);
        }
    }
}
