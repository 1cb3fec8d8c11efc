package org.eventexplorer.ui.trace.list;

import javafx.collections.FXCollections;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.controlsfx.control.textfield.CustomTextField;
import org.eventexplorer.query.Chains;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.ui.control.Delayed;
import org.eventexplorer.ui.control.FaceBox;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.TroubleBanner;
import org.eventexplorer.ui.error.Trouble;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Where a chain is chosen: by its id, or out of a list of those that there are.
public final class ChainList {
    private static final Duration PATIENCE = Duration.millis(300);

    private final Messages messages = Messages.of(ChainList.class);
    private final ChainsViewModel model;
    private final Host host;
    private final BorderPane root = new BorderPane();
    private final TableView<Chains.Chain> table;
    private final StackPane place;
    private final Label statement = new Label();
    private final Label numbers = new Label();
    private final TextField field = new CustomTextField();

    /// Where chains are found. Any thread.
    public interface Source {
        /// The first chains of the matching events.
        Chains chains(EventFilter filter, Chains.Sort sort, int most, CancelToken token);
    }

    /// What the list asks of the screen.
    ///
    /// @param lastSearch what was searched last
    /// @param zone the zone that times are in
    /// @param open opens a chain
    public record Host(Supplier<EventFilter> lastSearch, Zone zone, Consumer<String> open) {}

    /// An empty list.
    public ChainList(Source source, JobRunner jobs, Host host) {
        this.host = host;
        model = new ChainsViewModel(source::chains, jobs, host.lastSearch());
        table = new ChainColumns(messages, host.zone()).table(model::sortBy);
        place = new StackPane(table);
        root.getStyleClass().add("chains");
        root.setTop(bar());
        root.setCenter(place);
        root.setBottom(footer());
        table.setOnMouseClicked(
                click -> {
                    if (click.getClickCount() == 2) {
                        openSelected();
                    }
                });
        table.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ENTER) {
                        openSelected();
                        key.consume();
                    }
                });
        model.state().subscribe(this::draw);
        host.zone().text().subscribe(text -> table.refresh());
    }

    /// The list itself.
    public Parent root() {
        return root;
    }

    /// Looks what chains there are now.
    public void refresh() {
        model.refresh();
    }

    /// Puts the keyboard where an id is typed.
    public void focus() {
        field.requestFocus();
    }

    private void openSelected() {
        Chains.Chain chain = table.getSelectionModel().getSelectedItem();
        if (chain != null) {
            host.open().accept(chain.correlationId());
        }
    }

    private HBox bar() {
        Label title = new Label(messages.text("title"));
        title.getStyleClass().add("pane-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        ((CustomTextField) field).setLeft(Icon.of("git-branch"));
        field.setId("trace-id");
        field.setPromptText(messages.text("id"));
        field.setPrefWidth(360);
        Hint.on(field, messages.text("id"));
        Button open = new Button(messages.text("open"));
        open.setId("trace-open");
        open.getStyleClass().add("accent");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.disableProperty().bind(field.textProperty().map(text -> text.isBlank()));
        open.setOnAction(click -> host.open().accept(field.getText().strip()));
        field.setOnAction(enter -> open.fire());
        ChoiceBox<String> of =
                new ChoiceBox<>(
                        FXCollections.observableArrayList(
                                messages.text("of.search"), messages.text("of.all")));
        of.setId("chains-of");
        of.getSelectionModel().select(0);
        Hint.on(of, messages.text("of"));
        of.getSelectionModel()
                .selectedIndexProperty()
                .subscribe((before, now) -> model.ofSearch(now.intValue() == 0));
        Button stop = new Button(messages.text("stop"), Icon.of("square"));
        stop.setId("chains-stop");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(click -> model.stop());
        Delayed slow = new Delayed(model.busy(), PATIENCE);
        stop.visibleProperty().bind(slow.property());
        Region gap = new Region();
        HBox.setHgrow(gap, javafx.scene.layout.Priority.ALWAYS);
        HBox bar = new HBox(title, field, open, gap, stop, of);
        bar.getStyleClass().addAll("tool-bar-48", "line-below");
        return bar;
    }

    private HBox footer() {
        statement.setId("chains-statement");
        statement.getStyleClass().addAll("medium", "small-text");
        statement.setMinWidth(Region.USE_PREF_SIZE);
        numbers.setId("chains-numbers");
        numbers.getStyleClass().add("secondary");
        HBox footer = new HBox(Icon.of("git-branch", "strong"), statement, numbers);
        footer.getStyleClass().addAll("footer", "trace-footer");
        return footer;
    }

    private void draw(ChainsViewModel.State state) {
        place.getChildren().setAll(table);
        numbers.setText("");
        switch (state) {
            case ChainsViewModel.State.Nothing _ -> statement.setText(messages.text("looking"));
            case ChainsViewModel.State.Found(Chains chains) -> draw(chains);
            case ChainsViewModel.State.Stopped _ -> statement.setText(messages.text("stopped"));
            case ChainsViewModel.State.Failed(Exception cause) -> {
                statement.setText(messages.text("failed"));
                Trouble trouble =
                        Trouble.of(messages.text("failed"), messages.text("failed.kept"), cause);
                place.getChildren().add(new TroubleBanner(trouble, model::refresh));
                StackPane.setAlignment(
                        place.getChildren().getLast(), javafx.geometry.Pos.TOP_CENTER);
            }
        }
    }

    private void draw(Chains chains) {
        table.getItems().setAll(chains.chains());
        boolean isAll = chains.found() <= chains.chains().size() && !chains.isCut();
        statement.setText(
                isAll
                        ? messages.text("all", NumberText.count(chains.found()))
                        : messages.text(
                                "first",
                                NumberText.count(chains.chains().size()),
                                NumberText.count(chains.found())));
        numbers.setText(
                messages.text(
                        chains.isCut() ? "examined.newest" : "examined",
                        NumberText.count(chains.examined())));
        if (chains.chains().isEmpty()) {
            FaceBox nothing =
                    new FaceBox(
                            "git-branch", messages.text("nothing"), messages.text("nothing.text"));
            place.getChildren().setAll(List.of(table, nothing));
        }
    }

    /// Ends what runs.
    public void close() {
        model.close();
    }
}
