package org.eventexplorer.ui.jump;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

final class MatchTest {
    private static final List<String> NAMES =
            List.of("invoice.paid", "order.placed", "payment.failed", "Place bets", "unpaid");

    @Test
    void putsWhatBeginsSoFirstThenWhatHasAWordThatDoes() {
        assertThat(best("pa")).containsExactly("payment.failed", "invoice.paid", "unpaid");
        assertThat(best("PLACE")).containsExactly("Place bets", "order.placed");
    }

    @Test
    void wantsEveryWord() {
        assertThat(best("paid inv")).containsExactly("invoice.paid");
        assertThat(best("paid x")).isEmpty();
    }

    @Test
    void takesNoMoreThanAsked() {
        assertThat(Match.best(NAMES, name -> name, "", 2)).hasSize(2);
    }

    private static List<String> best(String typed) {
        return Match.best(NAMES, name -> name, typed, 10);
    }
}
