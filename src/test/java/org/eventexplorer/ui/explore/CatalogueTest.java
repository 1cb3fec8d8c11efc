package org.eventexplorer.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.PatternCount;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class CatalogueTest {
    private final Catalogue catalogue =
            new Catalogue(
                    List.of(
                            new PatternCount("invoice.created", 500),
                            new PatternCount("invoice.paid", 312),
                            new PatternCount("invoice.line.added", 40),
                            new PatternCount("payment.failed", 67)));

    @Test
    void offersPatternsAndWildcardsWithTheirCounts() {
        assertThat(catalogue.complete("inv", 10))
                .isEqualTo(
                        List.of(
                                new Completion("invoice.#", 3, 852),
                                new Completion("invoice.*", 2, 812),
                                new Completion("invoice.created", 1, 500),
                                new Completion("invoice.paid", 1, 312),
                                new Completion("invoice.line.added", 1, 40)));
    }

    @Test
    void offersWhatHasTheTextInsideBehindWhatBeginsWithIt() {
        assertThat(catalogue.complete("PA", 2))
                .isEqualTo(
                        List.of(
                                new Completion("payment.failed", 1, 67),
                                new Completion("invoice.paid", 1, 312)));
    }

    @Test
    void knowsWhatAWildcardNames() {
        assertThat(
                        List.of(
                                catalogue.knows(new PatternFilter("invoice.*")),
                                catalogue.knows(new PatternFilter("invoice.*.*.*")),
                                catalogue.knows(new PatternFilter("payment.fialed")),
                                Catalogue.EMPTY.knows(new PatternFilter("anything"))))
                .isEqualTo(List.of(true, false, false, true));
    }

    @Test
    void findsTheNearestPatternAndNoneWhereNoneIsNear() {
        assertThat(
                        List.of(
                                catalogue.nearest("payment.fialed"),
                                catalogue.nearest("payments.failed"),
                                catalogue.nearest("warehouse")))
                .isEqualTo(
                        List.of(
                                Optional.of("payment.failed"),
                                Optional.of("payment.failed"),
                                Optional.empty()));
    }
}
