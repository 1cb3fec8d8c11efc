package org.eventexplorer.store;

import org.eventexplorer.store.Verification.Check;
import org.eventexplorer.work.CancelToken;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;

/// Something that is true of every store, and how to check it.
sealed interface Promise permits SequencesPromise, IdsPromise, CountsPromise, BoundsPromise {
    /// A word for it.
    String name();

    /// What is promised.
    String sentence();

    /// Looks at every row that it speaks of.
    Check check(Handle handle, CancelToken token);

    /// Collects breaches: counts all, names the first.
    final class Findings {
        private final List<String> named = new ArrayList<>();
        private long broken;
        private long examined;
        private long lost;

        void examined(long more) {
            examined += more;
        }

        void broken(String sentence) {
            broken++;
            if (named.size() < Verification.NAMED) {
                named.add(sentence);
            }
        }

        /// An event that was numbered and is not there.
        void lost(String sentence) {
            lost++;
            broken(sentence);
        }

        Check check(Promise promise) {
            return new Check(promise.name(), promise.sentence(), examined, broken, lost, named);
        }
    }
}
