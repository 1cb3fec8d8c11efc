package org.eventexplorer.cli.replay;

import org.eventexplorer.replay.recipient.UsualPace;
import org.eventexplorer.replay.record.DeliveryOrder;
import org.eventexplorer.replay.record.HaltRule;
import org.eventexplorer.replay.record.OnFailure;
import org.eventexplorer.replay.record.ReplayOptions;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/// How a replay sends.
final class SendOptions {
    @Option(
            names = "--order",
            paramLabel = "O",
            converter = Orders.class,
            description =
                    "chain: the events of one correlation id one after another, chains side by"
                            + " side (the default). strict: one at a time, in the store's order."
                            + " unordered: as they come.")
    private DeliveryOrder order = DeliveryOrder.CHAIN;

    @Option(
            names = "--rate",
            paramLabel = "N",
            converter = Rate.Converter.class,
            description =
                    "Attempts a second at most, or 'unlimited'. Default: 50 where the subscriber is"
                            + " production, else as fast as it goes.")
    private @Nullable Rate rate;

    @Option(
            names = "--in-flight",
            paramLabel = "N",
            description = "Events under way at most. Default: the subscriber's limit.")
    private @Nullable Integer inFlight;

    @Option(
            names = "--ramp",
            description =
                    "First one event, then ten, then a hundred, then the rest; stops at a failure"
                            + " before that.")
    private boolean ramp;

    @Option(
            names = "--on-failure",
            paramLabel = "F",
            converter = Policies.class,
            description =
                    "When an event could not be delivered: block the rest of its chain and go on"
                            + " (the default), stop, or skip it.")
    private OnFailure onFailure = OnFailure.BLOCK;

    @Option(
            names = "--attempts",
            paramLabel = "N",
            description = "How often an event is tried at most. Default: 5.")
    private int attempts = ReplayOptions.USUAL_ATTEMPTS;

    @Option(
            names = "--halt-failures",
            paramLabel = "PERCENT",
            description =
                    "Stop when so many of the last hundred were not delivered; 0: never. Default:"
                            + " 50.")
    private int haltFailures = HaltRule.USUAL.failurePercent();

    @Option(
            names = "--halt-consecutive",
            paramLabel = "N",
            description = "Stop when so many in a row were not delivered; 0: never. Default: 20.")
    private int haltConsecutive = HaltRule.USUAL.consecutive();

    @Option(
            names = "--halt-p95",
            paramLabel = "MS",
            description =
                    "Stop when the 95th percentile of the last hundred answers is above so many"
                            + " milliseconds. Default: never.")
    private @Nullable Integer haltP95;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /// @throws ParameterException where a number makes no sense
    ReplayOptions options() {
        try {
            Duration slow = haltP95 == null ? null : Duration.ofMillis(haltP95);
            HaltRule halt = new HaltRule(haltFailures, haltConsecutive, slow);
            return new ReplayOptions(order, onFailure, attempts, ramp, halt);
        } catch (IllegalArgumentException e) {
            throw usage(e);
        }
    }

    /// @throws ParameterException where a number makes no sense
    Speed speed(Subscriber subscriber) {
        try {
            Speed usual = UsualPace.of(subscriber);
            return new Speed(
                    rate == null ? usual.rate() : rate.perSecond(),
                    inFlight == null ? usual.inFlight() : inFlight);
        } catch (IllegalArgumentException e) {
            throw usage(e);
        }
    }

    /// Whether the rate is the usual one, since nobody said another.
    boolean isRateUsual() {
        return rate == null;
    }

    private ParameterException usage(IllegalArgumentException e) {
        return new ParameterException(
                Objects.requireNonNull(command).commandLine(), e.getMessage(), e);
    }

    static final class Orders implements ITypeConverter<DeliveryOrder> {
        @Override
        public DeliveryOrder convert(String text) {
            return named(DeliveryOrder.class, text, "chain, strict, unordered");
        }
    }

    static final class Policies implements ITypeConverter<OnFailure> {
        @Override
        public OnFailure convert(String text) {
            return named(OnFailure.class, text, "block, stop, skip");
        }
    }

    private static <E extends Enum<E>> E named(Class<E> type, String text, String all) {
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT))) {
                return value;
            }
        }
        throw new TypeConversionException("'" + text + "' is none of " + all);
    }
}
