package org.eventexplorer.ui.replay;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

import org.eventexplorer.database.Database;
import org.eventexplorer.replay.recipient.Recipients;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.run.Ending;
import org.eventexplorer.replay.run.ReplayRun;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.Job;
import org.eventexplorer.work.Outcome;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// The replays of one store that this window runs, each once, as work behind the screens. Only for
/// the toolkit's thread.
public final class RunningReplays {
    private static final int MOST_KEPT = 30;

    private final Database database;
    private final Recipients recipients;
    private final String osUser;
    private final Background background;
    private final Map<UUID, Turn> turns = new HashMap<>();
    private final Map<UUID, RateSeries> kept = new LinkedHashMap<>();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();

    /// Runs work behind the screens and keeps the store open for it.
    public interface Background {
        /// Starts `job`, the turn of `replay`; `onEnd` takes its outcome.
        void start(Replay replay, Job<Ending> job, Consumer<Outcome<Ending>> onEnd);

        /// Says what became of a turn that ended, whatever is shown then.
        void ended(Replay replay, Outcome<Ending> outcome);
    }

    /// @param recipients open the ways to the subscribers
    /// @param osUser the operating system's name of the person
    /// @param background runs them
    public RunningReplays(
            Database database, Recipients recipients, String osUser, Background background) {
        this.database = database;
        this.recipients = recipients;
        this.osUser = osUser;
        this.background = background;
    }

    /// Runs `replay` from where it stands, unless it is running here already.
    public void start(Replay replay) {
        if (turns.containsKey(replay.id())) {
            return;
        }
        Turn turn = new Turn(database, recipients, replay, osUser, series(replay.id()));
        turns.put(replay.id(), turn);
        changed();
        background.start(replay, turn, outcome -> ended(replay, outcome));
    }

    private void ended(Replay replay, Outcome<Ending> outcome) {
        turns.remove(replay.id());
        changed();
        background.ended(replay, outcome);
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    /// The run of that replay; empty where this window does not run it, or has not begun to yet.
    public Optional<ReplayRun> running(UUID id) {
        return Optional.ofNullable(turns.get(id)).flatMap(Turn::run);
    }

    /// How fast that replay went while this window ran it or looked at it: of the last replays
    /// that were asked about it is kept.
    public RateSeries series(UUID id) {
        Turn turn = turns.get(id);
        RateSeries known = kept.remove(id);
        RateSeries series = turn != null ? turn.series() : known != null ? known : new RateSeries();
        kept.put(id, series);
        if (kept.size() > MOST_KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return series;
    }

    /// Those that are run here, or are about to be.
    public Set<UUID> here() {
        return Set.copyOf(turns.keySet());
    }

    /// Whether that replay is run here, or about to be.
    public boolean isHere(UUID id) {
        return turns.containsKey(id);
    }

    /// Stops one that runs here for now: what is under way is finished.
    public void pause(UUID id) {
        Optional.ofNullable(turns.get(id)).map(Turn::token).ifPresent(CancelToken::cancel);
    }

    /// Whether none runs.
    public boolean isEmpty() {
        return turns.isEmpty();
    }

    /// Another number whenever one has been started or has ended.
    public ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }
}
