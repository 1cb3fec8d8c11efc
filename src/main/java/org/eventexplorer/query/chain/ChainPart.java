package org.eventexplorer.query.chain;

import org.eventexplorer.correlation.model.Skeleton;
import org.eventexplorer.event.Cursor;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A part of a chain that is too large to be read whole.
public sealed interface ChainPart {
    /// What a part hangs below.
    ///
    /// @param cause the id of the event that caused what is in it; null: what names no cause
    record Under(@Nullable String cause) {
        /// Below no event: the chain's roots.
        public static final Under NOTHING = new Under(null);
    }

    /// Events in order, as many as a page holds.
    ///
    /// @param next where the next page begins; null: there is none
    record Page(List<Member> members, @Nullable Cursor next) implements ChainPart {
        /// Copies the members.
        public Page {
            members = List.copyOf(members);
        }
    }

    /// More events than a page holds, told by pattern.
    ///
    /// @param groups by when the first of each happened
    /// @param isCut whether there are more patterns
    record Groups(List<Group> groups, boolean isCut) implements ChainPart {
        /// Copies the groups.
        public Groups {
            groups = List.copyOf(groups);
        }
    }

    /// An event.
    ///
    /// @param effects how many events of the chain it caused, of those counted up to
    ///     [ChainParts#MOST_COUNTED]
    record Member(Skeleton event, int effects) {}

    /// Events of one pattern.
    ///
    /// @param first when the first of them happened
    /// @param last when the last of them happened
    record Group(String pattern, long count, Instant first, Instant last) {}

    /// A cause that is named and no event of the chain.
    ///
    /// @param id its id
    /// @param effects how many events name it
    /// @param first when the first of them happened
    /// @param last when the last of them happened
    record LostCause(String id, long effects, Instant first, Instant last) {}
}
