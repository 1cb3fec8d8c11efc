package org.eventexplorer.ui.work;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.TimeText;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.Progress;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One piece of work as the list shows it. Only for the toolkit's thread.
public final class WorkItem {
    private final Messages messages = Messages.of(WorkItem.class);
    private final String title;
    private final String icon;
    private final Instant began;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RUNNING);
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private final boolean isPausing;
    private @Nullable CancelToken token;
    private boolean cancelWanted;

    /// Where it stands.
    public enum State {
        /// It goes on.
        RUNNING,
        /// It did its work.
        DONE,
        /// It did its work but for a part that deserves a look.
        DONE_IN_PART,
        /// It could not.
        FAILED,
        /// It was asked to end, and did.
        CANCELLED
    }

    WorkItem(String title, String icon, Instant began, boolean isPausing) {
        this.isPausing = isPausing;
        this.title = title;
        this.icon = icon;
        this.began = began;
        detail.set(messages.text("begins"));
    }

    /// What it does.
    public String title() {
        return title;
    }

    /// Whether it can be taken up again where it was asked to end.
    public boolean isPausing() {
        return isPausing;
    }

    /// The literal of its icon.
    public String icon() {
        return icon;
    }

    /// Where it stands.
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// The share done, 0 to 1; -1 where nobody can say.
    public ReadOnlyDoubleProperty fraction() {
        return fraction.getReadOnlyProperty();
    }

    /// Counts and time left while it runs, afterwards its result.
    public ReadOnlyStringProperty detail() {
        return detail.getReadOnlyProperty();
    }

    /// Asks it to end.
    public void cancel() {
        cancelWanted = true;
        if (state.get() == State.RUNNING) {
            detail.set(messages.text("ending"));
        }
        if (token != null) {
            token.cancel();
        }
    }

    void started(CancelToken by) {
        token = by;
        if (cancelWanted) {
            by.cancel();
        }
    }

    void progressed(Progress progress, Instant now) {
        if (state.get() != State.RUNNING || cancelWanted) {
            return;
        }
        fraction.set(progress.fraction());
        String counts = counts(progress);
        detail.set(
                TimeLeft.of(progress, began, now)
                        .map(left -> messages.text("left", counts, TimeText.span(left)))
                        .orElse(counts));
    }

    void ended(State how, String result) {
        state.set(how);
        boolean isThrough = how == State.DONE || how == State.DONE_IN_PART;
        fraction.set(isThrough ? 1 : fraction.get());
        detail.set(result);
    }

    private String counts(Progress progress) {
        String done = number(progress.done(), progress.unit());
        String counts =
                progress.total() == Progress.UNKNOWN
                        ? done
                        : messages.text("of", done, number(progress.total(), progress.unit()));
        String unit = progress.unit().equals("bytes") ? "" : " " + progress.unit();
        return progress.note().isEmpty() ? counts + unit : progress.note() + " · " + counts + unit;
    }

    private static String number(long amount, String unit) {
        return unit.equals("bytes") ? NumberText.bytes(amount) : NumberText.count(amount);
    }
}
