package org.eventexplorer.ui.replay.list;

import org.eventexplorer.replay.keep.ReplayList;
import org.eventexplorer.replay.keep.ReplayList.Line;
import org.eventexplorer.replay.keep.ReplayList.Which;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.ui.replay.ReplayStore;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads what the list shows: the newest page, and how those below it are now. Thread-safe.
///
/// @param store the replays
record ListReading(ReplayStore store) {
    /// How many are read at a time.
    static final int PAGE = 200;

    // Of those that may still change, so many are looked at again.
    private static final int MOST_WATCHED = 500;

    /// What was seen.
    ///
    /// @param lines the replays, the newest first
    /// @param isWhole whether there are no older ones
    /// @param numbers how many there are of each kind
    /// @param interrupted the newest whose process died; empty: none
    /// @param environments of the subscribers, by name
    record Seen(
            List<Line> lines,
            boolean isWhole,
            ReplayList.Numbers numbers,
            Optional<Line> interrupted,
            Map<String, Environment> environments) {
        Seen {
            lines = List.copyOf(lines);
            environments = Map.copyOf(environments);
        }
    }

    /// Reads the newest that are wanted, and what else is to be seen.
    ///
    /// @param part what is looked for in them; empty: nothing
    /// @param before what was seen; null: nothing
    Seen read(Which kind, String part, @Nullable Seen before, CancelToken token) {
        ReplayList list = store.list();
        List<Line> lines = new ArrayList<>(list.page(kind, part, null, PAGE, token));
        boolean isWhole = lines.size() < PAGE;
        UUID last = isWhole ? null : lines.getLast().id();
        boolean isJoined =
                before != null && before.lines().stream().anyMatch(line -> line.id().equals(last));
        if (before != null && isJoined) {
            lines.addAll(older(before.lines(), lines.getLast(), list, token));
            isWhole = before.isWhole();
        }
        return new Seen(
                lines,
                isWhole,
                list.numbers(token),
                list.interrupted(token),
                store.environments(token));
    }

    private static List<Line> older(
            List<Line> before, Line last, ReplayList list, CancelToken token) {
        List<Line> older = new ArrayList<>(before.stream().filter(l -> isOlder(l, last)).toList());
        List<UUID> open =
                older.stream()
                        .filter(line -> !line.state().isOver())
                        .map(Line::id)
                        .limit(MOST_WATCHED)
                        .toList();
        if (!open.isEmpty()) {
            Map<UUID, Line> now = new HashMap<>();
            list.named(open, token).forEach(line -> now.put(line.id(), line));
            older.replaceAll(line -> now.getOrDefault(line.id(), line));
        }
        return older;
    }

    /// Whether a replay comes below another.
    static boolean isOlder(Line line, Line than) {
        int order = line.createdAt().compareTo(than.createdAt());
        // As the server orders them: their bytes have no sign.
        return order < 0
                || (order == 0 && line.id().toString().compareTo(than.id().toString()) < 0);
    }
}
