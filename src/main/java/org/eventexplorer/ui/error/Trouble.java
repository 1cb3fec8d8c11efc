package org.eventexplorer.ui.error;

import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.ui.fx.ErrorText;
import org.eventexplorer.ui.fx.Messages;
import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;

/// Something that went wrong, told for a person.
///
/// @param title what could not be done
/// @param happened why
/// @param kept what was not lost
/// @param advice what to do about it; may be empty where `happened` says it
/// @param code the server's SQLSTATE; null where the server said nothing
/// @param details for those who look for the cause: the stack
public record Trouble(
        String title,
        String happened,
        String kept,
        String advice,
        @Nullable String code,
        String details) {
    // A stack of many causes says no more after this.
    private static final int MOST_DETAILS = 20_000;

    /// What `cause` means.
    ///
    /// @param title what could not be done
    /// @param kept what was not lost
    public static Trouble of(String title, String kept, Throwable cause) {
        Optional<DatabaseException> database = databaseCause(cause);
        return new Trouble(
                title,
                ErrorText.of(database.<Throwable>map(known -> known).orElse(cause)),
                kept,
                database.map(known -> advice(known.kind())).orElse(""),
                database.map(DatabaseException::sqlState).orElse(null),
                stack(cause));
    }

    private static Optional<DatabaseException> databaseCause(Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof DatabaseException found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static String advice(DatabaseException.Kind kind) {
        Messages messages = Messages.of(Trouble.class);
        return switch (kind) {
            case UNREACHABLE -> messages.text("advice.unreachable");
            case REFUSED -> messages.text("advice.refused");
            case TLS -> messages.text("advice.tls");
            case FULL -> messages.text("advice.full");
            case NO_DATABASE -> messages.text("advice.noDatabase");
            case NOT_ALLOWED -> messages.text("advice.notAllowed");
            case WRONG_SCHEMA -> messages.text("advice.wrongSchema");
            case TOO_OLD -> messages.text("advice.tooOld");
            case TIMED_OUT -> messages.text("advice.timedOut");
            case NO_ROOM -> messages.text("advice.noRoom");
            case BAD_VALUE -> messages.text("advice.badValue");
            case CONTENTION -> messages.text("advice.contention");
            case OTHER -> messages.text("advice.other");
        };
    }

    private static String stack(Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text, true));
        String all = text.toString();
        return all.length() <= MOST_DETAILS ? all : all.substring(0, MOST_DETAILS) + "…";
    }
}
