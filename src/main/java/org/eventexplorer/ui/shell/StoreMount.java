package org.eventexplorer.ui.shell;

import javafx.scene.Parent;

import org.eventexplorer.store.Verification;
import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.store.StoreController;
import org.eventexplorer.ui.store.StoreViewModel;
import org.eventexplorer.ui.work.WorkItem;
import org.eventexplorer.work.Job;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.function.Consumer;

/// The place Store, for the store that is open.
final class StoreMount {
    private final Transfers transfers;
    private final JobRunner jobs;
    private final Zone zone;
    private @Nullable Session shown;
    private @Nullable StoreViewModel model;
    private @Nullable Parent screen;

    StoreMount(Transfers transfers, JobRunner jobs, Zone zone) {
        this.transfers = transfers;
        this.jobs = jobs;
        this.zone = zone;
    }

    /// The screen of `session`: the same until another store is open, looked at anew each time.
    Parent show(Session session) {
        StoreViewModel now = model;
        Parent root = screen;
        if (now == null || root == null || !session.equals(shown)) {
            close();
            now =
                    new StoreViewModel(
                            session.database(),
                            jobs,
                            (job, onEnd) -> start(session, job, onEnd),
                            InstantSource.system());
            root = Fxml.load(new StoreController(now, zone));
            model = now;
            screen = root;
            shown = session;
        }
        now.refresh();
        return root;
    }

    private StoreViewModel.Running start(
            Session session,
            Job<Verification.Report> job,
            Consumer<Outcome<Verification.Report>> onEnd) {
        WorkItem item = transfers.verify(session, job, onEnd);
        return new StoreViewModel.Running(item.fraction(), item.detail(), item::cancel);
    }

    void close() {
        if (model != null) {
            model.close();
        }
        model = null;
        screen = null;
        shown = null;
    }
}
