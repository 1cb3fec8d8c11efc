package org.eventexplorer.ui.transfer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.Order;
import org.eventexplorer.transfer.ExportRequest;
import org.eventexplorer.transfer.Format;
import org.eventexplorer.ui.fx.ErrorText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.Job;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What is to be exported and where to. Only for the toolkit's thread.
public final class ExportViewModel implements AutoCloseable {
    private final Messages messages = Messages.of(ExportViewModel.class);
    private final EventFilter filter;
    private final Order order;
    private final ObjectProperty<Format> format = new SimpleObjectProperty<>(Format.NDJSON);
    private final ObjectProperty<Compression> compression =
            new SimpleObjectProperty<>(Compression.NONE);
    private final StringProperty file = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final CancelToken counting;
    private boolean isFollowing;

    /// Begins to count what would be exported.
    ///
    /// @param folder where the file goes unless the person says otherwise
    /// @param total counts what the filter matches
    public ExportViewModel(
            EventFilter filter, Order order, Path folder, Job<Long> total, JobRunner jobs) {
        this.filter = filter;
        this.order = order;
        file.set(folder.resolve("events" + ending()).toString());
        format.subscribe((old, now) -> rename());
        compression.subscribe((old, now) -> rename());
        file.subscribe(path -> follow());
        count.set(messages.text("counting"));
        counting = jobs.start(total, progress -> {}, this::counted);
    }

    private void counted(Outcome<Long> outcome) {
        count.set(
                switch (outcome) {
                    case Outcome.Succeeded<Long> done ->
                            NumberText.count(
                                    done.value(), messages.text("event"), messages.text("events"));
                    case Outcome.Failed<Long> failed ->
                            messages.text("notCounted", ErrorText.of(failed.cause()));
                    case Outcome.Cancelled<Long> _ -> "";
                });
    }

    /// The filter in words.
    public List<String> words() {
        return FilterWords.of(filter);
    }

    /// In which form.
    public ObjectProperty<Format> format() {
        return format;
    }

    /// How it is made smaller.
    public ObjectProperty<Compression> compression() {
        return compression;
    }

    /// The file to write, as the person typed it. Its name's ending follows form and compression.
    public StringProperty file() {
        return file;
    }

    /// How many events that is, as soon as it is known.
    public ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    /// Why it cannot be exported like this; empty: it can.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// What to know about the file; may be empty.
    public ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }

    /// What to export; empty while there is a problem.
    public Optional<ExportRequest> request() {
        check();
        return problem.get().isEmpty()
                ? Optional.of(new ExportRequest(filter, order, format.get(), path()))
                : Optional.empty();
    }

    /// Ends the counting.
    @Override
    public void close() {
        counting.cancel();
    }

    private Path path() {
        return Path.of(file.get().strip());
    }

    private String ending() {
        return FileName.ending(format.get(), compression.get());
    }

    private void rename() {
        if (isFollowing) {
            return;
        }
        file.set(FileName.withoutEnding(file.get()) + ending());
    }

    // The name decides what is written, so the choice follows a name that a person types; the name
    // then stays as it was typed.
    private void follow() {
        isFollowing = true;
        compression.set(Compression.ofName(file.get()));
        isFollowing = false;
        check();
    }

    private void check() {
        problem.set("");
        note.set("");
        try {
            Path path = path();
            Path folder = path.getParent();
            if (file.get().isBlank() || !path.isAbsolute() || folder == null) {
                problem.set(messages.text("problem.noFile"));
            } else if (!Files.isDirectory(folder)) {
                problem.set(messages.text("problem.noFolder", folder));
            } else if (Files.isDirectory(path)) {
                problem.set(messages.text("problem.isFolder", path));
            } else if (Files.exists(path)) {
                note.set(messages.text("note.replaces"));
            }
        } catch (InvalidPathException e) {
            problem.set(messages.text("problem.badName", e.getReason()));
        }
    }
}
