package org.eventexplorer.ui.detail;

import javafx.event.EventDispatcher;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventFilter.Ids;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.ui.control.FaceBox;
import org.eventexplorer.ui.control.TroubleBanner;
import org.eventexplorer.ui.error.Trouble;
import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// Draws one event: below its header its payload as tree and text, and what it is tied to.
final class DetailController {
    private static final String FOLD = "fold.";
    private static final int LEVELS = 4;

    private final DetailViewModel model;
    private final DetailPane.Host host;
    private final Messages messages = Messages.of(DetailController.class);
    private final Finding finding;
    private final LinksView links;
    private final DetailHeaderController header;
    private @Nullable DetailBody body;
    private @Nullable Node framed;
    private @Nullable EventRow shown;

    @FXML private StackPane root;
    @FXML private BorderPane pane;
    @FXML private StackPane top;
    @FXML private MenuButton fold;
    @FXML private Button find;
    @FXML private VBox center;
    @FXML private HBox large;
    @FXML private Label largeText;
    @FXML private Button loadAll;
    @FXML private Button save;
    @FXML private TabPane tabs;
    @FXML private Label size;
    @FXML private VBox foot;
    @FXML private ScrollPane side;

    DetailController(DetailViewModel model, Finding finding, DetailPane.Host host) {
        this.model = model;
        this.finding = finding;
        this.host = host;
        this.header = new DetailHeaderController(host);
        this.links = new LinksView(messages, host::search, this::showLinked);
    }

    @FXML
    void initialize() {
        DetailBody made = new DetailBody(tabs, messages, finding, host::copy);
        body = made;
        center.getChildren().add(1, made.bar());
        pane.addEventHandler(KeyEvent.KEY_PRESSED, made::pressed);
        top.getChildren().setAll(Fxml.load(header));
        fillFold();
        Hint.on(find, messages.text("find.name"), FindBar.OPEN);
        Hint.on(fold, messages.text("fold.name"));
        Hint.on(loadAll, messages.text("load.all.name"));
        Hint.on(save, messages.text("save.name"));
        foot.getChildren().add(links);
        model.state().addListener((property, before, now) -> draw(now));
        model.links().addListener((property, before, now) -> drawLinks());
        model.saved().addListener((property, before, now) -> drawSaved(now));
        DetailLayout layout =
                new DetailLayout(pane, header.root(), header.fields(), foot, side, links);
        root.widthProperty().addListener((property, before, now) -> layout.fit(now.doubleValue()));
        root.widthProperty().subscribe(now -> header.fit(now.doubleValue()));
        draw(model.state().get());
    }

    /// Escape closes the find bar before whoever listens to `frame`, which the pane stands in.
    void closeFindFirst(Node frame) {
        EventDispatcher usual = frame.getEventDispatcher();
        frame.setEventDispatcher(
                (event, tail) -> {
                    boolean isEscape =
                            event instanceof KeyEvent key
                                    && key.getEventType() == KeyEvent.KEY_PRESSED
                                    && key.getCode() == KeyCode.ESCAPE;
                    return isEscape && body != null && body.closeFind()
                            ? null
                            : usual.dispatchEvent(event, tail);
                });
    }

    /// Draws a document out of sight, unless an event is shown.
    void rehearse(Content content) {
        if (body != null && shown == null) {
            body.show(content);
        }
    }

    /// Puts the keyboard on the payload.
    void focus() {
        if (body != null) {
            body.focus();
        }
    }

    private void fillFold() {
        for (int level = 0; level <= LEVELS; level++) {
            int opened = level == LEVELS ? Integer.MAX_VALUE : level;
            MenuItem item = new MenuItem(messages.text(FOLD + level));
            item.setOnAction(
                    click -> {
                        if (body != null) {
                            body.open(opened);
                        }
                    });
            fold.getItems().add(item);
        }
    }

    void standInChain(Runnable makeRoot) {
        header.standInChain();
        root.getStyleClass().add("in-chain");
        root.getChildren().clear();
        pane.setVisible(true);
        BorderPane whole = new BorderPane(pane);
        whole.setBottom(ChainPlace.makeRoot(messages, makeRoot));
        framed = whole;
        draw(model.state().get());
    }

    // In a chain, what is shown is what is selected there.
    private void showLinked(EventRow row) {
        if (framed == null) {
            model.show(row);
        } else {
            host.search(EventFilter.ALL.withIds(Ids.ofEvent(row.eventId())));
        }
    }

    void place(String inChain, @Nullable String afterCause) {
        header.place(inChain, afterCause);
    }

    @FXML
    void find() {
        if (body != null) {
            body.find();
        }
    }

    @FXML
    void loadAll() {
        model.loadAll();
    }

    @FXML
    void save() {
        if (shown != null) {
            String name = shown.eventId().replaceAll("[^A-Za-z0-9._-]", "_") + ".json";
            host.fileToWrite(name).ifPresent(model::save);
        }
    }

    private void draw(DetailViewModel.State state) {
        uncover();
        switch (state) {
            case DetailViewModel.State.Nothing _ -> {
                forget();
                cover(nothing());
            }
            case DetailViewModel.State.Loading(EventRow row) -> drawRow(row);
            case DetailViewModel.State.Loaded(EventRow row, Content content) -> {
                drawRow(row);
                drawContent(content);
            }
            case DetailViewModel.State.Gone _ -> {
                forget();
                cover(new FaceBox("archive", messages.text("gone"), messages.text("gone.text")));
            }
            case DetailViewModel.State.Failed(EventRow row, Exception cause) -> {
                drawRow(row);
                Trouble trouble =
                        Trouble.of(
                                messages.text("failed.title"), messages.text("failed.kept"), cause);
                cover(new TroubleBanner(trouble, model::tryAgain));
            }
        }
    }

    /// What stands there while no event does.
    static FaceBox nothing() {
        Messages messages = Messages.of(DetailController.class);
        return new FaceBox(
                "mouse-pointer", messages.text("nothing"), messages.text("nothing.text"));
    }

    private void uncover() {
        Node whole = framed == null ? pane : framed;
        whole.setVisible(true);
        root.getChildren().setAll(whole);
    }

    // What is covered stays where it is, dressed: the next event need not wait for that.
    private void cover(Node node) {
        Node whole = framed == null ? pane : framed;
        whole.setVisible(false);
        root.getChildren().setAll(whole, node);
    }

    private void forget() {
        shown = null;
        header.forget();
    }

    private void drawRow(EventRow row) {
        shown = row;
        header.show(row);
        drawLinks();
    }

    private void drawContent(Content content) {
        if (body != null) {
            body.show(content);
        }
        size.setText(NumberText.bytes(content.detail().payloadSize()));
        PayloadNote note = PayloadNote.of(content, messages);
        largeText.setText(note.text());
        loadAll.setVisible(note.offersAll());
        loadAll.setManaged(note.offersAll());
        large.setVisible(!note.text().isEmpty());
        large.setManaged(large.isVisible());
    }

    private void drawLinks() {
        if (shown != null) {
            links.show(shown, model.links().get());
        }
    }

    private void drawSaved(@Nullable Outcome<Path> outcome) {
        switch (outcome) {
            case Outcome.Succeeded<Path>(Path file) ->
                    largeText.setText(messages.text("saved", file.toString()));
            case Outcome.Failed<Path>(Exception cause) ->
                    largeText.setText(messages.text("save.failed", cause.toString()));
            case Outcome.Cancelled<Path> _ -> {}
            case null -> {}
        }
    }
}
