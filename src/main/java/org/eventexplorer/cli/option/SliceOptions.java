package org.eventexplorer.cli.option;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which of the matching events, and in which order.
public final class SliceOptions {
    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most so many. Default: 100 for a table, else all that match.")
    private @Nullable Long limit;

    @Option(
            names = "--offset",
            paramLabel = "N",
            defaultValue = "0",
            description = "Leave out so many at the beginning.")
    private long offset;

    @Option(
            names = "--order",
            paramLabel = "asc|desc",
            converter = Converters.Orders.class,
            defaultValue = "asc",
            description = "By time, the earliest (asc) or the latest (desc) first. Default: asc.")
    private OrderName order = OrderName.ASC;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /// The most events wanted.
    ///
    /// @param otherwise where the options do not say
    public long limit(long otherwise) {
        return limit == null ? otherwise : limit;
    }

    /// How many events are left out.
    public long offset() {
        return offset;
    }

    /// The order.
    public OrderName order() {
        return order;
    }

    /// @throws ParameterException where a number makes no sense
    public void check() {
        if (command != null && limit != null && limit < 1) {
            throw new ParameterException(
                    command.commandLine(), "--limit is " + limit + ", it must be at least 1");
        }
        if (command != null && offset < 0) {
            throw new ParameterException(
                    command.commandLine(), "--offset is " + offset + ", it must be at least 0");
        }
    }
}
