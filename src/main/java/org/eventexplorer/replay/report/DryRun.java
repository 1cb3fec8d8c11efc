package org.eventexplorer.replay.report;

import org.eventexplorer.database.Database;
import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.EventsByKey;
import org.eventexplorer.query.KeyedEvent;
import org.eventexplorer.replay.plan.Plan;
import org.eventexplorer.replay.plan.Planner;
import org.eventexplorer.replay.plan.Segment;
import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.routing.Channel;
import org.eventexplorer.routing.Outgoing;
import org.eventexplorer.routing.ReplayMarks;
import org.eventexplorer.work.JobContext;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/// Renders the requests that a replay would send, and sends nothing. Keeps nothing in the store.
public final class DryRun {
    private static final int PAGE = 250;

    private final Database database;
    private final Channel channel;
    private final ReplayMarks marks;

    /// @param channel the way that would be taken
    /// @param now the time of the marks
    public DryRun(Database database, Channel channel, Instant now) {
        this.database = database;
        this.channel = channel;
        this.marks = new ReplayMarks(new UUID(0, 0), now, 1);
    }

    /// Writes each request, in the order of the plan, with an empty line behind it.
    ///
    /// @throws IOException what `out` threw
    public Plan write(Selection selection, long upTo, OutputStream out, JobContext context)
            throws IOException {
        try {
            return new Planner(database)
                    .plan(selection, upTo, segment -> write(segment, out, context), context);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(Segment segment, OutputStream out, JobContext context) {
        EventsByKey events = new EventsByKey(database);
        int size = segment.keys().size();
        for (int from = 0; from < size; from += PAGE) {
            var keys = segment.keys().subList(from, Math.min(size, from + PAGE));
            for (KeyedEvent each : events.read(keys, context.cancelToken())) {
                write(whole(each, context), out);
            }
        }
    }

    private StoredEvent whole(KeyedEvent each, JobContext context) {
        if (each.isWhole()) {
            return each.event();
        }
        return new EventQueries(database)
                .event(each.event().event().id(), context.cancelToken())
                .orElse(each.event());
    }

    private void write(StoredEvent event, OutputStream out) {
        try {
            String request = channel.render(new Outgoing(event, marks));
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.write((request.endsWith("\n") ? "\n" : "\n\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
