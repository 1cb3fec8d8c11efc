package org.eventexplorer.ui.replay.card;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.replay.plan.Fixed;

import java.util.List;
import java.util.stream.Collectors;

/// What is said of those to whom events go.
public final class TargetWords {
    private static final String FORM = "form.";
    private static final int SOME = 6;
    private static final Messages MESSAGES = Messages.of(TargetWords.class);

    private TargetWords() {}

    /// Such as `HTTP`.
    public static String transport(Subscriber one) {
        return switch (one.target().transport()) {
            case "http" -> MESSAGES.text("transport.http");
            case "rabbitmq" -> MESSAGES.text("transport.rabbitmq");
            case "kafka" -> MESSAGES.text("transport.kafka");
            default -> one.target().transport();
        };
    }

    /// Such as `as CloudEvents, structured`.
    public static String form(Subscriber one) {
        return MESSAGES.text(FORM + one.target().form().word());
    }

    /// That it is sent all events, and how many of them match none of its patterns.
    public static String share(Fixed fixed, Subscriber one) {
        long all = fixed.plan().events();
        long unmatched = fixed.unmatched(one);
        String patterns = some(one.patterns().stream().map(PatternFilter::text).toList());
        if (unmatched == 0) {
            return MESSAGES.text("share.all", one.name(), events(all));
        }
        if (unmatched == all) {
            return MESSAGES.text("share.none", one.name(), events(all), patterns);
        }
        return unmatched == 1
                ? MESSAGES.text("share.one", one.name(), events(all), patterns)
                : MESSAGES.text(
                        "share.some",
                        one.name(),
                        events(all),
                        NumberText.count(unmatched),
                        patterns);
    }

    /// Such as `1 event`, `961 events`.
    public static String events(long number) {
        return NumberText.count(number, MESSAGES.text("event"), MESSAGES.text("events"));
    }

    private static String some(List<String> names) {
        String some = names.stream().limit(SOME).collect(Collectors.joining("  "));
        return names.size() <= SOME
                ? some
                : MESSAGES.text("share.more", some, NumberText.count(names.size() - SOME));
    }
}
