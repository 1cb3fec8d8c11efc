package org.eventexplorer.cli.print;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;

import org.eventexplorer.event.Json;

import java.io.IOException;
import java.io.OutputStream;

/// JSON on a stream that stays open, in one line or indented, with a line's end after it.
public final class JsonOutput {
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamWriteConstraints(
                            StreamWriteConstraints.builder()
                                    .maxNestingDepth(Json.MAX_DEPTH + 10)
                                    .build())
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                    .build();

    private JsonOutput() {}

    /// Writes one value in one line, and has it reach whoever reads.
    public static void write(OutputStream out, Content content) throws IOException {
        line(out, content);
        out.flush();
    }

    /// Writes one value of many in one line; it may wait in the stream's buffer.
    public static void line(OutputStream out, Content content) throws IOException {
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            content.write(generator);
        }
        out.write('\n');
    }

    /// Writes one value.
    @FunctionalInterface
    public interface Content {
        /// Writes it.
        void write(JsonGenerator generator) throws IOException;
    }
}
