package org.eventexplorer.ui.detail;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.ui.detail.json.JsonSearch;
import org.eventexplorer.ui.detail.json.JsonSource;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

/// Looks for a text in the document that is shown, and steps through the places where it stands.
/// For the deliverer's thread alone.
final class Finding {
    private final NewestJob<int[]> job;
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.NONE);
    private @Nullable JsonSource source;
    private String wanted = "";
    private int[] offsets = new int[0];

    /// Where the search stands.
    ///
    /// @param wanted what is looked for
    /// @param number which of the places it is, from 1 on; 0: there is none
    /// @param of how many places there are; -1: they are being looked for
    /// @param offset the byte at which it begins
    record Place(String wanted, int number, int of, int offset) {
        static final Place NONE = new Place("", 0, 0, 0);
    }

    Finding(JobRunner jobs) {
        job = new NewestJob<>(jobs);
    }

    ReadOnlyObjectProperty<Place> place() {
        return place.getReadOnlyProperty();
    }

    /// Looks in another document for the same text.
    void in(@Nullable JsonSource next) {
        source = next;
        look();
    }

    /// Looks for `text`; empty: for nothing.
    void find(String text) {
        if (!text.equals(wanted)) {
            wanted = text;
            look();
        }
    }

    /// Goes `by` places on, from the last to the first.
    void step(int by) {
        int size = offsets.length;
        if (size > 0) {
            int now = Math.max(1, place.get().number()) - 1;
            set(Math.floorMod(place.get().number() == 0 ? 0 : now + by, size));
        }
    }

    /// Ends what runs.
    void close() {
        job.drop();
    }

    private void look() {
        offsets = new int[0];
        JsonSource in = source;
        String text = wanted;
        if (in == null || text.isEmpty()) {
            job.drop();
            place.set(new Place(text, 0, 0, 0));
            return;
        }
        place.set(new Place(text, 0, -1, 0));
        job.start(
                context -> JsonSearch.find(in, text, context.cancelToken()),
                outcome -> {
                    if (outcome instanceof Outcome.Succeeded<int[]>(int[] found)) {
                        offsets = found;
                        if (found.length == 0) {
                            place.set(new Place(text, 0, 0, 0));
                        } else {
                            set(0);
                        }
                    }
                });
    }

    private void set(int index) {
        place.set(new Place(wanted, index + 1, offsets.length, offsets[index]));
    }
}
