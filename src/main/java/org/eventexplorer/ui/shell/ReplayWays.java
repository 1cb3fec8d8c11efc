package org.eventexplorer.ui.shell;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventFilter.Ids;
import org.eventexplorer.replay.keep.Beforehand;
import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.replay.ReplayWish;
import org.eventexplorer.ui.replay.SelectionWords;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// The ways from what is shown to a new replay, and why there may be none.
final class ReplayWays {
    private final Messages messages = Messages.of(ReplayWays.class);
    private final ShellViewModel model;
    private final Zone zone;
    private final Consumer<ReplayWish> wish;
    private final NewestJob<Boolean> asking;
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

    /// @param wish takes what a person wants to be replayed
    ReplayWays(ShellViewModel model, JobRunner jobs, Zone zone, Consumer<ReplayWish> wish) {
        this.zone = zone;
        this.model = model;
        this.wish = wish;
        this.asking = new NewestJob<>(jobs);
        model.session().subscribe(this::opened);
    }

    private void opened(@Nullable Session session) {
        asking.drop();
        boolean isReadOnly = session != null && session.connection().isReadOnly();
        refusal.set(isReadOnly ? messages.text("wish.readOnly") : "");
        if (session != null && !isReadOnly) {
            asking.start(
                    context -> new Beforehand(session.database()).mayKeep(context.cancelToken()),
                    outcome -> {
                        // Where nobody could say, a replay says itself why it cannot be kept.
                        if (outcome instanceof Outcome.Succeeded<Boolean>(Boolean may) && !may) {
                            refusal.set(messages.text("wish.noRights"));
                        }
                    });
        }
    }

    /// Why nothing can be replayed; empty: something can.
    ReadOnlyStringProperty refusal() {
        return refusal.getReadOnlyProperty();
    }

    /// Asks how to replay what `filter` matches.
    void search(EventFilter filter) {
        Selection selection = new Selection.Matching(filter, List.of());
        ask(
                selection,
                messages.text("wish.search", SelectionWords.of(selection, zone.text().get())));
    }

    /// Asks how to replay events that were chosen one by one.
    void events(List<String> ids) {
        if (ids.size() > Selection.Chosen.MOST) {
            model.tell(
                    messages.text(
                            "wish.many",
                            NumberText.count(ids.size()),
                            NumberText.count(Selection.Chosen.MOST)));
            return;
        }
        String words =
                ids.size() == 1
                        ? messages.text("wish.event", ids.getFirst())
                        : messages.text("wish.events", NumberText.count(ids.size()));
        ask(new Selection.Chosen(ids, List.of()), words);
    }

    /// Asks how to replay a chain, whole, however large.
    void chain(String correlationId) {
        EventFilter filter = EventFilter.ALL.withIds(Ids.ofChain(correlationId));
        ask(new Selection.Matching(filter, List.of()), messages.text("wish.chain", correlationId));
    }

    /// Asks how to replay an event and what came of it.
    ///
    /// @param ids all of them
    void below(String eventId, List<String> ids) {
        if (ids.size() == 1 || ids.size() > Selection.Chosen.MOST) {
            events(ids);
        } else {
            ask(
                    new Selection.Chosen(ids, List.of(), eventId),
                    messages.text("wish.below", eventId, NumberText.count(ids.size() - 1L)));
        }
    }

    private void ask(Selection selection, String words) {
        if (refusal.get().isEmpty()) {
            wish.accept(new ReplayWish(selection, words));
        } else {
            model.tell(refusal.get());
        }
    }

    void close() {
        asking.drop();
    }
}
