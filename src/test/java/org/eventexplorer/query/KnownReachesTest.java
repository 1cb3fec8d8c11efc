package org.eventexplorer.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.KnownReaches.Question;
import org.eventexplorer.query.NearMonths.Reach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What counts said is known for a minute, of a few hundred questions.
final class KnownReachesTest {
    private static final Reach NEAR = new Reach(Instant.parse("2026-01-01T00:00:00Z"), false);
    private static final Reach FAR = new Reach(Instant.parse("2020-01-01T00:00:00Z"), true);

    private long now;
    private int asked;
    private final KnownReaches known = new KnownReaches(() -> now);

    @Test
    void asksOnceAMinute() {
        assertThat(ask(question("order.created"), NEAR)).isEqualTo(NEAR);
        now += Duration.ofSeconds(59).toNanos();
        assertThat(ask(question("order.created"), FAR)).isEqualTo(NEAR);
        assertThat(asked).isOne();
        now += Duration.ofSeconds(2).toNanos();
        assertThat(ask(question("order.created"), FAR)).isEqualTo(FAR);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void otherQuestionsHaveOtherAnswers() {
        ask(question("order.created"), NEAR);
        Question any = question("order.created");
        for (Question other :
                List.of(
                        question("order.paid"),
                        new Question(
                                null, any.range(), any.order(), any.month(), any.rows(), false),
                        new Question(
                                any.patterns(),
                                any.range(),
                                Order.OLDEST_FIRST,
                                any.month(),
                                any.rows(),
                                false),
                        new Question(
                                any.patterns(),
                                any.range(),
                                any.order(),
                                Instant.EPOCH,
                                any.rows(),
                                false),
                        new Question(
                                any.patterns(), any.range(), any.order(), any.month(), 1, false),
                        new Question(
                                any.patterns(),
                                any.range(),
                                any.order(),
                                any.month(),
                                any.rows(),
                                true),
                        new Question(
                                any.patterns(),
                                new TimeRange(Instant.EPOCH, null),
                                any.order(),
                                any.month(),
                                any.rows(),
                                false))) {
            assertThat(ask(other, FAR)).as("%s", other).isEqualTo(FAR);
        }
    }

    @Test
    void forgetsWhatWasWrong() {
        ask(question("order.created"), NEAR);
        known.forget(question("order.created"));
        assertThat(ask(question("order.created"), FAR)).isEqualTo(FAR);
    }

    @Test
    void doesNotKeepThatTheCountsDoNotKnow() {
        ask(question("order.created"), Reach.UNKNOWN);
        assertThat(ask(question("order.created"), FAR)).isEqualTo(FAR);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void forgetsWhatWasNotAskedForLong() {
        ask(question("first"), NEAR);
        for (int i = 0; i < 255; i++) {
            ask(question("other-" + i), NEAR);
        }
        assertThat(ask(question("first"), FAR)).isEqualTo(NEAR);
        ask(question("one.more"), NEAR);
        assertThat(ask(question("first"), FAR)).isEqualTo(NEAR);
        assertThat(ask(question("other-0"), FAR)).isEqualTo(FAR);
    }

    private Reach ask(Question question, Reach answer) {
        return known.get(
                question,
                () -> {
                    asked++;
                    return answer;
                });
    }

    private static Question question(String pattern) {
        return new Question(List.of(pattern), TimeRange.ALL, Order.NEWEST_FIRST, null, 200, false);
    }
}
