package org.eventexplorer.ui.replay.list;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

import org.eventexplorer.replay.keep.ReplayList;
import org.eventexplorer.replay.keep.ReplayList.Line;
import org.eventexplorer.replay.keep.ReplayList.Which;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.ui.error.Trouble;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.replay.ReplayActions;
import org.eventexplorer.ui.replay.ReplayStore;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// The replays of a store as they were seen last, the newest first, further ones as they are asked
/// for. Only for the toolkit's thread.
public final class ReplaysViewModel {
    /// How many are read at a time.
    static final int PAGE = 200;

    // Of those that may still change, so many are looked at again.
    private static final int MOST_WATCHED = 500;

    private final Messages messages = Messages.of(ReplaysViewModel.class);
    private final ReplayActions actions;
    private final Subscription changes;
    private final NewestJob<Seen> looking;
    private final NewestJob<List<Line>> older;
    private final NewestJob<ReplayStore.Detail> detailing;
    private final ObjectProperty<Which> which = new SimpleObjectProperty<>(Which.ALL);
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable UUID> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Seen> seen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ReplayStore.@Nullable Detail> detail =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble = new ReadOnlyObjectWrapper<>();

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

    /// @param actions what is done to replays
    public ReplaysViewModel(ReplayActions actions) {
        this.actions = actions;
        this.looking = new NewestJob<>(actions.jobs());
        this.older = new NewestJob<>(actions.jobs());
        this.detailing = new NewestJob<>(actions.jobs());
        which.subscribe((before, now) -> anew());
        text.subscribe((before, now) -> anew());
        chosen.subscribe((before, now) -> choose(now));
        changes = actions.running().changes().subscribe(number -> refresh());
    }

    ReplayActions actions() {
        return actions;
    }

    /// Which are listed.
    ObjectProperty<Which> which() {
        return which;
    }

    /// What is looked for in them; empty: nothing.
    StringProperty text() {
        return text;
    }

    /// The chosen one; null: none.
    ObjectProperty<@Nullable UUID> chosen() {
        return chosen;
    }

    /// What was seen last; null: nothing yet.
    ReadOnlyObjectProperty<@Nullable Seen> seen() {
        return seen.getReadOnlyProperty();
    }

    /// Everything about the chosen one; null: none is, or it is not known yet.
    ReadOnlyObjectProperty<ReplayStore.@Nullable Detail> detail() {
        return detail.getReadOnlyProperty();
    }

    /// Why they could not be read; null: they could.
    ReadOnlyObjectProperty<@Nullable Trouble> trouble() {
        return trouble.getReadOnlyProperty();
    }

    private void anew() {
        older.drop();
        looking.drop();
        look(null);
    }

    /// Looks again, unless that is being done.
    public void refresh() {
        if (!looking.isRunning()) {
            look(seen.get());
        }
    }

    private void look(@Nullable Seen before) {
        Which kind = which.get();
        String part = text.get().strip();
        looking.start(
                context -> read(kind, part, before, context.cancelToken()),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Succeeded<Seen>(Seen now) -> {
                            trouble.set(null);
                            seen.set(now);
                            follow(now);
                        }
                        case Outcome.Failed<Seen>(Exception cause) ->
                                trouble.set(
                                        Trouble.of(
                                                messages.text("failed.look"),
                                                messages.text("failed.look.kept"),
                                                cause));
                        case Outcome.Cancelled<Seen> _ -> {}
                    }
                });
    }

    private Seen read(Which kind, String part, @Nullable Seen before, CancelToken token) {
        ReplayList list = actions.store().list();
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
                actions.store().environments(token));
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

    private static boolean isOlder(Line line, Line than) {
        int order = line.createdAt().compareTo(than.createdAt());
        // As the server orders them: their bytes have no sign.
        return order < 0
                || (order == 0 && line.id().toString().compareTo(than.id().toString()) < 0);
    }

    /// Reads those that are older than the last.
    void more() {
        Seen now = seen.get();
        if (now == null || now.isWhole() || older.isRunning()) {
            return;
        }
        Which kind = which.get();
        String part = text.get().strip();
        Line last = now.lines().getLast();
        older.start(
                context ->
                        actions.store().list().page(kind, part, last, PAGE, context.cancelToken()),
                outcome -> {
                    if (outcome instanceof Outcome.Succeeded<List<Line>>(List<Line> more)) {
                        append(more);
                    }
                });
    }

    private void append(List<Line> more) {
        Seen now = seen.get();
        if (now == null) {
            return;
        }
        List<Line> all = new ArrayList<>(now.lines());
        more.stream().filter(line -> isOlder(line, now.lines().getLast())).forEach(all::add);
        seen.set(
                new Seen(
                        all,
                        more.size() < PAGE,
                        now.numbers(),
                        now.interrupted(),
                        now.environments()));
    }

    private void choose(@Nullable UUID id) {
        detailing.drop();
        if (id == null) {
            detail.set(null);
        } else {
            detail(id, null);
        }
    }

    // Only what changed is read again.
    private void follow(Seen now) {
        ReplayStore.Detail known = detail.get();
        UUID id = chosen.get();
        if (id == null) {
            return;
        }
        boolean isAsBefore =
                known != null
                        && now.lines().stream()
                                .filter(line -> line.id().equals(id))
                                .anyMatch(line -> isAsIn(line, known));
        if (!isAsBefore && !detailing.isRunning()) {
            detail(id, known);
        }
    }

    private static boolean isAsIn(Line line, ReplayStore.Detail known) {
        return line.state() == known.replay().standing().state()
                && line.counts().equals(known.replay().standing().counts());
    }

    private void detail(UUID id, ReplayStore.@Nullable Detail known) {
        ReplayStore.Detail same = known != null && known.replay().id().equals(id) ? known : null;
        detailing.start(
                context -> actions.store().detail(id, same, context.cancelToken()),
                outcome -> {
                    if (outcome instanceof Outcome.Succeeded<ReplayStore.Detail> done
                            && Objects.equals(chosen.get(), id)) {
                        detail.set(done.value());
                    }
                });
    }

    /// Reads the chosen one again, whatever was known.
    void again() {
        choose(chosen.get());
    }

    /// Ends looking.
    public void close() {
        changes.unsubscribe();
        looking.drop();
        older.drop();
        detailing.drop();
    }
}
