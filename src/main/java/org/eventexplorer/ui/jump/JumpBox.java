package org.eventexplorer.ui.jump;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;

import org.controlsfx.control.textfield.CustomTextField;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.ui.fx.ErrorText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The field in the top bar that goes anywhere. What is typed is looked for in every source; it may
/// always be the id of an event or a chain.
public final class JumpBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("danger");
    private static final Pattern SURELY_ID = Pattern.compile("\\S*\\d\\S*-\\S{3,}|\\S{24,}");

    private final Messages messages = Messages.of(JumpBox.class);
    private final CustomTextField field;
    private final NewestJob<Optional<EventFilter>> finding;
    private final Ways ways;
    private final List<JumpSource> sources;
    private final PatternSource patterns;
    private final JumpList list = new JumpList(this::go);
    private @Nullable Tooltip says;
    private @Nullable EventQueries queries;
    private @Nullable Node cameFrom;

    /// Where what was typed can lead.
    ///
    /// @param search searches what was found
    /// @param trace shows the chain of an id
    public record Ways(Consumer<EventFilter> search, Consumer<String> trace) {}

    /// @param ways where what was typed can lead
    /// @param sources know more places to go to, the most important first
    public JumpBox(CustomTextField field, JobRunner jobs, Ways ways, List<JumpSource> sources) {
        this.field = field;
        this.finding = new NewestJob<>(jobs);
        this.ways = ways;
        this.sources = List.copyOf(sources);
        this.patterns = new PatternSource(jobs, ways.search());
    }

    /// Makes the field work in `store`, whatever that is at the moment.
    public void fill(ObservableValue<@Nullable EventQueries> store) {
        field.setLeft(Icon.of("search"));
        Label key = new Label(messages.text("key"));
        key.getStyleClass().add("kbd");
        field.setRight(key);
        field.setPromptText(messages.text("prompt"));
        store.subscribe(
                now -> {
                    queries = now;
                    patterns.load(now);
                });
        field.textProperty().subscribe((before, now) -> typed());
        field.focusedProperty().subscribe(this::focused);
        field.sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .addListener((property, before, now) -> entered(before, now));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.setOnMouseClicked(click -> suggest());
    }

    /// Puts the caret into the field and shows where one can go.
    public void open() {
        field.requestFocus();
        field.selectAll();
        suggest();
    }

    /// Hides what dropped down from it.
    public void hide() {
        list.hide();
    }

    /// Ends what was begun here: another place is shown.
    public void dismiss() {
        if (field.isFocused()) {
            leave();
        }
    }

    private void entered(@Nullable Node before, @Nullable Node now) {
        if (field.equals(now)) {
            cameFrom = before;
        }
    }

    /// Empties the field and gives the keyboard back to what had it.
    private void leave() {
        list.hide();
        Node before = cameFrom;
        boolean isThere = before != null && Objects.equals(before.getScene(), field.getScene());
        Node back = isThere ? before : field.getParent();
        if (back != null) {
            back.requestFocus();
        }
        field.clear();
        clear();
    }

    private void focused(boolean isFocused) {
        if (isFocused) {
            patterns.load(queries);
        } else {
            hush();
            list.hide();
        }
    }

    private void typed() {
        clear();
        if (field.isFocused()) {
            suggest();
        }
    }

    private void suggest() {
        list.show(field, targets(field.getText()));
    }

    private List<JumpTarget> targets(String typed) {
        List<JumpTarget> all = new ArrayList<>();
        sources.forEach(source -> all.addAll(source.matching(typed)));
        all.addAll(patterns.matching(typed));
        String id = typed.strip();
        if (!id.isEmpty() && queries != null) {
            JumpTarget toId =
                    new JumpTarget(JumpTarget.ID, id, messages.text("id.note"), () -> find(id));
            JumpTarget toChain =
                    new JumpTarget(
                            "git-branch",
                            messages.text("chain", id),
                            messages.text("chain.note"),
                            () -> ways.trace().accept(id));
            int at = SURELY_ID.matcher(id).matches() ? 0 : all.size();
            all.add(at, toId);
            all.add(at + 1, toChain);
        }
        return all;
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> list.chosen().ifPresentOrElse(this::go, () -> find(field.getText()));
            case ESCAPE -> leave();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void move(int step) {
        if (list.isShowing()) {
            list.move(step);
        } else {
            suggest();
        }
    }

    private void go(JumpTarget target) {
        if (!target.isId()) {
            leave();
        }
        target.go().run();
    }

    private void find(String typed) {
        String id = typed.strip();
        EventQueries in = queries;
        list.hide();
        if (in == null || id.isEmpty()) {
            return;
        }
        finding.start(
                context -> Jump.find(id, in, context.cancelToken()), outcome -> show(id, outcome));
    }

    private void show(String id, Outcome<Optional<EventFilter>> outcome) {
        switch (outcome) {
            case Outcome.Succeeded<Optional<EventFilter>> done ->
                    done.value()
                            .ifPresentOrElse(
                                    this::found, () -> refuse(messages.text("nothing", id)));
            case Outcome.Failed<Optional<EventFilter>> failed ->
                    refuse(ErrorText.of(failed.cause()));
            case Outcome.Cancelled<Optional<EventFilter>> _ -> clear();
        }
    }

    private void found(EventFilter filter) {
        leave();
        ways.search().accept(filter);
    }

    private void refuse(String why) {
        field.pseudoClassStateChanged(REFUSED, true);
        field.setAccessibleHelp(why);
        var at = field.localToScreen(0, field.getHeight() + 4);
        if (at != null) {
            Tooltip said = says == null ? new Tooltip() : says;
            says = said;
            said.setText(why);
            said.show(field, at.getX(), at.getY());
        }
    }

    private void clear() {
        field.pseudoClassStateChanged(REFUSED, false);
        field.setAccessibleHelp("");
        hush();
    }

    private void hush() {
        if (says != null) {
            says.hide();
        }
    }
}
