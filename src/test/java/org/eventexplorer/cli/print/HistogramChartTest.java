package org.eventexplorer.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.query.Bucket;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

final class HistogramChartTest {
    @Test
    void drawsTheMostAsTheWholeRoomAndOneAsSomething() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HistogramChart(new Lines(out), 46)
                .print(List.of(bucket(1, 1_000), bucket(2, 500), bucket(3, 1), bucket(4, 0)));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        2023-07-01T00:00:00.000000Z  1,000  ██████████
                        2023-07-02T00:00:00.000000Z    500  █████
                        2023-07-03T00:00:00.000000Z      1  ▏
                        2023-07-04T00:00:00.000000Z      0
                        """);
    }

    private static Bucket bucket(int day, long count) {
        Instant from = Instant.parse("2023-07-0" + day + "T00:00:00Z");
        return new Bucket(from, from.plusSeconds(86_399), count);
    }
}
