package org.eventexplorer.transfer.form;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import java.nio.charset.StandardCharsets;

/// Ends of lines in a text, found eight bytes at a time.
final class LineEndsTest {
    @Property(tries = 1_000)
    void becomeSpacesWhereverTheyStandAndNothingElseDoes(
            @ForAll("texts") String text, @ForAll @IntRange(max = 9) int from) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int begin = Math.min(from, bytes.length);
        byte[] wanted = bytes.clone();
        for (int i = begin; i < wanted.length; i++) {
            wanted[i] = wanted[i] == '\n' || wanted[i] == '\r' ? (byte) ' ' : wanted[i];
        }

        LineEnds.toSpaces(bytes, begin, bytes.length);

        assertThat(bytes).isEqualTo(wanted);
        assertThat(LineEnds.isFree(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(!text.contains("\n") && !text.contains("\r"));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("abc{}\t \u000b\u000c\u000e\u007f\u0080\u00e9\u20ac".toCharArray())
                .withChars('\n', '\r')
                .ofMaxLength(40);
    }
}
