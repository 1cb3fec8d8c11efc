package org.eventexplorer.ui.explore;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// Reads a list that is followed anew beside the one that is shown, which stays until the first
/// rows of the other are there. For the deliverer's thread alone.
final class Relisting {
    private final Following following;
    private final Consumer<Search> onReady;
    private @Nullable Search anew;

    /// @param onReady shows the list that was read in the place of the other
    Relisting(Following following, Consumer<Search> onReady) {
        this.following = following;
        this.onReady = onReady;
    }

    /// Whether a list is being read.
    boolean isRunning() {
        return anew != null;
    }

    void start(Search next) {
        drop();
        anew = next;
        next.start();
    }

    /// Ends it without a word.
    void drop() {
        if (anew != null) {
            anew.close();
            anew = null;
        }
    }

    /// Something came of `which`, failed or ended.
    void changed(Search which) {
        if (which != anew) {
            return;
        }
        Exception failure = which.window().failure();
        if (failure != null) {
            drop();
            following.failed(failure);
        } else if (which.hasAnswer() && following.isAtTop()) {
            anew = null;
            onReady.accept(which);
        } else if (which.hasAnswer()) {
            // Not under the eyes of somebody who looks at something else.
            drop();
        }
    }
}
