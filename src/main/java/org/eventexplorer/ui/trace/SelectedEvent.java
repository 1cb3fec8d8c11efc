package org.eventexplorer.ui.trace;

import javafx.util.Subscription;

import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Order;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.ui.detail.DetailPane;
import org.eventexplorer.ui.trace.chain.ChainViewModel;
import org.eventexplorer.ui.trace.chain.EventWords;
import org.eventexplorer.ui.trace.large.LargeView;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Shows the selected event of the open chain in the detail pane.
final class SelectedEvent {
    private final EventQueries queries;
    private final NewestJob<List<EventRow>> reading;
    private final DetailPane detail;
    private final TraceViewModel model;
    private Subscription selection = Subscription.EMPTY;

    SelectedEvent(EventQueries queries, JobRunner jobs, DetailPane detail, TraceViewModel model) {
        this.queries = queries;
        this.reading = new NewestJob<>(jobs);
        this.detail = detail;
        this.model = model;
    }

    void listen() {
        model.state().subscribe(this::follow);
    }

    private void follow(TraceViewModel.State state) {
        // Its rows are followed by whoever shows them.
        if (state instanceof TraceViewModel.State.TooLarge) {
            return;
        }
        selection.unsubscribe();
        selection = Subscription.EMPTY;
        if (state instanceof TraceViewModel.State.Open open) {
            selection =
                    open.chain().selected().subscribe(node -> show(open.chain(), node.intValue()));
        }
    }

    private @Nullable ChainViewModel chain() {
        return model.state().get() instanceof TraceViewModel.State.Open open ? open.chain() : null;
    }

    private void show(ChainViewModel chain, int node) {
        CorrelationGraph graph = chain.graph();
        if (node == CorrelationGraph.NONE || graph.isStub(node)) {
            reading.drop();
            detail.show(null);
            return;
        }
        EventWords words = new EventWords(graph);
        read(
                graph.events().id(node),
                EventWords.exactSigned(words.offset(node)),
                words.hasCause(node) ? EventWords.exactSigned(words.sinceCause(node)) : null);
    }

    /// Shows what is selected in the rows of a large chain.
    void follow(LargeView rows) {
        selection.unsubscribe();
        selection =
                rows.selected()
                        .subscribe(
                                event -> {
                                    if (event == null) {
                                        reading.drop();
                                        detail.show(null);
                                    } else {
                                        String offset = EventWords.exactSigned(rows.offset(event));
                                        read(event.ids().eventId(), offset, null);
                                    }
                                });
    }

    private void read(String eventId, String inChain, @Nullable String afterCause) {
        EventFilter filter = EventFilter.ALL.withIds(EventFilter.Ids.ofEvent(eventId));
        reading.start(
                context ->
                        queries.page(filter, Order.NEWEST_FIRST, null, 1, context.cancelToken())
                                .rows(),
                outcome -> {
                    if (outcome instanceof Outcome.Succeeded<List<EventRow>>(List<EventRow> rows)
                            && !rows.isEmpty()) {
                        detail.show(rows.getFirst());
                        detail.place(inChain, afterCause);
                    } else {
                        detail.show(null);
                    }
                });
    }

    /// Selects the event that a filter asks for by its id; false where it is not in the chain.
    boolean select(EventFilter filter) {
        ChainViewModel chain = chain();
        String id = filter.ids().eventId();
        if (chain == null || id == null) {
            return false;
        }
        int node = chain.graph().events().find(id).orElse(CorrelationGraph.NONE);
        if (node != CorrelationGraph.NONE) {
            chain.reveal(node);
        }
        return node != CorrelationGraph.NONE;
    }

    /// Shows the selected event and what came of it alone; false where the chain is not drawn.
    boolean makeRoot() {
        ChainViewModel chain = chain();
        if (chain == null || chain.selected().get() == CorrelationGraph.NONE) {
            return false;
        }
        chain.makeRoot(chain.selected().get());
        return true;
    }

    void close() {
        selection.unsubscribe();
        reading.drop();
    }
}
