package org.eventexplorer.ui.trace.large;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.query.chain.ChainPart;
import org.eventexplorer.query.chain.ChainPart.Under;
import org.jspecify.annotations.Nullable;

/// A row of a chain that is opened part by part.
sealed interface Line {
    /// How far it is indented.
    int depth();

    /// Whether what hangs below it stands below it.
    default boolean isOpen() {
        return false;
    }

    /// The same row, opened or closed.
    default Line turned() {
        return this;
    }

    /// Whether there is something to open.
    default boolean hasMore() {
        return true;
    }

    /// An event.
    record Single(int depth, ChainPart.Member member, boolean isOpen) implements Line {
        @Override
        public Line turned() {
            return new Single(depth, member, !isOpen);
        }

        @Override
        public boolean hasMore() {
            return member.effects() > 0;
        }
    }

    /// All events of one pattern below `under`.
    record Fold(int depth, Under under, ChainPart.Group group, boolean isOpen) implements Line {
        @Override
        public Line turned() {
            return new Fold(depth, under, group, !isOpen);
        }
    }

    /// A cause that is no event of the chain, above what it caused.
    record Lost(int depth, ChainPart.LostCause cause, boolean isOpen) implements Line {
        @Override
        public Line turned() {
            return new Lost(depth, cause, !isOpen);
        }
    }

    /// The next page of a group.
    ///
    /// @param after where the page before ended; null: the first page
    /// @param left how many of the group are not shown
    record More(int depth, Under under, String pattern, @Nullable Cursor after, long left)
            implements Line {
        static More first(Fold fold) {
            return new More(
                    fold.depth + 1, fold.under, fold.group.pattern(), null, fold.group.count());
        }

        /// What is left behind a page of it.
        More behind(int members, Cursor next) {
            return new More(depth, under, pattern, next, Math.max(1, left - members));
        }
    }

    /// Causes that are no events of the chain: to be looked for.
    record Seek(int depth) implements Line {}

    /// What is being read, or why there is nothing.
    record Note(int depth, String text) implements Line {
        @Override
        public boolean hasMore() {
            return false;
        }
    }
}
