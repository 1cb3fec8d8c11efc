package org.eventexplorer.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventStream;
import org.eventexplorer.query.Order;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.transfer.ImportReport.Counts;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.CancelledException;
import org.eventexplorer.work.JobContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Export and import over a real store.
@ExtendWith(StoreExtension.class)
final class TransferIT {
    @TempDir Path folder;

    private final List<Database> opened = new ArrayList<>();
    private Database database;

    @BeforeEach
    void openAStore(TestServer server) {
        database = open(server);
    }

    @AfterEach
    void closeThem() {
        opened.forEach(Database::close);
    }

    private Database open(TestServer server) {
        Database store = Database.open(server.newStore(), Path.of("unused"));
        opened.add(store);
        return store;
    }

    @ParameterizedTest
    @CsvSource({
        "NDJSON, events.ndjson",
        "NDJSON, events.ndjson.gz",
        "JSON, events.json.zst",
        "CLOUDEVENTS, events.ndjson",
        "CLOUDEVENTS_BATCH, events.json.gz"
    })
    void whatIsExportedIsImportedAndExportedToTheSameBytes(
            Format format, String name, TestServer server) throws IOException {
        Counts counts = load(database, HostileEvents.write(folder.resolve("hostile"))).counts();
        assertThat(counts)
                .isEqualTo(new Counts(HostileEvents.COUNT, HostileEvents.COUNT - 1, 0, 0, 1));
        Path first = folder.resolve("first-" + name);
        Path second = folder.resolve("second-" + name);
        export(database, first, format);

        Database other = open(server);
        Counts again = load(other, first).counts();
        export(other, second, format);

        assertThat(again).isEqualTo(new Counts(counts.stored(), counts.stored(), 0, 0, 0));
        assertThat(withoutNumbers(second)).isEqualTo(withoutNumbers(first));
        assertThat(load(other, folder.resolve("hostile")).counts())
                .isEqualTo(new Counts(HostileEvents.COUNT, 0, HostileEvents.COUNT - 1, 0, 1));
    }

    @Test
    void aFilterAnOrderAndAManifestSayWhatIsInTheFile() throws IOException {
        load(database, HostileEvents.write(folder.resolve("hostile")));
        Path file = folder.resolve("numbers.ndjson");
        EventFilter filter =
                EventFilter.ALL.withPatterns(List.of(new PatternFilter("hostile.number.*")));

        ExportReport report =
                exporter(
                                database,
                                new ExportRequest(filter, Order.NEWEST_FIRST, Format.NDJSON, file))
                        .run(JobContext.none());

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst())
                .startsWith("{\"id\":\"exponent\",\"pattern\":\"hostile.number.exponent\"")
                .matches(".*,\"metadata\":\\{.*\\},\"sequence\":1,\"position\":\\d+\\}");
        String sha256 = sha256(Files.readAllBytes(file));
        assertThat(report)
                .isEqualTo(
                        new ExportReport(
                                file,
                                folder.resolve("numbers.ndjson.manifest.json"),
                                3,
                                Files.size(file),
                                sha256));
        JsonNode manifest = new ObjectMapper().readTree(report.manifest().toFile());
        assertThat(manifest.at("/filter/patterns/0").asText()).isEqualTo("hostile.number.*");
        assertThat(manifest.at("/order").asText()).isEqualTo("desc");
        assertThat(manifest.at("/format").asText()).isEqualTo("ndjson");
        assertThat(manifest.at("/events").asLong()).isEqualTo(3);
        assertThat(manifest.at("/first/id").asText()).isEqualTo("exponent");
        assertThat(manifest.at("/last/id").asText()).isEqualTo("beyond-2-53");
        assertThat(manifest.at("/sha256").asText()).isEqualTo(sha256);
        assertThat(manifest.at("/program").asText()).matches("Event Explorer \\d+\\..*");
    }

    @Test
    void cancelledOrFailedItLeavesWhatWasThere() throws IOException {
        load(database, HostileEvents.write(folder.resolve("hostile")));
        Path target = Files.createDirectory(folder.resolve("target"));
        Path file = Files.writeString(target.resolve("events.ndjson"), "before");
        ExportRequest request =
                new ExportRequest(EventFilter.ALL, Order.OLDEST_FIRST, Format.NDJSON, file);
        CancelToken token = new CancelToken();

        assertThatThrownBy(
                        () ->
                                exporter(database, request)
                                        .run(
                                                new JobContext(
                                                        token,
                                                        progress -> {
                                                            if (progress.done() > 0) {
                                                                token.cancel();
                                                            }
                                                        })))
                .isInstanceOf(CancelledException.class);
        assertThatThrownBy(
                        () ->
                                exporter(database, request)
                                        .run(
                                                new JobContext(
                                                        new CancelToken(),
                                                        progress -> {
                                                            throw new UncheckedIOException(
                                                                    new IOException("disk full"));
                                                        })))
                .hasMessageContaining("disk full");

        assertThat(file).hasContent("before");
        try (Stream<Path> left = Files.list(target)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aDeviceIsNeverReplaced() {
        ExportRequest request =
                new ExportRequest(
                        EventFilter.ALL, Order.OLDEST_FIRST, Format.NDJSON, Path.of("/dev/null"));

        assertThatThrownBy(() -> exporter(database, request).run(JobContext.none()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no regular file");
    }

    @Test
    void anEmptyStoreGivesAnEmptyArray() throws IOException {
        Path file = folder.resolve("none.json");

        export(database, file, Format.JSON);

        assertThat(file).hasContent("[]\n");
        assertThat(load(database, file).counts()).isEqualTo(Counts.NONE);
    }

    @Test
    void aLargeImportIsCountedAtItsEnd() throws IOException {
        Path file = folder.resolve("many.ndjson");
        GeneratedFile.main(new String[] {file.toString(), "6000"});
        load(database, file);
        long counted =
                database.write(
                        handle ->
                                handle.createQuery("SELECT position FROM event_counted")
                                        .mapTo(Long.class)
                                        .one());
        assertThat(counted).isEqualTo(6_000);
    }

    private static Exporter exporter(Database database, ExportRequest request) {
        return new Exporter(new EventStream(database), request);
    }

    private static void export(Database database, Path file, Format format) throws IOException {
        exporter(database, new ExportRequest(EventFilter.ALL, Order.OLDEST_FIRST, format, file))
                .run(JobContext.none());
    }

    static ImportReport load(Database database, Path file) {
        ImportReport report =
                new Importer(
                                new EventStore(database),
                                List.of(ImportSource.file(file)),
                                ImportOptions.DEFAULT)
                        .run(JobContext.none());
        assertThat(report.end()).isEqualTo(new ImportReport.End.Complete());
        return report;
    }

    /// The file's text, but for sequences and positions.
    private static String withoutNumbers(Path file) throws IOException {
        byte[] text;
        try (var in =
                org.eventexplorer.transfer.file.Compression.read(Files.newInputStream(file))) {
            text = in.readAllBytes();
        }
        return new String(text, StandardCharsets.UTF_8)
                .replaceAll(",\"sequence\":\\d+,\"position\":\\d+\\}", "}")
                .replaceAll(",\"patternsequence\":\"\\d{19}\"", "");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(Arrays.toString(bytes), e);
        }
    }
}
