package org.eventexplorer.transfer.form;

import java.util.Map;

/// Names of metadata that CloudEvents, whose names are lower-case, spell in another way.
final class MetadataNames {
    private static final Map<String, String> OF_EXTENSIONS =
            Map.of(
                    "correlationid", "correlationId",
                    "causationid", "causationId",
                    "causationbasis", "causationBasis",
                    "timestampsource", "timestampSource");

    private MetadataNames() {}

    /// The metadata member that an extension becomes.
    static String ofExtension(String extension) {
        return OF_EXTENSIONS.getOrDefault(extension, extension);
    }
}
