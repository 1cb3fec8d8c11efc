package org.eventexplorer.ui.explore;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.eventexplorer.query.EventRow;
import org.eventexplorer.ui.detail.compare.CompareView;
import org.eventexplorer.ui.detail.copy.CopyForm;
import org.eventexplorer.ui.detail.copy.WholeEvents;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.work.JobRunner;

import java.util.List;

/// Does with events what a person asks of the list, by itself or through the window.
final class EventActions implements RowActions {
    private final Messages messages = Messages.of(EventActions.class);
    private final ExploreViewModel model;
    private final WholeEvents events;
    private final EventTaking taking;
    private final JobRunner jobs;
    private final ExploreScreen.Host host;

    EventActions(
            ExploreViewModel model, WholeEvents events, JobRunner jobs, ExploreScreen.Host host) {
        this.model = model;
        this.events = events;
        this.taking = new EventTaking(events, host.settings(), jobs);
        this.jobs = jobs;
        this.host = host;
    }

    /// Puts `text` on the clipboard.
    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void copy(List<EventRow> rows, CopyForm form) {
        taking.copy(
                rows,
                form,
                EventActions::copy,
                cause -> host.failed(messages.text("copy.failed"), cause));
    }

    @Override
    public void save(List<EventRow> rows) {
        host.fileToWrite(messages.text("save.file"))
                .ifPresent(
                        file ->
                                taking.save(
                                        rows,
                                        file,
                                        cause -> host.failed(messages.text("save.failed"), cause)));
    }

    @Override
    public CompareView compare(EventRow left, EventRow right, Runnable onClose) {
        CompareView view = new CompareView(events, jobs, host.zone(), onClose);
        view.show(left, right);
        return view;
    }

    @Override
    public void export() {
        host.export(model.filter(), model.order().get());
    }

    @Override
    public void replay(List<EventRow> rows) {
        host.replay(rows.stream().map(EventRow::eventId).toList());
    }

    @Override
    public void replayAll() {
        host.replay(model.filter());
    }

    @Override
    public String noReplay() {
        return host.noReplay().getValue();
    }

    @Override
    public void trace(EventRow row) {
        String chain = row.links().correlationId();
        if (chain != null) {
            host.trace(chain, row.eventId());
        }
    }

    /// Ends what runs.
    void close() {
        taking.close();
    }
}
