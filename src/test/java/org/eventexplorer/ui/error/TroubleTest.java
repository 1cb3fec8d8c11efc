package org.eventexplorer.ui.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.database.DatabaseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;

final class TroubleTest {
    @Test
    void tellsWhatTheDatabaseSaidAndWhatToDo() {
        DatabaseException cause =
                new DatabaseException(
                        DatabaseException.Kind.TIMED_OUT, "57014", "it took over 30 s", null);
        Trouble trouble = Trouble.of("The search ended", "Rows stay.", new IOException(cause));
        assertThat(trouble)
                .isEqualTo(
                        new Trouble(
                                "The search ended",
                                "it took over 30 s",
                                "Rows stay.",
                                "Ask for less: add a pattern or choose a shorter time.",
                                "57014",
                                trouble.details()));
        assertThat(trouble.details()).contains("IOException", "it took over 30 s");
    }

    @Test
    void namesAnExceptionThatSaysNothing() {
        assertThat(Trouble.of("t", "k", new IllegalStateException()).happened())
                .isEqualTo("IllegalStateException");
    }

    @Test
    void boundsTheDetails() {
        Trouble trouble = Trouble.of("t", "k", new IOException("x".repeat(1_000_000)));
        assertThat(trouble.details()).hasSizeLessThan(20_002);
    }

    @ParameterizedTest
    @EnumSource(DatabaseException.Kind.class)
    void advisesOnEveryKind(DatabaseException.Kind kind) {
        DatabaseException cause = new DatabaseException(kind, null, "m", null);
        assertThat(Trouble.of("t", "k", cause).advice()).isNotBlank();
    }
}
