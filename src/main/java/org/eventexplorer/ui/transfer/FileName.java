package org.eventexplorer.ui.transfer;

import org.eventexplorer.transfer.Format;

import java.util.List;
import java.util.Locale;

/// How exported files are named.
final class FileName {
    private static final List<String> ENDINGS =
            List.of(
                    ".gz",
                    ".zst",
                    ".zstd",
                    ".cloudevents.ndjson",
                    ".cloudevents.json",
                    ".ndjson",
                    ".json");

    private FileName() {}

    static String ending(Format format, Compression compression) {
        String form =
                switch (format) {
                    case NDJSON -> ".ndjson";
                    case JSON -> ".json";
                    case CLOUDEVENTS -> ".cloudevents.ndjson";
                    case CLOUDEVENTS_BATCH -> ".cloudevents.json";
                };
        return form + compression.ending();
    }

    /// The name without the endings that exports give; any other ending stays.
    static String withoutEnding(String name) {
        String rest = name.strip();
        for (String ending : ENDINGS) {
            if (rest.toLowerCase(Locale.ROOT).endsWith(ending)) {
                rest = rest.substring(0, rest.length() - ending.length());
            }
        }
        return rest;
    }
}
