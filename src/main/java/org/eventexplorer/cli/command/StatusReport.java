package org.eventexplorer.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;

import org.eventexplorer.cli.print.JsonOutput;
import org.eventexplorer.cli.print.Lines;
import org.eventexplorer.cli.print.UtcTime;
import org.eventexplorer.cli.terminal.VisibleText;
import org.eventexplorer.database.ServerInfo;
import org.eventexplorer.store.StoreStatus;
import org.eventexplorer.store.StoreStatus.Partition;
import org.eventexplorer.store.StoreStatus.Totals;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/// Says how a store is.
record StatusReport(OutputStream out) {
    void text(StoreStatus status) throws IOException {
        Lines lines = new Lines(out);
        ServerInfo server = status.server();
        Totals totals = status.totals();
        lines.line("server      PostgreSQL " + VisibleText.of(server.version()));
        lines.line("address     " + VisibleText.of(server.address()));
        lines.line("user        " + VisibleText.of(server.user()));
        lines.line("schema      %s, version %d".formatted(server.schema(), server.schemaVersion()));
        lines.line("events      " + grouped(totals.events()));
        lines.line("patterns    " + grouped(totals.patterns()));
        lines.line(
                "position    %s, settled %s, counted %s"
                        .formatted(
                                grouped(totals.position()),
                                grouped(totals.settled()),
                                grouped(totals.counted())));
        lines.line("size        " + megabytes(totals.bytes()));
        lines.line("partitions  " + status.partitions().size());
        for (Partition partition : status.partitions()) {
            lines.line(
                    "  %s  rows %s, indexes %s"
                            .formatted(
                                    UtcTime.text(partition.from()).substring(0, 7),
                                    megabytes(partition.tableBytes()),
                                    megabytes(partition.indexBytes())));
        }
        for (String unchecked : status.unchecked()) {
            lines.line("unchecked   " + VisibleText.of(unchecked));
        }
    }

    void json(StoreStatus status) throws IOException {
        JsonOutput.write(
                out,
                to -> {
                    to.writeStartObject();
                    server(to, status.server());
                    totals(to, status.totals());
                    to.writeArrayFieldStart("partitions");
                    for (Partition partition : status.partitions()) {
                        partition(to, partition);
                    }
                    to.writeEndArray();
                    to.writeArrayFieldStart("unchecked");
                    for (String unchecked : status.unchecked()) {
                        to.writeString(unchecked);
                    }
                    to.writeEndArray();
                    to.writeEndObject();
                });
    }

    private static void server(JsonGenerator to, ServerInfo server) throws IOException {
        to.writeObjectFieldStart("server");
        to.writeStringField("version", server.version());
        to.writeNumberField("versionNumber", server.versionNumber());
        to.writeStringField("address", server.address());
        to.writeStringField("user", server.user());
        to.writeEndObject();
        to.writeObjectFieldStart("schema");
        to.writeStringField("name", server.schema());
        to.writeNumberField("version", server.schemaVersion());
        to.writeEndObject();
    }

    private static void totals(JsonGenerator to, Totals totals) throws IOException {
        to.writeNumberField("events", totals.events());
        to.writeNumberField("patterns", totals.patterns());
        to.writeNumberField("position", totals.position());
        to.writeNumberField("settled", totals.settled());
        to.writeNumberField("counted", totals.counted());
        to.writeNumberField("bytes", totals.bytes());
    }

    private static void partition(JsonGenerator to, Partition partition) throws IOException {
        to.writeStartObject();
        to.writeStringField("name", partition.name());
        to.writeStringField("from", UtcTime.text(partition.from()));
        to.writeStringField("until", UtcTime.text(partition.until()));
        to.writeNumberField("tableBytes", partition.tableBytes());
        to.writeNumberField("indexBytes", partition.indexBytes());
        to.writeEndObject();
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }
}
