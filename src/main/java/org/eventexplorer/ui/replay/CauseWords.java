package org.eventexplorer.ui.replay;

import org.eventexplorer.replay.keep.FailedEvents;
import org.eventexplorer.replay.record.Failure;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Messages;

import java.util.MissingResourceException;

/// Why events were not delivered, in a few words.
public final class CauseWords {
    private static final Messages MESSAGES = Messages.of(CauseWords.class);

    private CauseWords() {}

    /// The cause, and what it was said to be.
    public static String of(FailedEvents.OfCause cause) {
        return switch (cause.cause()) {
            case Failure.Cause.BLOCKED -> MESSAGES.text("cause.blocked");
            case Failure.Cause.NO_ANSWER ->
                    MESSAGES.text("cause.noAnswer", PlainText.line(cause.error(), 160));
            default -> status(cause.cause());
        };
    }

    private static String status(String status) {
        try {
            return MESSAGES.text("cause.status", status, MESSAGES.text("status." + status));
        } catch (MissingResourceException e) {
            return MESSAGES.text("cause.other", PlainText.line(status, 40));
        }
    }
}
