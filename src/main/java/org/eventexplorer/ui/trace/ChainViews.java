package org.eventexplorer.ui.trace;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.correlation.model.NodeList;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.trace.chain.Below;
import org.eventexplorer.ui.trace.chain.ChainViewModel;
import org.eventexplorer.ui.trace.chain.View;
import org.eventexplorer.ui.trace.graph.GraphView;
import org.eventexplorer.ui.trace.table.EventTable;
import org.eventexplorer.ui.trace.timeline.TimelineView;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The views of one chain, of which one is shown; each is made when it is first looked at.
final class ChainViews {
    private static final double STEP = 1.25;

    private final Messages messages = Messages.of(ChainViews.class);
    private final TraceViewModel model;
    private final ChainBar bar;
    private final TraceScreen.Host host;
    private final JobRunner jobs;
    private final StackPane place = new StackPane();
    private @Nullable GraphView graph;
    private @Nullable TimelineView timeline;
    private @Nullable EventTable table;
    private Subscription changes = Subscription.EMPTY;
    private Subscription waiting = Subscription.EMPTY;

    ChainViews(TraceViewModel model, ChainBar bar, TraceScreen.Host host, JobRunner jobs) {
        this.model = model;
        this.bar = bar;
        this.host = host;
        this.jobs = jobs;
        place.setMinSize(0, 0);
        place.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
    }

    Node of(TraceViewModel.State.Open open) {
        changes = open.chain().view().subscribe(view -> show(view, open.chain()));
        return place;
    }

    private void leave(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            model.back();
            key.consume();
        }
    }

    /// A key was pressed anywhere in the place.
    void pressed(KeyEvent key) {
        if (model.state().get() instanceof TraceViewModel.State.Open open) {
            if (ChainKeys.FIND.match(key)) {
                bar.tools().search();
                key.consume();
            } else if (ChainKeys.REPLAY.match(key)) {
                replaySelected(open.chain());
                key.consume();
            } else if (ChainKeys.REPLAY_CHAIN.match(key)) {
                bar.replay(open);
                key.consume();
            } else if (ChainKeys.pressed(key, open.chain())) {
                focus();
                key.consume();
            }
        }
    }

    private void replaySelected(ChainViewModel chain) {
        int node = chain.selected().get();
        if (node != CorrelationGraph.NONE && !chain.graph().isStub(node)) {
            replay(chain, NodeList.of(node));
        }
    }

    /// Asks how to replay nodes and what came of them.
    private void replay(ChainViewModel chain, NodeList nodes) {
        List<String> ids = Below.ids(chain.graph(), nodes);
        if (!ids.isEmpty() && host.noReplay().getValue().isEmpty()) {
            host.replayBelow(ids.getFirst(), ids);
        }
    }

    private void show(View view, ChainViewModel chain) {
        switch (view) {
            case GRAPH -> place.getChildren().setAll(graph(chain));
            case TIMELINE -> place.getChildren().setAll(timeline(chain));
            case TABLE -> {
                bar.tools().end();
                place.getChildren().setAll(table(chain));
            }
        }
    }

    private GraphView graph(ChainViewModel chain) {
        GraphView shown = graph;
        if (shown == null) {
            shown = new GraphView(chain, hostOfGraph(chain));
            graph = shown;
        }
        bar.tools().end(graphTools(shown));
        return shown;
    }

    private TimelineView timeline(ChainViewModel chain) {
        TimelineView shown = timeline;
        if (shown == null) {
            shown = new TimelineView(chain);
            timeline = shown;
        }
        Label stretch = new Label();
        stretch.setId("trace-stretch");
        stretch.getStyleClass().add("secondary");
        stretch.textProperty().bind(shown.shown());
        bar.tools().end(stretch, bar.tools().small("fit", "maximize", shown::fit));
        return shown;
    }

    private Region table(ChainViewModel chain) {
        EventTable shown = table;
        if (shown == null) {
            shown = new EventTable(chain, host.zone(), jobs);
            table = shown;
        }
        return shown.root();
    }

    private Node[] graphTools(GraphView view) {
        ChainTools tools = bar.tools();
        Label scale = new Label();
        scale.setId("trace-scale");
        scale.getStyleClass().add("scale");
        view.scale()
                .subscribe(now -> scale.setText(messages.text("percent", Math.round(now * 100))));
        ToggleButton map = new ToggleButton(null, Icon.of("map", "icon-14"));
        map.setId("trace-map");
        map.getStyleClass().addAll("small", "button-icon");
        map.setSelected(true);
        Hint.on(map, messages.text("tool.map"));
        map.selectedProperty().subscribe(view::showMinimap);
        return new Node[] {
            tools.icon("smaller", "minus", () -> view.zoom(1 / STEP)),
            scale,
            tools.icon("larger", "plus", () -> view.zoom(STEP)),
            tools.small("fit", "maximize", view::fit),
            map
        };
    }

    private GraphView.Host hostOfGraph(ChainViewModel chain) {
        return new GraphView.Host() {
            @Override
            public void openChain(String correlationId, String eventId) {
                model.open(correlationId, eventId);
            }

            @Override
            public void follow(String eventId) {
                model.follow(eventId);
            }

            @Override
            public void search() {
                bar.tools().search();
            }

            @Override
            public void replay(NodeList nodes) {
                ChainViews.this.replay(chain, nodes);
            }

            @Override
            public String noReplay() {
                return host.noReplay().getValue();
            }
        };
    }

    /// Puts the keyboard on the view that is shown.
    void focus() {
        if (place.getChildren().isEmpty()) {
            return;
        }
        Node view = place.getChildren().getFirst();
        // A pane that was never shown has no place in the window before its first layout.
        if (view.getScene() != null) {
            view.requestFocus();
        } else {
            waiting.unsubscribe();
            waiting =
                    view.sceneProperty()
                            .subscribe(
                                    (before, scene) -> {
                                        waiting.unsubscribe();
                                        view.requestFocus();
                                    });
        }
    }

    /// Forgets the views of the chain.
    void close() {
        changes.unsubscribe();
        place.getChildren().clear();
        graph = null;
        if (timeline != null) {
            timeline.close();
        }
        timeline = null;
        if (table != null) {
            table.close();
        }
        table = null;
    }
}
