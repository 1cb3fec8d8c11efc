package org.eventexplorer.ui.trace;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.eventexplorer.database.Database;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventFilter.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

/// An import of 210,000 rows, each an event; every thousandth is rejected three times. Five events
/// name a cause that never came.
final class LargeChainUiIT extends TraceUi {
    private static final String CHAIN = "import-4711";
    private static final int ROWS = 210_000;
    private static final int BATCH = 30_000;

    private static final String ROOT =
            """
            SELECT count(*) FROM append_events(
              ARRAY['start'], ARRAY['import.started'], ARRAY['1.0'],
              ARRAY['{"type": "service", "id": "importer", "name": "importer"}'::jsonb],
              ARRAY['2024-05-01T10:00:00Z'::timestamptz], ARRAY['{"rows": 210000}'::jsonb],
              ARRAY['{"correlationId": "import-4711"}'::jsonb])
            """;
    private static final String APPEND =
            """
            SELECT count(*) FROM (SELECT (append_events(
              array_agg(g.id), array_agg(g.pattern), array_agg('1.0'::text),
              array_agg('{"type": "service", "id": "importer", "name": "importer"}'::jsonb),
              array_agg('2024-05-01T10:00:00Z'::timestamptz + g.n * interval '1 ms'),
              array_agg(jsonb_build_object('row', g.n)),
              array_agg(jsonb_build_object(
                'correlationId', 'import-4711', 'causationId', g.cause)))).*
            """;
    private static final String STORED =
            APPEND
                    + """
                      FROM (SELECT 'row-' || n AS id, 'row.stored' AS pattern, n, 'start' AS cause
                              FROM generate_series(:first, :last) AS n) AS g) AS done
                    """;
    private static final String REJECTED =
            APPEND
                    + """
                      FROM (SELECT 'no-' || n || '-' || m AS id, 'row.rejected' AS pattern, n,
                                   'row-' || n AS cause
                              FROM generate_series(1000, 210000, 1000) AS n,
                                   generate_series(1, 3) AS m) AS g) AS done
                    """;
    private static final String LOST =
            APPEND
                    + """
                      FROM (SELECT 'lost-' || n AS id, 'row.late' AS pattern, n,
                                   'never came' AS cause
                              FROM generate_series(1, 5) AS n) AS g) AS done
                    """;

    @Override
    void fill(Database database) {
        database.write(handle -> handle.createQuery(ROOT).mapTo(Long.class).one());
        for (int first = 1; first <= ROWS; first += BATCH) {
            int from = first;
            database.write(
                    handle ->
                            handle.createQuery(STORED)
                                    .bind("first", from)
                                    .bind("last", from + BATCH - 1)
                                    .mapTo(Long.class)
                                    .one());
        }
        for (String sql : List.of(REJECTED, LOST)) {
            database.write(handle -> handle.createQuery(sql).mapTo(Long.class).one());
        }
    }

    @BeforeEach
    void openLarge() {
        doOnFx(() -> screen().open(CHAIN, null));
        until(() -> robot.lookup("#large-rows").tryQuery().isPresent());
        until(() -> told(0).startsWith("import.started"));
    }

    private ListView<?> rows() {
        return robot.lookup("#large-rows").queryListView();
    }

    // What the row says to those who hear it; rows that are not in sight say nothing.
    private String told(int row) {
        return robot.lookup("#large-rows .list-cell").queryAllAs(ListCell.class).stream()
                .filter(cell -> !cell.isEmpty() && cell.getIndex() == row)
                .map(cell -> Objects.requireNonNullElse(cell.getAccessibleText(), ""))
                .findFirst()
                .orElse("");
    }

    private int size() {
        return rows().getItems().size();
    }

    @Test
    void showsTheRootsWithTheNumbersAndOpensWhatTheyCausedPageByPageByKeyboard() {
        assertThat(text("#chain-numbers"))
                .isEqualTo("210,636 events · 4 patterns · 1 without a cause");
        assertThat(told(0)).isEqualTo("import.started, importer, more than 1,000 below, +0.0 ms");
        assertThat(size()).isEqualTo(2);
        robot.push(KeyCode.RIGHT);
        until(() -> told(1).equals("row.stored, ×210,000, +1.0 ms … 3 min 30 s"));
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        until(() -> size() == 2 + 1 + 200 + 1);
        pictures("trace-large");
        robot.push(KeyCode.DOWN);
        until(() -> text("#detail-id").equals("row-1"));
        doOnFx(() -> select(202));
        until(() -> told(202).equals("Show 200 more of 209,800"));
        robot.push(KeyCode.ENTER);
        until(() -> size() == 2 + 1 + 400 + 1);
        until(() -> text("#detail-id").equals("row-201"));
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT);
        until(() -> size() == 3);
        robot.push(KeyCode.ESCAPE);
        until(() -> robot.lookup("#large-rows").tryQuery().isEmpty());
    }

    private void select(int row) {
        rows().getSelectionModel().clearAndSelect(row);
        rows().scrollTo(row - 3);
    }

    @Test
    void opensWhatAnEventCausedAndTheLostCausesByMouse() {
        doOnFx(() -> select(0));
        robot.doubleClickOn(cell(0));
        until(() -> told(1).startsWith("row.stored"));
        robot.doubleClickOn(cell(0));
        until(() -> size() == 2);
        robot.clickOn(cell(1));
        until(() -> told(1).startsWith("Cause never came is no event of this chain, ×5"));
        robot.doubleClickOn(cell(1));
        until(() -> told(2).startsWith("row.late, importer"));
        assertThat(size()).isEqualTo(2 + 5);
        robot.clickOn(cell(2));
        until(() -> text("#detail-id").equals("lost-1"));
        pictures("trace-large-lost");
        robot.clickOn("#large-search");
        assertThat(searched).containsExactly(EventFilter.ALL.withIds(Ids.ofChain(CHAIN)));
    }

    private ListCell<?> cell(int row) {
        return robot.lookup("#large-rows .list-cell").queryAllAs(ListCell.class).stream()
                .filter(cell -> !cell.isEmpty() && cell.getIndex() == row)
                .findFirst()
                .orElseThrow();
    }
}
