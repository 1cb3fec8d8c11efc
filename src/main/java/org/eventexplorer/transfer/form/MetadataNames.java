package org.eventexplorer.transfer.form;

import java.util.Map;
import java.util.Set;

/// Names of metadata, and what CloudEvents, whose names are lower-case, call them.
final class MetadataNames {
    private static final Map<String, String> OF_EXTENSIONS =
            Map.of(
                    "correlationid", "correlationId",
                    "causationid", "causationId",
                    "causationbasis", "causationBasis",
                    "timestampsource", "timestampSource");

    /// Extensions that a delivery or an export adds, and attributes with a field of their own.
    static final Set<String> ATTRIBUTES =
            Set.of(
                    "specversion",
                    "id",
                    "source",
                    "type",
                    "time",
                    "subject",
                    "dataschema",
                    "datacontenttype",
                    "data",
                    "data_base64",
                    "schemaversion",
                    "sourcename",
                    "eventmetadata",
                    "patternsequence",
                    "storedtime",
                    "replayid",
                    "replaytime",
                    "replayattempt");

    /// The members that say of an outgoing copy that it is replayed.
    static final Set<String> MARKS = Set.of("replay", "replayId", "replayTime", "replayAttempt");

    private MetadataNames() {}

    /// The metadata member that an extension becomes.
    static String ofExtension(String extension) {
        return OF_EXTENSIONS.getOrDefault(extension, extension);
    }
}
