package org.eventexplorer.ui.shell;

import org.eventexplorer.query.EventFilter;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.report.ReplayReport;
import org.eventexplorer.ui.replay.Question;
import org.eventexplorer.ui.replay.ReplayActions;
import org.eventexplorer.ui.replay.ReplayWish;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// What the window does for replays.
final class ReplayHost implements ReplayActions.Host {
    private final ShellActions actions;
    private final Session session;
    private final Ways ways;

    /// Where a person can go from a replay.
    interface Ways {
        /// Shows a replay.
        void open(UUID replay);

        /// Asks how to replay these events.
        void wish(ReplayWish wish);

        /// Shows events in Explore.
        void search(EventFilter filter);

        /// Shows an event in its chain.
        void trace(String chain, String eventId);
    }

    ReplayHost(ShellActions actions, Session session, Ways ways) {
        this.actions = actions;
        this.session = session;
        this.ways = ways;
    }

    @Override
    public void ask(Question question, Runnable yes) {
        actions.dialogs().question(question, yes);
    }

    @Override
    public void failed(String title, Exception cause) {
        actions.failed(title, cause);
    }

    @Override
    public void open(UUID replay) {
        ways.open(replay);
    }

    @Override
    public void report(Replay replay) {
        String name = "replay-" + replay.id().toString().substring(0, 8) + ".json";
        actions.fileToWrite(name)
                .ifPresent(
                        file ->
                                actions.transfers()
                                        .report(
                                                session,
                                                file,
                                                context ->
                                                        new ReplayReport(session.database())
                                                                .write(
                                                                        replay,
                                                                        file,
                                                                        context.cancelToken())));
    }

    @Override
    public void wish(ReplayWish wish) {
        ways.wish(wish);
    }

    @Override
    public void show(String eventId, @Nullable String chain) {
        if (chain == null) {
            ways.search(EventFilter.ALL.withIds(EventFilter.Ids.ofEvent(eventId)));
        } else {
            ways.trace(chain, eventId);
        }
    }
}
