package org.eventexplorer.ui.detail;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.eventexplorer.query.EventDetail;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.transfer.file.WholeFile;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// One event, loaded as it is selected: of several selected quickly only the newest is. For the
/// deliverer's thread alone.
final class DetailViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(DetailViewModel.class);

    /// How much of a payload is read at first, in bytes.
    static final int PREVIEW = 256_000;

    /// The largest payload that is shown whole, in bytes; what is larger can be saved.
    static final int MOST = 128_000_000;

    private final DetailStore store;
    private final NewestJob<Optional<Content>> load;
    private final NewestJob<Links> findLinks;
    private final NewestJob<Path> save;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Nothing());
    private final ReadOnlyObjectWrapper<@Nullable Links> links = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Outcome<Path>> saved =
            new ReadOnlyObjectWrapper<>();

    /// What the pane shows.
    sealed interface State {
        /// No event is selected.
        record Nothing() implements State {}

        /// An event is on its way.
        record Loading(EventRow row) implements State {}

        /// An event.
        record Loaded(EventRow row, Content content) implements State {}

        /// An event that is not in the store any more.
        record Gone(EventRow row) implements State {}

        /// An event that could not be read.
        record Failed(EventRow row, Exception cause) implements State {}
    }

    DetailViewModel(DetailStore store, JobRunner jobs) {
        this.store = store;
        this.load = new NewestJob<>(jobs);
        this.findLinks = new NewestJob<>(jobs);
        this.save = new NewestJob<>(jobs);
    }

    /// Shows `row`; null: nothing.
    void show(@Nullable EventRow row) {
        links.set(null);
        if (row == null) {
            load.drop();
            findLinks.drop();
            state.set(new State.Nothing());
            return;
        }
        state.set(new State.Loading(row));
        read(row, token -> preview(row, token));
        findLinks.start(
                context -> LinkSearch.of(store, row, context.cancelToken()), this::linksCame);
    }

    /// Reads the whole payload of the event that is shown, if it has no more than [#MOST].
    void loadAll() {
        if (state.get() instanceof State.Loaded(EventRow row, Content shown)
                && shown.detail().payloadSize() <= MOST) {
            read(row, token -> whole(row, shown.detail(), token));
        }
    }

    /// Tries once more what failed.
    void tryAgain() {
        if (state.get() instanceof State.Failed failed) {
            show(failed.row());
        }
    }

    /// Writes the whole payload of the event that is shown to `file`.
    void save(Path file) {
        if (state.get() instanceof State.Loaded(EventRow row, Content _)) {
            save.start(context -> save(row, file, context.cancelToken()), saved::set);
        }
    }

    // Never more of it in memory than a piece.
    private Path save(EventRow row, Path file, CancelToken token) throws IOException {
        try (WholeFile whole = new WholeFile(file)) {
            if (!store.payload(row.eventId(), whole.stream(), token)) {
                throw new GoneException(row.eventId());
            }
            whole.seal();
            return whole.move();
        }
    }

    void close() {
        load.drop();
        findLinks.drop();
        save.drop();
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// What the shown event is tied to; null while that is looked for.
    ReadOnlyObjectProperty<@Nullable Links> links() {
        return links.getReadOnlyProperty();
    }

    /// How the newest saving ended.
    ReadOnlyObjectProperty<@Nullable Outcome<Path>> saved() {
        return saved.getReadOnlyProperty();
    }

    private Optional<Content> preview(EventRow row, CancelToken token) {
        return store.detail(row.eventId(), PREVIEW, token).map(d -> Content.of(d, token));
    }

    private Optional<Content> whole(EventRow row, EventDetail detail, CancelToken token)
            throws IOException {
        Payload bytes = new Payload((int) detail.payloadSize());
        return store.payload(row.eventId(), bytes, token)
                ? Optional.of(Content.of(detail, bytes.utf8(), token))
                : Optional.empty();
    }

    private void read(EventRow row, Reading reading) {
        load.start(
                context -> reading.read(context.cancelToken()),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Succeeded<Optional<Content>>(Optional<Content> content) ->
                                state.set(
                                        content.<State>map(c -> new State.Loaded(row, c))
                                                .orElse(new State.Gone(row)));
                        case Outcome.Failed<Optional<Content>>(Exception cause) ->
                                state.set(new State.Failed(row, cause));
                        case Outcome.Cancelled<Optional<Content>> _ -> {}
                    }
                });
    }

    private interface Reading {
        Optional<Content> read(CancelToken token) throws IOException;
    }

    /// Bytes of a known number, without a copy at the end.
    private static final class Payload extends ByteArrayOutputStream {
        Payload(int size) {
            super(size);
        }

        byte[] utf8() {
            return count == buf.length ? buf : toByteArray();
        }
    }

    private void linksCame(Outcome<Links> outcome) {
        switch (outcome) {
            case Outcome.Succeeded<Links>(Links found) -> links.set(found);
            case Outcome.Failed<Links>(Exception cause) ->
                    LOG.warn("cause and effects of an event could not be read", cause);
            case Outcome.Cancelled<Links> _ -> {}
        }
    }
}
