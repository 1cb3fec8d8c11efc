package org.eventexplorer.ui.detail;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventFilter.Ids;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.ui.detail.copy.WholeEvents;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// One event, loaded as it is selected: of several selected quickly only the newest is. For the
/// deliverer's thread alone.
final class DetailViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(DetailViewModel.class);

    /// How much of a payload is read at first, in bytes.
    static final int PREVIEW = 256_000;

    /// How much of a payload is read at most, in bytes; what is larger can be saved.
    static final int MOST = 16_000_000;

    private static final int CAUSED = 200;
    private final Store store;
    private final NewestJob<Optional<Content>> load;
    private final NewestJob<Links> findLinks;
    private final NewestJob<Path> save;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Nothing());
    private final ReadOnlyObjectWrapper<@Nullable Links> links = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Outcome<Path>> saved =
            new ReadOnlyObjectWrapper<>();

    /// Where events are found.
    interface Store extends WholeEvents {
        /// The earliest events that match.
        List<EventRow> first(EventFilter filter, int limit, CancelToken token);

        /// How many events match.
        long count(EventFilter filter, CancelToken token);
    }

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

    DetailViewModel(Store store, JobRunner jobs) {
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
        read(row, PREVIEW);
        findLinks.start(context -> links(row, context.cancelToken()), this::linksCame);
    }

    /// Reads the payload of the event that is shown up to [#MOST].
    void loadAll() {
        if (state.get() instanceof State.Loaded loaded) {
            read(loaded.row(), MOST);
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
            save.start(
                    context -> {
                        StoredEvent event =
                                store.event(row.eventId(), context.cancelToken())
                                        .orElseThrow(() -> new GoneException(row.eventId()));
                        return WholeFile.write(file, event.event().payload().utf8());
                    },
                    saved::set);
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

    private void read(EventRow row, int bytes) {
        load.start(
                context -> {
                    CancelToken token = context.cancelToken();
                    return store.detail(row.eventId(), bytes, token)
                            .map(detail -> Content.of(detail, token));
                },
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

    private Links links(EventRow row, CancelToken token) {
        String causeId = row.links().causationId();
        EventRow cause =
                causeId == null
                        ? null
                        : store
                                .first(EventFilter.ALL.withIds(Ids.ofEvent(causeId)), 1, token)
                                .stream()
                                .findFirst()
                                .orElse(null);
        EventFilter effects = EventFilter.ALL.withIds(Ids.causedBy(row.eventId()));
        List<EventRow> caused = store.first(effects, CAUSED, token);
        long count = caused.size() < CAUSED ? caused.size() : store.count(effects, token);
        return new Links(cause, count, Links.group(row, caused));
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
