package org.eventexplorer.cli.command;

import org.eventexplorer.cli.option.ChainFormat;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.correlation.model.ChainEventsBuilder;
import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.correlation.model.Skeleton;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Follow;
import org.eventexplorer.query.chain.ChainReading;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.CancelledException;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Prints events of a chain as they are stored, each once, until the person ends it.
final class ChainFollowing {
    private static final int BATCH = 500;
    private static final long PAUSE_MILLIS = 500;

    private final Follow follow;
    private final Surroundings surroundings;
    private final ChainOutput output;

    ChainFollowing(Follow follow, Surroundings surroundings, ChainFormat format) {
        this.follow = follow;
        this.surroundings = surroundings;
        this.output = new ChainOutput(surroundings, format);
    }

    /// Ends when the surroundings' token is cancelled: that is how a person ends it.
    ///
    /// @param before what was printed already
    /// @param after the position behind which events are new
    void run(ChainReading.Whole before, long after) throws IOException {
        CancelToken token = surroundings.cancelToken();
        CountDownLatch ended = new CountDownLatch(1);
        try (CancelToken.Registration _ = token.onCancel(ended::countDown)) {
            ChainReading.Whole known = before;
            long position = after;
            boolean isEnded = false;
            while (!isEnded) {
                Follow.News news = follow.next(filter(before), position, BATCH, token);
                known = printNews(known, news);
                position = news.upTo();
                isEnded =
                        news.rows().size() < BATCH
                                && ended.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (CancelledException e) {
            return; // the end that was asked for
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static EventFilter filter(ChainReading.Whole chain) {
        return EventFilter.ALL.withIds(
                EventFilter.Ids.ofChain(String.valueOf(chain.events().correlationId())));
    }

    private ChainReading.Whole printNews(ChainReading.Whole known, Follow.News news)
            throws IOException {
        Set<String> fresh = new HashSet<>();
        news.rows().forEach(row -> fresh.add(row.eventId()));
        for (int event = 0; event < known.events().size() && !fresh.isEmpty(); event++) {
            fresh.remove(known.events().id(event));
        }
        if (fresh.isEmpty()) {
            return known;
        }
        ChainEventsBuilder builder = ChainEventsBuilder.with(known.events());
        news.rows().stream()
                .filter(row -> fresh.contains(row.eventId()))
                .forEach(row -> builder.add(skeleton(row)));
        ChainReading.Whole next =
                new ChainReading.Whole(builder.build(), known.whereabouts(), known.neighbours());
        print(next.graph(surroundings.cancelToken()), fresh);
        return next;
    }

    private void print(CorrelationGraph graph, Set<String> fresh) throws IOException {
        for (int event = 0; event < graph.events().size(); event++) {
            if (fresh.contains(graph.events().id(event))) {
                output.printAlone(graph, event);
            }
        }
        surroundings.streams().out().flush();
    }

    private static Skeleton skeleton(EventRow row) {
        return new Skeleton(
                new Skeleton.Ids(
                        row.eventId(), row.links().correlationId(), row.links().causationId()),
                row.pattern(),
                row.source(),
                row.key().timestamp(),
                row.sequence(),
                0);
    }
}
