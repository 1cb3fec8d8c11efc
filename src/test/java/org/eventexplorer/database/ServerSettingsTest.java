package org.eventexplorer.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How much of a machine the embedded server takes.
final class ServerSettingsTest {
    @ParameterizedTest
    @CsvSource({"512, 128", "1024, 128", "4096, 512", "8192, 1024", "16384, 2048", "65536, 2048"})
    void anEighthOfTheMemoryHoldsPagesWithinBounds(long megabytes, long buffers) {
        assertThat(ServerSettings.of(megabytes << 20, 0).options())
                .contains("-c shared_buffers=" + buffers + "MB");
    }

    @ParameterizedTest
    @CsvSource({"0, 1024", "5000, 1024", "20480, 2048", "81920, 8192", "1000000, 8192"})
    void aTenthOfTheFreeDiskIsForTheLogWithinBounds(long megabytes, long log) {
        assertThat(ServerSettings.of(0, megabytes << 20).options())
                .contains("-c max_wal_size=" + log + "MB");
    }

    @ParameterizedTest
    @CsvSource({"512", "65536"})
    void modestTakesTheLeastMemory(long megabytes) {
        assertThat(ServerSettings.of(megabytes << 20, 0).modest().options())
                .contains("-c shared_buffers=128MB");
    }
}
