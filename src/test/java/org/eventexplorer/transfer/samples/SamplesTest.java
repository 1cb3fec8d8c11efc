package org.eventexplorer.transfer.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.transfer.file.Compression;
import org.eventexplorer.transfer.file.Document;
import org.eventexplorer.transfer.file.Documents;
import org.eventexplorer.transfer.form.WireEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What is said of the samples is so.
final class SamplesTest {
    static List<SampleSet> sets() {
        return Samples.ALL;
    }

    @ParameterizedTest
    @MethodSource("sets")
    void aSetHoldsWhatItSays(SampleSet set) throws IOException {
        Set<String> ids = new HashSet<>();
        Set<String> patterns = new HashSet<>();
        Instant first = Instant.MAX;
        Instant last = Instant.MIN;
        boolean hasCauses = false;
        try (InputStream in = Compression.read(Samples.source(set).opener().open())) {
            Documents documents = new Documents(in);
            for (Document next = documents.next(); next != null; next = documents.next()) {
                byte[] text = next.text();
                WireEvent read = WireEvent.read(text, 0, text.length, () -> Instant.EPOCH);
                Instant time = read.event().timestamp();
                ids.add(read.event().id());
                patterns.add(read.event().pattern());
                first = time.isBefore(first) ? time : first;
                last = time.isAfter(last) ? time : last;
                hasCauses |= read.event().metadata().causationId() != null;
            }
        }

        assertThat(new SampleSet.Content(ids.size(), patterns.size(), first, last))
                .isEqualTo(set.content());
        assertThat(hasCauses).isTrue();
    }

    @Test
    void theLicenceOfEverySetIsNamed() throws IOException {
        String licences;
        try (InputStream in = Samples.class.getResourceAsStream("LICENCES.txt")) {
            licences =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }

        for (SampleSet set : Samples.ALL) {
            assertThat(licences).contains(set.name() + ".ndjson.zst");
        }
    }
}
