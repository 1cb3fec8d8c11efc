package org.eventexplorer.ui.trace;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventFilter.Ids;
import org.eventexplorer.query.PatternCount;
import org.eventexplorer.query.chain.ChainPart;
import org.eventexplorer.query.chain.ChainParts;
import org.eventexplorer.query.chain.ChainReading.TooLarge;
import org.eventexplorer.ui.control.Delayed;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.PatternHue;
import org.eventexplorer.ui.trace.large.LargeView;
import org.eventexplorer.ui.trace.large.LargeViewModel;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// What the place shows of one chain that is too large to be read whole.
final class LargeFace {
    private static final int PATTERNS = 40;
    private static final Duration PATIENCE = Duration.millis(300);

    private final Messages messages = Messages.of(LargeFace.class);
    private final TooLarge numbers;
    private final TraceViewModel model;
    private final TraceScreen.Host host;
    private final LargeViewModel rows;
    private final LargeView view;

    LargeFace(
            TooLarge numbers,
            TraceViewModel model,
            TraceScreen.Host host,
            ChainParts parts,
            JobRunner jobs) {
        this.numbers = numbers;
        this.model = model;
        this.host = host;
        this.rows = new LargeViewModel(numbers, source(parts), jobs);
        this.view = new LargeView(rows);
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        rows.start();
    }

    private static LargeViewModel.Source source(ChainParts parts) {
        return new LargeViewModel.Source() {
            @Override
            public ChainPart below(String chain, ChainPart.Under under, CancelToken token) {
                return parts.below(chain, under, token);
            }

            @Override
            public ChainPart.Page page(
                    String chain,
                    ChainPart.Under under,
                    @Nullable String pattern,
                    @Nullable Cursor after,
                    CancelToken token) {
                return parts.page(chain, under, pattern, after, token);
            }

            @Override
            public List<ChainPart.LostCause> lost(String chain, int most, CancelToken token) {
                return parts.lost(chain, most, token);
            }
        };
    }

    private void pressed(KeyEvent key) {
        if (ChainKeys.REPLAY_CHAIN.match(key)) {
            new ReplayButton(messages, host).replay(numbers.correlationId());
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            model.back();
            key.consume();
        }
    }

    LargeView view() {
        return view;
    }

    /// Which chain it is.
    HBox header() {
        Button back = new Button(null, Icon.of("arrow-left"));
        back.setId("face-back");
        back.getStyleClass().addAll("flat", "button-icon");
        Hint.on(back, messages.text("back"));
        back.setOnAction(click -> model.back());
        Label name = new Label(messages.text("chain"));
        name.getStyleClass().add("pane-title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label id = new Label(PlainText.line(numbers.correlationId()));
        id.setId("chain-id");
        id.getStyleClass().add("mono");
        id.setMinWidth(60);
        Label counts =
                new Label(
                        messages.text(
                                "large.numbers",
                                NumberText.count(numbers.events()),
                                NumberText.count(numbers.patterns().size()),
                                NumberText.count(numbers.roots())));
        counts.setId("chain-numbers");
        counts.getStyleClass().add("secondary");
        counts.setMinWidth(0);
        Button stop = new Button(messages.text("stop"), Icon.of("square"));
        stop.setId("large-stop");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(click -> rows.stop());
        stop.visibleProperty().bind(new Delayed(rows.busy(), PATIENCE).property());
        HBox header = new HBox(back, name, id, ChainBar.line(), counts, ChainBar.gap(), stop);
        header.getChildren()
                .addAll(
                        patterns(),
                        all(),
                        new ReplayButton(messages, host).of(numbers.correlationId()));
        header.getStyleClass().addAll("tool-bar-48", "line-below");
        return header;
    }

    private Button all() {
        Button all = new Button(messages.text("large.all"), Icon.of("search"));
        all.setId("large-search");
        all.setMinWidth(Region.USE_PREF_SIZE);
        Hint.on(all, messages.text("large.all"));
        all.setOnAction(click -> host.search(ofChain()));
        return all;
    }

    private EventFilter ofChain() {
        return EventFilter.ALL.withIds(Ids.ofChain(numbers.correlationId()));
    }

    private MenuButton patterns() {
        MenuButton button = new MenuButton(messages.text("large.patterns"));
        button.setId("large-patterns");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Hint.on(button, messages.text("large.patterns"));
        numbers.patterns().stream()
                .limit(PATTERNS)
                .forEach(count -> button.getItems().add(pattern(count)));
        return button;
    }

    private MenuItem pattern(PatternCount count) {
        String text = PlainText.line(count.pattern()) + "  " + NumberText.count(count.count());
        MenuItem item = new MenuItem(text, PatternHue.swatch(count.pattern()));
        item.setMnemonicParsing(false);
        item.setOnAction(
                click ->
                        host.search(
                                ofChain()
                                        .withPatterns(
                                                List.of(new PatternFilter(count.pattern())))));
        return item;
    }

    /// What is shown of it, and why not all.
    List<Node> footer() {
        Label statement = new Label(messages.text("large.part"));
        statement.setId("trace-statement");
        statement.getStyleClass().addAll("medium", "small-text");
        statement.setMinWidth(Region.USE_PREF_SIZE);
        Label why = new Label();
        why.setId("large-why");
        why.getStyleClass().add("secondary");
        why.setMinWidth(0);
        why.textProperty()
                .bind(
                        rows.full()
                                .map(
                                        isFull ->
                                                messages.text(
                                                        isFull ? "large.full" : "large.text")));
        return List.of(Icon.of("layers", "strong"), statement, why);
    }

    void close() {
        rows.close();
    }
}
