package org.eventexplorer.ui.trace;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.chain.ChainReader;
import org.eventexplorer.query.chain.ChainReading;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.ui.detail.DetailPane;
import org.eventexplorer.ui.detail.copy.CopyForm;
import org.eventexplorer.ui.detail.copy.EventTexts;
import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.Job;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The place Trace: one chain is looked at. For the toolkit's thread alone.
public final class TraceScreen {
    private final TraceViewModel model;
    private final TraceController controller;
    private final SelectedEvent selected;
    private final DetailPane detail;
    private final NewestJob<String> copying;
    private final EventTexts texts;
    private final Parent root;

    /// What the screen asks of the window that it stands in.
    public interface Host {
        /// Searches in the place Explore.
        void search(EventFilter filter);

        /// What was searched last in the place Explore.
        EventFilter lastSearch();

        /// Asks for the file to write.
        ///
        /// @param name the name it would have
        Optional<Path> fileToWrite(String name);

        /// The zone that times are in.
        Zone zone();

        /// Asks how to replay a chain.
        void replayChain(String correlationId);

        /// Asks how to replay an event and what came of it.
        ///
        /// @param eventIds all of them
        void replayBelow(String eventId, List<String> eventIds);

        /// Why nothing can be replayed here; empty: something can.
        ObservableValue<String> noReplay();

        /// Says what went wrong.
        ///
        /// @param title what could not be done
        void failed(String title, Exception cause);

        /// Says what a person should know.
        void tell(String notice);

        /// Writes a file as work behind the screens, listed with how far it is.
        ///
        /// @param onEnd takes the outcome
        void work(Path file, Job<Path> job, Consumer<Outcome<Path>> onEnd);
    }

    /// What is asked for events.
    ///
    /// @param store where they are; a copied command names it
    public record Services(EventQueries queries, ChainReader chains, ConnectionSettings store) {}

    /// The screen without a chain; nothing is read before it is shown.
    public TraceScreen(Services services, JobRunner jobs, Host host) {
        copying = new NewestJob<>(jobs);
        texts = new EventTexts(DetailPane.wholeEvents(services.queries()), services.store());
        model = new TraceViewModel(source(services.chains()), jobs);
        detail = new DetailPane(services.queries(), jobs, hostOfDetail(host));
        selected = new SelectedEvent(services.queries(), jobs, detail, model);
        controller = new TraceController(model, services, jobs, host, detail, selected::follow);
        root = Fxml.load(controller);
        detail.standInChain(
                () -> {
                    if (!selected.makeRoot()) {
                        host.tell(controller.text("root.none"));
                    }
                });
        selected.listen();
    }

    private static TraceViewModel.ChainSource source(ChainReader reader) {
        return new TraceViewModel.ChainSource() {
            @Override
            public ChainReading read(String correlationId, CancelToken token) {
                return reader.read(correlationId, token);
            }

            @Override
            public ChainReading.Whole follow(
                    ChainReading.Whole before, String eventId, CancelToken token) {
                return reader.follow(before, eventId, token);
            }
        };
    }

    /// What is looked at; for measurements.
    TraceViewModel model() {
        return model;
    }

    /// The screen itself.
    public Parent root() {
        return root;
    }

    /// Opens a chain.
    ///
    /// @param eventId the event of it that is selected; null: the first
    public void open(String correlationId, @Nullable String eventId) {
        model.open(correlationId, eventId);
    }

    /// Looks again where nothing is open: the place is shown.
    public void shown() {
        controller.shown();
    }

    /// Tries again what failed while the server was away.
    public void resume() {
        if (model.state().get() instanceof TraceViewModel.State.Failed) {
            model.tryAgain();
        }
        detail.resume();
    }

    /// Ends what runs.
    public void close() {
        model.close();
        selected.close();
        copying.drop();
        detail.close();
        controller.close();
    }

    private void copy(EventRow row, CopyForm form, Host host) {
        copying.start(
                context -> texts.text(List.of(row.eventId()), form, context.cancelToken()),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Succeeded<String>(String text) -> copy(text);
                        case Outcome.Failed<String>(Exception cause) ->
                                host.failed(controller.text("copy.failed"), cause);
                        case Outcome.Cancelled<String> _ -> {}
                    }
                });
    }

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private DetailPane.Host hostOfDetail(Host host) {
        return new DetailPane.Host() {
            @Override
            public void search(EventFilter filter) {
                if (!selected.select(filter)) {
                    host.search(filter);
                }
            }

            @Override
            public void showChain(EventRow row) {
                String chain = row.links().correlationId();
                if (chain != null) {
                    model.open(chain, row.eventId());
                }
            }

            @Override
            public void replay(EventRow row) {
                host.replayBelow(row.eventId(), List.of(row.eventId()));
            }

            @Override
            public ObservableValue<String> noReplay() {
                return host.noReplay();
            }

            @Override
            public Optional<Path> fileToWrite(String name) {
                return host.fileToWrite(name);
            }

            @Override
            public void copy(String text) {
                TraceScreen.copy(text);
            }

            @Override
            public void copy(EventRow row, CopyForm form) {
                TraceScreen.this.copy(row, form, host);
            }

            @Override
            public Zone zone() {
                return host.zone();
            }
        };
    }
}
