package org.eventexplorer.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.cli.terminal.VisibleText;
import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.Source;
import org.eventexplorer.query.EventRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

final class EventTableTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void alignsColumnsAndMakesHostileTextVisible() throws IOException {
        new EventTable(new Lines(out), 0)
                .rows(List.of(row("a", 7, "chain"), row("日本\u202e", 12_345, null)));

        assertThat(text())
                .isEqualTo(
                        """
                        TIME                         PATTERN    SEQ  SOURCE     CORRELATION ID  EVENT ID
                        2023-07-10T11:42:36.000000Z  a.b          7  service/x  chain           a
                        2023-07-10T11:42:36.000000Z  a.b      12345  service/x  -               日本\\u202E
                        """);
    }

    @Test
    void fitsTheWidthOfATerminal() throws IOException {
        new EventTable(new Lines(out), 80)
                .rows(
                        List.of(
                                row("e".repeat(200), 1, "c".repeat(200)),
                                row("short", 1, "日".repeat(90))));

        assertThat(text().lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(VisibleText.columns(line)).isLessThanOrEqualTo(80));
    }

    @Test
    void givesUpTheZerosOfTheTimeAndOtherColumnsBeforeTheEventId() throws IOException {
        String id = "evt_0190d2f53b1c7e1a9c55";
        new EventTable(new Lines(out), 80).rows(List.of(row(id, 1, "c".repeat(60))));

        assertThat(text().lines().toList().getLast()).startsWith("2023-07-10T11:42:36Z  ");
        assertThat(text().lines())
                .allSatisfy(line -> assertThat(VisibleText.columns(line)).isLessThanOrEqualTo(80))
                .last()
                .asString()
                .endsWith(id);
    }

    @Test
    void keepsTheDigitsThatAnyOfTheTimesNeeds() throws IOException {
        EventRow first = row("a", 1, "c");
        Cursor later = new Cursor(first.key().timestamp().plusMillis(120), new UUID(0, 2));
        EventRow second =
                new EventRow(
                        later,
                        "b",
                        "a.b",
                        2,
                        "1.0",
                        first.source(),
                        new EventRow.Links(null, null));

        new EventTable(new Lines(out), 80).rows(List.of(first, second));

        assertThat(text().lines().skip(1).map(line -> line.substring(0, line.indexOf(' '))))
                .containsExactly("2023-07-10T11:42:36.000Z", "2023-07-10T11:42:36.120Z");
    }

    @Test
    void writesTheTitlesOnceHoweverManyPagesFollow() throws IOException {
        EventTable table = new EventTable(new Lines(out), 0);
        table.rows(List.of(row("a", 1, "c")));
        table.rows(List.of(row("b", 2, "c")));

        assertThat(text().lines().filter(line -> line.startsWith("TIME"))).hasSize(1);
        assertThat(text().lines()).hasSize(3);
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static EventRow row(String id, long sequence, @Nullable String correlation) {
        return new EventRow(
                new Cursor(Instant.parse("2023-07-10T11:42:36Z"), new UUID(0, 1)),
                id,
                "a.b",
                sequence,
                "1.0",
                new Source("service", "x", null),
                new EventRow.Links(correlation, null));
    }
}
