package org.eventexplorer.ui.trace.chain;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.eventexplorer.correlation.fold.FoldedNode;
import org.eventexplorer.correlation.fold.Folding;
import org.eventexplorer.correlation.fold.Reveal;
import org.eventexplorer.correlation.fold.Sameness;
import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.correlation.model.NodeSet;
import org.eventexplorer.correlation.model.Paths;
import org.eventexplorer.query.chain.ChainReading;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// One chain: how it is folded, what is selected and what is found in it. Its pictures are made
/// behind the screen; of several changes in a row only the last is drawn. Only for the deliverer's
/// thread.
public final class ChainViewModel {
    /// How many nodes are open at first: what a window has room for at 100 %.
    static final int FIRST = 24;

    /// How many nodes are open at most, unless a person opens one by one.
    static final int MOST = 5_000;

    private final ChainReading.Whole whole;
    private final CorrelationGraph graph;
    private final NewestJob<Picture> drawing;
    private final NewestJob<Matches> finding;
    private final ReadOnlyObjectWrapper<@Nullable Picture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Matches> matches =
            new ReadOnlyObjectWrapper<>(Matches.NONE);
    private final ReadOnlyIntegerWrapper selected =
            new ReadOnlyIntegerWrapper(CorrelationGraph.NONE);
    private final ObjectProperty<View> view;
    private final BooleanProperty folds = new SimpleBooleanProperty(true);
    private Folding folding = Folding.INITIAL.withAllowance(FIRST);

    /// @param whole what was read
    /// @param graph the graph of it
    public ChainViewModel(ChainReading.Whole whole, CorrelationGraph graph, JobRunner jobs) {
        this.whole = whole;
        this.graph = graph;
        this.drawing = new NewestJob<>(jobs);
        this.finding = new NewestJob<>(jobs);
        this.view = new SimpleObjectProperty<>(View.of(graph.events().size()));
        folds.subscribe((before, now) -> foldSiblings(now));
    }

    /// Draws the first picture, with `eventId` selected; null, or not among them: the first event.
    public void start(@Nullable String eventId) {
        int node = eventId == null ? -1 : graph.events().find(eventId).orElse(-1);
        if (node >= 0) {
            reveal(node);
        } else {
            change(folding, CorrelationGraph.NONE);
            select(firstEvent());
        }
    }

    // Not the stub of a missing cause: of that there is nothing to read.
    private int firstEvent() {
        return graph.walk().stream()
                .filter(node -> !graph.isStub(node))
                .findFirst()
                .orElse(CorrelationGraph.NONE);
    }

    /// What was read of the chain.
    public ChainReading.Whole whole() {
        return whole;
    }

    /// The whole graph.
    public CorrelationGraph graph() {
        return graph;
    }

    /// What is shown; null before the first picture.
    public ReadOnlyObjectProperty<@Nullable Picture> picture() {
        return picture.getReadOnlyProperty();
    }

    /// What was found.
    public ReadOnlyObjectProperty<Matches> matches() {
        return matches.getReadOnlyProperty();
    }

    /// The node of the graph that is selected; [CorrelationGraph#NONE].
    public ReadOnlyIntegerProperty selected() {
        return selected.getReadOnlyProperty();
    }

    /// Which view is looked at.
    public ObjectProperty<View> view() {
        return view;
    }

    /// Whether siblings that are alike stand in one node.
    public BooleanProperty folds() {
        return folds;
    }

    /// Selects a node of the graph.
    public void select(int node) {
        selected.set(node);
    }

    /// Opens or unfolds what a node of the picture hides; closes it where nothing is hidden.
    public void toggle(int index) {
        Picture now = picture.get();
        if (now == null) {
            return;
        }
        FoldedNode node = now.folded().nodes().get(index);
        Folding next =
                switch (node) {
                    case FoldedNode.Fold fold -> folding.unfolded(fold);
                    case FoldedNode.Rest rest -> folding.unfolded(rest);
                    case FoldedNode.Event _, FoldedNode.Stub _ -> turned(node, now, index);
                };
        change(next, node.first());
    }

    /// Opens what hangs below a node of the picture, or closes it.
    public void toggleBelow(int index) {
        Picture now = picture.get();
        if (now != null) {
            FoldedNode node = now.folded().nodes().get(index);
            change(turned(node, now, index), node.first());
        }
    }

    private Folding turned(FoldedNode node, Picture now, int index) {
        if (node.hidden() > 0) {
            return folding.opened(node);
        }
        return now.folded().children(index) > 0 ? folding.closed(node) : folding;
    }

    /// Folds again what an event was unfolded from.
    public void foldAgain(FoldedNode.Event event) {
        change(folding.folded(event.group()), event.node());
    }

    /// Opens as much as a picture holds.
    public void expand() {
        change(folding.withAllowance(MOST), selected.get());
    }

    /// Closes all but the first nodes.
    public void collapse() {
        change(folding.withAllowance(FIRST), selected.get());
    }

    /// Shows `node` and what came of it alone.
    public void makeRoot(int node) {
        change(folding.focused(node), node);
    }

    /// Shows again what was shown before the last root was made.
    public void leaveRoot() {
        change(folding.back(), folding.root());
    }

    /// Shows only the path that took the longest; or all again.
    public void showLongest(boolean isAlone) {
        only(isAlone ? NodeSet.of(Paths.longest(graph)) : null);
    }

    /// Shows only what was found, with what led to it; or all again.
    public void showFound(boolean isAlone) {
        only(isAlone ? Paths.withCauses(graph, matches.get().set()) : null);
    }

    private void only(@Nullable NodeSet nodes) {
        change(folding.only(nodes), selected.get());
    }

    private void foldSiblings(boolean wanted) {
        change(
                folding.withSameness(wanted ? Sameness.PATTERN_AND_SOURCE : Sameness.NOTHING),
                selected.get());
    }

    /// Marks where `text` stands.
    public void find(String text) {
        finding.start(
                context -> Matches.of(graph, text),
                outcome -> {
                    if (outcome instanceof Outcome.Succeeded<Matches>(Matches found)) {
                        matches.set(found);
                    }
                });
    }

    /// Goes to the next match, or the one before, around the ends; brings it to light.
    public void step(int by) {
        Matches found = matches.get();
        int size = found.nodes().size();
        if (size > 0) {
            int now = found.indexOf(selected.get());
            int next = now < 0 ? (by > 0 ? 0 : size - 1) : Math.floorMod(now + by, size);
            reveal(found.nodes().get(next));
        }
    }

    /// Selects a node and lets it stand as one of its own.
    public void reveal(int node) {
        Folding from = folding;
        Picture before = picture.get();
        int anchor = selected.get();
        draw(
                token -> {
                    Folding next = Reveal.of(graph, from, node, token);
                    return Picture.of(graph, next, before, anchor, token);
                },
                () -> select(node));
    }

    private void change(Folding next, int anchor) {
        folding = next;
        Picture before = picture.get();
        draw(token -> Picture.of(graph, next, before, anchor, token), () -> {});
    }

    private void draw(Function<CancelToken, Picture> work, Runnable then) {
        drawing.start(
                context -> work.apply(context.cancelToken()),
                outcome -> {
                    if (outcome instanceof Outcome.Succeeded<Picture>(Picture made)) {
                        folding = made.folding();
                        picture.set(made);
                        then.run();
                    }
                });
    }

    /// Ends what runs.
    public void close() {
        drawing.drop();
        finding.drop();
    }
}
