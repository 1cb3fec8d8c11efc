package org.eventexplorer.ui.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.transfer.ImportReport;
import org.eventexplorer.transfer.samples.SampleSet;
import org.eventexplorer.transfer.samples.Samples;
import org.eventexplorer.ui.connection.Connection;
import org.eventexplorer.ui.error.Trouble;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobContext;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Which store is open and which face the window shows. Only for the toolkit's thread.
public final class ShellViewModel {
    private final Messages messages = Messages.of(ShellViewModel.class);
    private final JobRunner jobs;
    private final OpenStores stores;
    private final Transfers transfers;
    private final ReadOnlyObjectWrapper<Face> face;
    private final ReadOnlyObjectWrapper<Connection> connection =
            new ReadOnlyObjectWrapper<>(Connection.local());
    private final ReadOnlyObjectWrapper<@Nullable Session> session = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper arrivals = new ReadOnlyIntegerWrapper();
    private final StringProperty notice = new SimpleStringProperty("");
    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.EXPLORE);
    private @Nullable CancelToken opening;
    private boolean samplesWanted;
    private long openings;

    private record Opened(Session session, boolean isEmpty) {}

    /// @param jobs runs what takes time
    /// @param transfers brings samples in
    /// @param samplesWanted whether an empty store gets the samples at once
    public ShellViewModel(
            JobRunner jobs, OpenStores stores, Transfers transfers, boolean samplesWanted) {
        this.jobs = jobs;
        this.stores = stores;
        this.transfers = transfers;
        this.samplesWanted = samplesWanted;
        this.face = new ReadOnlyObjectWrapper<>(starting(Connection.local()));
    }

    /// What the window shows.
    ReadOnlyObjectProperty<Face> face() {
        return face.getReadOnlyProperty();
    }

    /// Whether a store is being opened, or its samples loaded, and nothing else can be seen.
    public ObservableValue<Boolean> isOpening() {
        return face.map(now -> now instanceof Face.Busy);
    }

    /// The store that is open or being opened.
    public ReadOnlyObjectProperty<Connection> connection() {
        return connection.getReadOnlyProperty();
    }

    /// What is open; null while nothing is.
    ReadOnlyObjectProperty<@Nullable Session> session() {
        return session.getReadOnlyProperty();
    }

    /// Opens `next` and closes what was open.
    public void open(Connection next) {
        if (opening != null) {
            opening.cancel();
        }
        closeOpenOne();
        place.set(Place.EXPLORE);
        connection.set(next);
        face.set(starting(next));
        openings++;
        long mine = openings;
        opening =
                jobs.start(
                        context -> open(next, context),
                        progress -> {},
                        outcome -> ended(outcome, mine));
    }

    private void ended(Outcome<Opened> outcome, long number) {
        if (number == openings) {
            opened(outcome);
        } else if (outcome instanceof Outcome.Succeeded<Opened> late) {
            closeInBackground(late.value().session());
        }
    }

    private void closeOpenOne() {
        Session old = session.get();
        session.set(null);
        if (old != null) {
            closeInBackground(old);
        }
    }

    private void closeInBackground(Session old) {
        jobs.start(
                context -> {
                    stores.close(old);
                    return old;
                },
                progress -> {},
                outcome -> {});
    }

    private Opened open(Connection next, JobContext context) {
        Session opened = stores.open(next, context.cancelToken());
        try {
            return new Opened(opened, opened.queries().catalogue(context.cancelToken()).isEmpty());
        } catch (RuntimeException e) {
            stores.close(opened);
            throw e;
        }
    }

    private void opened(Outcome<Opened> outcome) {
        switch (outcome) {
            case Outcome.Succeeded<Opened> done -> show(done.value());
            case Outcome.Failed<Opened> failed -> face.set(broken(failed.cause()));
            case Outcome.Cancelled<Opened> _ -> {
                // Another store was chosen meanwhile: its own outcome shows.
            }
        }
    }

    private Face broken(Exception cause) {
        boolean wantsPassword =
                cause instanceof DatabaseException known
                        && known.kind() == DatabaseException.Kind.REFUSED
                        && !connection.get().id().isEmpty();
        return new Face.Broken(
                Trouble.of(
                        messages.text("broken.open", connection.get().name()),
                        messages.text("broken.open.kept"),
                        cause),
                wantsPassword);
    }

    private void show(Opened opened) {
        session.set(opened.session());
        if (!opened.isEmpty() || connection.get().isReadOnly()) {
            face.set(new Face.Exploring(opened.session()));
        } else if (samplesWanted) {
            samplesWanted = false;
            loadSamples(Samples.ALL);
        } else {
            face.set(new Face.Empty(opened.session()));
        }
    }

    /// Loads sample sets into the open store, and shows how far that is if it is empty.
    void loadSamples(List<SampleSet> sets) {
        Session into = session.get();
        if (into == null) {
            return;
        }
        boolean stays = face.get() instanceof Face.Exploring;
        var work = transfers.loadSamples(into, sets, report -> samplesEnded(into, report));
        if (!stays && !(face.get() instanceof Face.Exploring)) {
            face.set(
                    new Face.Busy(
                            messages.text("samples.loading"),
                            messages.text("samples.loading.note"),
                            work));
        }
    }

    private void samplesEnded(Session into, @Nullable ImportReport report) {
        if (!into.equals(session.get())) {
            return;
        }
        boolean any = report != null && report.counts().stored() + report.counts().duplicates() > 0;
        if (any) {
            eventsArrived(into);
        } else if (!(face.get() instanceof Face.Exploring)) {
            face.set(new Face.Empty(into));
        }
    }

    /// Shows the events of a store that had none, and says that there are more.
    void eventsArrived(Session into) {
        if (!into.equals(session.get())) {
            return;
        }
        if (face.get() instanceof Face.Exploring) {
            arrivals.set(arrivals.get() + 1);
        } else {
            face.set(new Face.Exploring(into));
        }
    }

    /// Which place is looked at.
    ObjectProperty<Place> place() {
        return place;
    }

    /// Whether a store is open that may be written.
    boolean mayWrite() {
        return session.get() != null && !connection.get().isReadOnly();
    }

    /// Tells something that a person should know, until it is dismissed.
    public void tell(String notice) {
        this.notice.set(notice);
    }

    /// What to know; empty: nothing.
    StringProperty notice() {
        return notice;
    }

    /// Changes whenever events may have come into the open store.
    ReadOnlyIntegerProperty arrivals() {
        return arrivals.getReadOnlyProperty();
    }

    /// Opens the same store once more.
    void tryAgain() {
        open(connection.get());
    }

    /// Ends an opening that goes on.
    public void close() {
        if (opening != null) {
            opening.cancel();
        }
    }

    private Face starting(Connection next) {
        return next.isLocal()
                ? new Face.Busy(
                        messages.text("starting.local"), messages.text("starting.local.note"), null)
                : new Face.Busy(
                        messages.text("starting.remote", next.name()),
                        messages.text("starting.remote.note"),
                        null);
    }
}
