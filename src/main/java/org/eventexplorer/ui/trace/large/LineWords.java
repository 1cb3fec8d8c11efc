package org.eventexplorer.ui.trace.large;

import org.eventexplorer.correlation.form.TimeSpan;
import org.eventexplorer.query.chain.ChainPart;
import org.eventexplorer.query.chain.ChainParts;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.trace.chain.EventWords;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What stands in the rows.
final class LineWords {
    private final Messages messages = Messages.of(LineWords.class);
    private final Instant start;

    /// When something happened.
    ///
    /// @param from microseconds since the chain's start
    /// @param to as `from`
    /// @param isOne whether it is one event
    /// @param text the same in words
    record Span(long from, long to, boolean isOne, String text) {}

    /// @param start when the chain's first event happened
    LineWords(Instant start) {
        this.start = start;
    }

    long offset(Instant time) {
        return ChronoUnit.MICROS.between(start, time);
    }

    /// Whether a row is something to be done.
    boolean isAsked(Line line) {
        return line instanceof Line.More || line instanceof Line.Seek;
    }

    String title(Line line) {
        return switch (line) {
            case Line.Single(int _, ChainPart.Member member, boolean _) ->
                    PlainText.line(member.event().pattern());
            case Line.Fold fold -> PlainText.line(fold.group().pattern());
            case Line.Lost lost -> messages.text("lost", PlainText.line(lost.cause().id()));
            case Line.More more ->
                    messages.text(
                            "more",
                            NumberText.count(Math.min(ChainParts.PAGE, more.left())),
                            NumberText.count(more.left()));
            case Line.Seek _ -> messages.text("seek");
            case Line.Note note -> PlainText.line(note.text());
        };
    }

    /// The pattern; nothing where it is no event.
    String pattern(Line line) {
        return switch (line) {
            case Line.Single single -> single.member().event().pattern();
            case Line.Fold fold -> fold.group().pattern();
            case Line.Lost _, Line.More _, Line.Seek _, Line.Note _ -> "";
        };
    }

    String source(Line line) {
        return line instanceof Line.Single single
                ? EventWords.name(single.member().event().source())
                : "";
    }

    /// How many events it stands for.
    String times(Line line) {
        return switch (line) {
            case Line.Fold fold -> "×" + NumberText.count(fold.group().count());
            case Line.Lost lost -> "×" + NumberText.count(lost.cause().effects());
            case Line.Single _, Line.More _, Line.Seek _, Line.Note _ -> "";
        };
    }

    /// How many events it caused.
    String below(Line line) {
        if (!(line instanceof Line.Single single) || single.member().effects() == 0) {
            return "";
        }
        int effects = single.member().effects();
        return effects > ChainParts.MOST_COUNTED
                ? messages.text("below.more", NumberText.count(ChainParts.MOST_COUNTED))
                : messages.text("below", NumberText.count(effects));
    }

    @Nullable Span span(Line line) {
        return switch (line) {
            case Line.Single single -> {
                long at = offset(single.member().event().timestamp());
                yield new Span(at, at, true, EventWords.signed(at));
            }
            case Line.Fold fold -> span(fold.group().first(), fold.group().last());
            case Line.Lost lost -> span(lost.cause().first(), lost.cause().last());
            case Line.More _, Line.Seek _, Line.Note _ -> null;
        };
    }

    private Span span(Instant first, Instant last) {
        long from = offset(first);
        long to = offset(last);
        return new Span(from, to, false, EventWords.signed(from) + " … " + TimeSpan.text(to));
    }

    /// All of it, for the ear.
    String told(Line line) {
        Span span = span(line);
        StringBuilder told = new StringBuilder(title(line));
        for (String part : new String[] {times(line), source(line), below(line)}) {
            told.append(part.isEmpty() ? "" : ", " + part);
        }
        return told + (span == null ? "" : ", " + span.text());
    }
}
