package org.eventexplorer.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

import org.controlsfx.control.textfield.CustomTextField;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.ui.fx.ErrorText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Optional;
import java.util.function.Consumer;

/// The field in the top bar that takes an identifier and goes there.
final class JumpBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("danger");

    private final Messages messages = Messages.of(JumpBox.class);
    private final CustomTextField field;
    private final JobRunner jobs;
    private final Consumer<EventFilter> go;
    private final Tooltip says = new Tooltip();
    private @Nullable CancelToken finding;

    /// @param go shows what was found
    JumpBox(CustomTextField field, JobRunner jobs, Consumer<EventFilter> go) {
        this.field = field;
        this.jobs = jobs;
        this.go = go;
    }

    void fill(ObservableValue<@Nullable Session> session) {
        field.setLeft(new FontIcon("fth-search"));
        Label key = new Label(messages.text("jump.key"));
        key.getStyleClass().add("kbd");
        field.setRight(key);
        field.disableProperty().bind(session.map(open -> false).orElse(true));
        field.textProperty().subscribe(text -> clear());
        field.focusedProperty().subscribe(focused -> says.hide());
        field.setOnAction(event -> find(session.getValue()));
    }

    private void find(@Nullable Session in) {
        String id = field.getText().strip();
        if (in == null || id.isEmpty()) {
            return;
        }
        if (finding != null) {
            finding.cancel();
        }
        finding =
                jobs.start(
                        context -> Jump.find(id, in.queries(), context.cancelToken()),
                        progress -> {},
                        outcome -> show(id, outcome));
    }

    private void show(String id, Outcome<Optional<EventFilter>> outcome) {
        switch (outcome) {
            case Outcome.Succeeded<Optional<EventFilter>> done ->
                    done.value()
                            .ifPresentOrElse(go, () -> refuse(messages.text("jump.nothing", id)));
            case Outcome.Failed<Optional<EventFilter>> failed ->
                    refuse(ErrorText.of(failed.cause()));
            case Outcome.Cancelled<Optional<EventFilter>> _ -> clear();
        }
    }

    private void refuse(String why) {
        field.pseudoClassStateChanged(REFUSED, true);
        field.setAccessibleHelp(why);
        says.setText(why);
        var at = field.localToScreen(0, field.getHeight() + 4);
        if (at != null) {
            says.show(field, at.getX(), at.getY());
        }
    }

    private void clear() {
        field.pseudoClassStateChanged(REFUSED, false);
        field.setAccessibleHelp("");
        says.hide();
    }
}
