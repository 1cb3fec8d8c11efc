package org.eventexplorer.cli.option;

import org.eventexplorer.store.Replayed;

import picocli.CommandLine.Option;

/// Whether events that a replay sent are stored.
public final class ReplayedOption {
    @Option(
            names = "--allow-replayed",
            description =
                    "Store events that a replay sent too, with their marks. Without it they are"
                            + " refused, so that a replay cannot feed itself.")
    private boolean isAllowed;

    /// What becomes of such events.
    public Replayed replayed() {
        return isAllowed ? Replayed.ALLOWED : Replayed.REFUSED;
    }
}
