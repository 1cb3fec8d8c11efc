package org.eventexplorer.ui.replay.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.replay.record.Failure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FailureEventTest {
    @Test
    void showsOfAnAnswerWhatTheCauseAboveDoesNotSay() {
        assertThat(answer(422, "https://host:9 answered 422: {\"error\": \"closed: twice\"}"))
                .isEqualTo("{\"error\": \"closed: twice\"}");
        assertThat(answer(422, "https://host:9 answered 422")).isEmpty();
        assertThat(answer(301, "https://host:9 answered 301, a redirect to other; give it"))
                .isEmpty();
    }

    @Test
    void showsWhatHappenedWhereNothingWasAnsweredAndNothingOfWhatWasNotSent() {
        assertThat(answer(null, "no connection to https://host:9: it was refused"))
                .isEqualTo("no connection to https://host:9: it was refused");
        assertThat(answer(312, "the broker returned it (312 NO_ROUTE): no queue takes it"))
                .isEqualTo("the broker returned it (312 NO_ROUTE): no queue takes it");
        assertThat(
                        FailureEvent.answer(
                                failure(
                                        Failure.Cause.BLOCKED,
                                        null,
                                        "an event before it in its chain was not delivered")))
                .isEmpty();
    }

    private static String answer(@Nullable Integer status, String error) {
        return FailureEvent.answer(failure(String.valueOf(status), status, error));
    }

    private static Failure failure(String cause, @Nullable Integer status, String error) {
        return new Failure(7, "e-1", "c-1", 1, new Failure.Cause(cause, status, error));
    }
}
