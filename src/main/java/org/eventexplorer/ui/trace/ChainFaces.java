package org.eventexplorer.ui.trace;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventFilter.Ids;
import org.eventexplorer.query.PatternCount;
import org.eventexplorer.query.chain.ChainReading;
import org.eventexplorer.ui.control.FaceBox;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.control.TroubleBanner;
import org.eventexplorer.ui.error.Trouble;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.PatternHue;
import org.eventexplorer.ui.trace.list.ChainList;

import java.util.List;

/// What the place shows instead of a chain.
final class ChainFaces {
    private static final int PATTERNS = 40;

    private final Messages messages;
    private final TraceViewModel model;
    private final TraceScreen.Host host;
    private final ChainList list;

    ChainFaces(Messages messages, TraceViewModel model, TraceScreen.Host host, ChainList list) {
        this.messages = messages;
        this.model = model;
        this.host = host;
        this.list = list;
    }

    Node of(TraceViewModel.State state) {
        return switch (state) {
            case TraceViewModel.State.Choosing _, TraceViewModel.State.Open _ -> list.root();
            case TraceViewModel.State.Reading(String id) -> reading(id);
            case TraceViewModel.State.TooLarge(ChainReading.TooLarge numbers) -> large(numbers);
            case TraceViewModel.State.Missing(String id) ->
                    new FaceBox(
                            "git-branch",
                            messages.text("none", PlainText.line(id)),
                            messages.text("none.text"),
                            back());
            case TraceViewModel.State.Failed(String id, Exception cause) -> failed(id, cause);
        };
    }

    /// The place is shown: the list may be an old one.
    void shown() {
        if (model.state().get() instanceof TraceViewModel.State.Choosing) {
            list.refresh();
            list.focus();
        }
    }

    private Button back() {
        Button back = new Button(messages.text("back"), Icon.of("arrow-left"));
        back.setId("face-back");
        back.setOnAction(click -> model.back());
        return back;
    }

    private Node reading(String id) {
        ProgressBar bar = new ProgressBar(-1);
        bar.setPrefWidth(320);
        bar.setAccessibleText(messages.text("reading", PlainText.line(id)));
        Button stop = new Button(messages.text("stop"), Icon.of("square"));
        stop.setId("trace-stop");
        stop.setOnAction(click -> model.stop());
        VBox box = new VBox(12, new Label(messages.text("reading", PlainText.line(id))), bar, stop);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private Node failed(String id, Exception cause) {
        Trouble trouble =
                Trouble.of(
                        messages.text("failed", PlainText.line(id)),
                        messages.text("failed.kept"),
                        cause);
        VBox box = new VBox(12, back(), new TroubleBanner(trouble, model::tryAgain));
        box.getStyleClass().add("trace-page");
        return box;
    }

    private Node large(ChainReading.TooLarge chain) {
        GridPane patterns = new GridPane(16, 4);
        int row = 0;
        List<PatternCount> shown =
                chain.patterns().subList(0, Math.min(PATTERNS, chain.patterns().size()));
        for (PatternCount count : shown) {
            Hyperlink link = new Hyperlink(PlainText.line(count.pattern()));
            link.setOnAction(
                    click ->
                            host.search(
                                    EventFilter.ALL
                                            .withIds(Ids.ofChain(chain.correlationId()))
                                            .withPatterns(
                                                    List.of(new PatternFilter(count.pattern())))));
            Label number = new Label(NumberText.count(count.count()));
            number.getStyleClass().add("muted");
            patterns.addRow(row++, PatternHue.swatch(count.pattern()), link, number);
        }
        Button all = new Button(messages.text("large.all"), Icon.of("search"));
        all.setId("large-search");
        all.setOnAction(
                click -> host.search(EventFilter.ALL.withIds(Ids.ofChain(chain.correlationId()))));
        VBox box =
                new VBox(
                        12,
                        back(),
                        title(messages.text("large", PlainText.line(chain.correlationId()))),
                        new Label(
                                messages.text(
                                        "large.text",
                                        NumberText.count(chain.events()),
                                        NumberText.count(chain.patterns().size()),
                                        NumberText.count(chain.roots()))),
                        patterns,
                        all);
        box.getStyleClass().add("trace-page");
        return new StackPane(box);
    }

    private static Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().add("page-title");
        return title;
    }

    void close() {
        list.close();
    }
}
