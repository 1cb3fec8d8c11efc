package org.eventexplorer.ui.shell;

import org.eventexplorer.ui.explore.search.SearchBook;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.jump.JumpSource;
import org.eventexplorer.ui.jump.JumpTarget;
import org.eventexplorer.ui.jump.Match;

import java.util.List;

/// The searches that have a name; there are none while no store is open.
final class SearchTargets implements JumpSource {
    private static final int MOST = 10;

    private final Messages messages = Messages.of(SearchTargets.class);
    private final ShellViewModel model;
    private final ExploreMount explore;

    SearchTargets(ShellViewModel model, ExploreMount explore) {
        this.model = model;
        this.explore = explore;
    }

    @Override
    public List<JumpTarget> matching(String typed) {
        return Match.best(explore.savedSearches(), SearchBook.Named::name, typed, MOST).stream()
                .map(this::target)
                .toList();
    }

    private JumpTarget target(SearchBook.Named search) {
        return new JumpTarget(
                "bookmark",
                search.name(),
                messages.text("jump.search"),
                () -> {
                    model.place().set(Place.EXPLORE);
                    explore.open(search);
                    explore.focusList();
                });
    }
}
