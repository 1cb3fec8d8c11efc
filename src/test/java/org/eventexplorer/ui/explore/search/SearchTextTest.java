package org.eventexplorer.ui.explore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.Condition;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.Order;
import org.eventexplorer.query.SourceKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

final class SearchTextTest {
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00.123456Z");
    private static final EventFilter EVERYTHING =
            new EventFilter(
                    new EventFilter.PatternChoice(
                            List.of(new PatternFilter("invoice.*"), new PatternFilter("a&b=c")),
                            List.of(new PatternFilter("#.heartbeat"))),
                    new TimeRange(AT.minusSeconds(60), AT),
                    new EventFilter.Ids("chain 1", "-cause", "it's %41"),
                    new EventFilter.SourceFilter(
                            "service",
                            "billing-7",
                            "Größe +\n\t",
                            List.of(new SourceKey("a/%2F&", "b/c=d"), new SourceKey("%25", "+"))),
                    "1.0",
                    Condition.parse("$.payload.total > 100"));

    @Test
    void aLinkOpensTheSameSearch() {
        StoredSearch search = new StoredSearch(EVERYTHING, null, Order.OLDEST_FIRST);
        assertThat(SearchLink.read(" " + SearchLink.write(search) + "\n")).isEqualTo(search);
        StoredSearch last =
                new StoredSearch(EVERYTHING, Duration.ofMinutes(15), Order.NEWEST_FIRST);
        assertThat(SearchLink.read(SearchLink.write(last))).isEqualTo(last);
        StoredSearch all = new StoredSearch(EventFilter.ALL, null, Order.NEWEST_FIRST);
        assertThat(SearchLink.write(all)).isEqualTo("event-explorer:search?");
        assertThat(SearchLink.read(SearchLink.write(all))).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/",
                "event-explorer:",
                "event-explorer:search?pattern",
                "event-explorer:search?color=red",
                "event-explorer:search?pattern=a..b",
                "event-explorer:search?from=yesterday",
                "event-explorer:search?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z",
                "event-explorer:search?where=nonsense",
                "event-explorer:search?event=%zz",
                "event-explorer:search?last=1h"
            })
    void saysWhatIsWrongWithALink(String text) {
        assertThatThrownBy(() -> SearchLink.read(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theHistoryKeepsTheLastTwoHundredEachOnce() {
        SearchBook book = SearchBook.EMPTY;
        for (int i = 0; i < 300; i++) {
            book = book.remember("link-" + i % 250, AT.plusSeconds(i));
        }
        assertThat(book.history()).hasSize(200);
        assertThat(book.history().getFirst())
                .isEqualTo(new SearchBook.Past("link-49", AT.plusSeconds(299)));
        assertThat(book.history().stream().map(SearchBook.Past::link).distinct()).hasSize(200);
    }

    @Test
    void savedSearchesAreRenamedDeletedAndHandedOnAsText() {
        String link = SearchLink.write(new StoredSearch(EVERYTHING, null, Order.NEWEST_FIRST));
        SearchBook book =
                SearchBook.EMPTY
                        .save(new SearchBook.Named("b", "event-explorer:search?"))
                        .save(new SearchBook.Named("a", link))
                        .rename("b", "Every event");
        assertThat(book.text()).isEqualTo("a\t" + link + "\nEvery event\tevent-explorer:search?\n");
        assertThat(SearchBook.EMPTY.take(book.text()).saved()).isEqualTo(book.saved());
        assertThat(book.delete("a").saved())
                .isEqualTo(List.of(new SearchBook.Named("Every event", "event-explorer:search?")));
        assertThatThrownBy(() -> book.take("x\tevent-explorer:search?\n\nnonsense"))
                .hasMessageStartingWith("line 3: ");
        assertThat(book.exclude("local", List.of("ping")).excluded())
                .isEqualTo(Map.of("local", List.of("ping")));
    }
}
