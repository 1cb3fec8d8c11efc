package org.eventexplorer.ui.replay.list;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

import org.eventexplorer.replay.keep.ReplayList.Line;
import org.eventexplorer.replay.keep.ReplayList.Which;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.ui.error.Trouble;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.replay.ReplayActions;
import org.eventexplorer.ui.replay.ReplayStore;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The replays of a store as they were seen last, the newest first, further ones as they are asked
/// for. Only for the toolkit's thread.
public final class ReplaysViewModel {
    private final Messages messages = Messages.of(ReplaysViewModel.class);
    private final ReplayActions actions;
    private final ListReading reading;
    private final Subscription changes;
    private final NewestJob<ListReading.Seen> looking;
    private final NewestJob<List<Line>> older;
    private final NewestJob<ReplayStore.Detail> detailing;
    private final ObjectProperty<Which> which = new SimpleObjectProperty<>(Which.ALL);
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable UUID> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<ListReading.@Nullable Seen> seen =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ReplayStore.@Nullable Detail> detail =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble = new ReadOnlyObjectWrapper<>();

    /// @param actions what is done to replays
    public ReplaysViewModel(ReplayActions actions) {
        this.actions = actions;
        this.reading = new ListReading(actions.store());
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
    ReadOnlyObjectProperty<ListReading.@Nullable Seen> seen() {
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

    private void look(ListReading.@Nullable Seen before) {
        Which kind = which.get();
        String part = text.get().strip();
        looking.start(
                context -> reading.read(kind, part, before, context.cancelToken()),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Succeeded<ListReading.Seen>(ListReading.Seen now) -> {
                            trouble.set(null);
                            seen.set(now);
                            follow(now);
                        }
                        case Outcome.Failed<ListReading.Seen>(Exception cause) ->
                                trouble.set(
                                        Trouble.of(
                                                messages.text("failed.look"),
                                                messages.text("failed.look.kept"),
                                                cause));
                        case Outcome.Cancelled<ListReading.Seen> _ -> {}
                    }
                });
    }

    /// Reads those that are older than the last.
    void more() {
        ListReading.Seen now = seen.get();
        if (now == null || now.isWhole() || older.isRunning()) {
            return;
        }
        Which kind = which.get();
        String part = text.get().strip();
        Line last = now.lines().getLast();
        older.start(
                context ->
                        actions.store()
                                .list()
                                .page(kind, part, last, ListReading.PAGE, context.cancelToken()),
                outcome -> {
                    if (outcome instanceof Outcome.Succeeded<List<Line>>(List<Line> more)) {
                        append(more);
                    }
                });
    }

    private void append(List<Line> more) {
        ListReading.Seen now = seen.get();
        if (now == null) {
            return;
        }
        List<Line> all = new ArrayList<>(now.lines());
        more.stream()
                .filter(line -> ListReading.isOlder(line, now.lines().getLast()))
                .forEach(all::add);
        seen.set(
                new ListReading.Seen(
                        all,
                        more.size() < ListReading.PAGE,
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
    private void follow(ListReading.Seen now) {
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
