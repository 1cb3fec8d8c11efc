package org.eventexplorer.correlation.fold;

import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.correlation.model.NodeSet;
import org.jspecify.annotations.Nullable;

/// How a graph is folded; what a person does to the picture makes another one of it. Nodes are
/// named by their first member, so that a folding outlives the picture that it was made for.
/// Immutable: the folded graph is a function of graph and folding ([FoldedGraph#of]).
///
/// @param sameness which siblings stand in one node
/// @param openness which subtrees are open
/// @param paging which folds are unfolded, how far
/// @param focus what is shown of the graph at all
public record Folding(Sameness sameness, Openness openness, Paging paging, Focus focus) {
    /// How many members of a fold a page unfolds.
    public static final int PAGE = 50;

    /// How many kinds of siblings are shown at once.
    public static final int KINDS = 100;

    /// The usual beginning: siblings of one pattern and source folded, and as many subtrees open
    /// from the top down as make [Openness#USUAL_ALLOWANCE] nodes.
    public static final Folding INITIAL =
            new Folding(
                    Sameness.PATTERN_AND_SOURCE, Openness.USUAL, Paging.NOTHING, Focus.EVERYTHING);

    /// Nothing folded and nothing closed: every node of the graph is a node.
    public static final Folding NONE =
            new Folding(
                    Sameness.NOTHING,
                    Openness.USUAL.withAllowance(Integer.MAX_VALUE),
                    Paging.EVERYTHING,
                    Focus.EVERYTHING);

    /// Folded by another sameness; what was unfolded is folded again.
    public Folding withSameness(Sameness other) {
        Paging pages = other == Sameness.NOTHING ? paging : Paging.NOTHING;
        return new Folding(other, openness, pages, focus);
    }

    /// With the subtree below `node` open, as far as the allowance goes.
    public Folding opened(FoldedNode node) {
        return withOpenness(openness.opened(node.first()));
    }

    /// With the subtree below `node` closed.
    public Folding closed(FoldedNode node) {
        return withOpenness(openness.closed(node.first()));
    }

    /// With every subtree open again that the allowance of nodes reaches, and no other.
    ///
    /// @param allowance 0 closes all, [Integer#MAX_VALUE] opens all
    public Folding withAllowance(int allowance) {
        return withOpenness(Openness.USUAL.withAllowance(allowance));
    }

    /// With one more page of `fold` as nodes of their own.
    public Folding unfolded(FoldedNode.Fold fold) {
        return withPaging(paging.unfolded(fold.key(), 1));
    }

    /// With one more page of kinds shown out of `rest`.
    public Folding unfolded(FoldedNode.Rest rest) {
        return withPaging(paging.moreKinds(rest.key(), 1));
    }

    /// With the fold of this key folded again ([FoldedNode.Fold#key], [FoldedNode.Event#group]).
    public Folding folded(int key) {
        return withPaging(paging.folded(key));
    }

    /// With `node` as the only root; [#back] leads back.
    public Folding focused(int node) {
        return withFocus(focus.on(node));
    }

    /// With the root that there was before the present one; the same where there was none.
    public Folding back() {
        return withFocus(focus.back());
    }

    /// With only these nodes of the graph; null: with all. A node whose parent is left out becomes
    /// a root.
    public Folding only(@Nullable NodeSet nodes) {
        return withFocus(focus.only(nodes));
    }

    Folding withOpenness(Openness other) {
        return new Folding(sameness, other, paging, focus);
    }

    Folding withPaging(Paging other) {
        return new Folding(sameness, openness, other, focus);
    }

    Folding withFocus(Focus other) {
        return new Folding(sameness, openness, paging, other);
    }

    /// The root that everything shown hangs below; [CorrelationGraph#NONE]: all are shown.
    public int root() {
        return focus.root();
    }
}
