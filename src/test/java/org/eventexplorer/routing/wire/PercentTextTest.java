package org.eventexplorer.routing.wire;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;

import org.junit.jupiter.api.Test;

/// Text in headers.
final class PercentTextTest {
    /// The example of CloudEvents' HTTP binding, section 3.1.3.2.
    @Test
    void encodesAsTheSpecificationShows() {
        assertThat(PercentText.encoded("Euro € 😀")).isEqualTo("Euro%20%E2%82%AC%20%F0%9F%98%80");
    }

    @Property(tries = 200)
    void isVisibleAsciiAndReadsBack(@ForAll @CharRange(from = 0, to = 0xd7ff) String text) {
        String value = PercentText.encoded(text);
        assertThat(value).matches("[!-~]*");
        assertThat(PercentText.decoded(value)).isEqualTo(text);
    }
}
