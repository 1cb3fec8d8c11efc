package org.eventexplorer.ui.subscribers;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.routing.subscriber.Form;
import org.eventexplorer.ui.endpoint.TestReport;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Modal;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/// Asks where a subscriber is and which events it is given.
public final class SubscriberFormController {
    private static final String EXAMPLE = "endpoint.";
    private static final double USE = 96;

    private final Messages messages = Messages.of(SubscriberFormController.class);
    private final SubscriberFormViewModel model;

    @FXML private VBox root;
    @FXML private TextField name;
    @FXML private CheckBox enabled;
    @FXML private TextField patterns;
    @FXML private Label doubt;
    @FXML private ComboBox<String> transport;
    @FXML private ComboBox<Form> form;
    @FXML private TextField endpoint;
    @FXML private ComboBox<Environment> environment;
    @FXML private VBox secrets;
    @FXML private TextField eventsPerSecond;
    @FXML private TextField inFlight;
    @FXML private TextField timeout;
    @FXML private Label problem;
    @FXML private VBox result;
    @FXML private Button test;
    @FXML private Button save;

    /// @param model what is typed
    public SubscriberFormController(SubscriberFormViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        name.textProperty().bindBidirectional(model.name);
        name.setDisable(!model.isNew());
        enabled.selectedProperty().bindBidirectional(model.enabled);
        patterns.textProperty().bindBidirectional(model.patterns);
        endpoint.textProperty().bindBidirectional(model.endpoint);
        eventsPerSecond.textProperty().bindBidirectional(model.limits.eventsPerSecond);
        inFlight.textProperty().bindBidirectional(model.limits.inFlight);
        timeout.textProperty().bindBidirectional(model.limits.timeout);
        transport.getItems().setAll(model.endpoints.transports().names());
        transport.valueProperty().bindBidirectional(model.transport);
        choice(form, Form.values(), one -> messages.text("form." + one.word()));
        form.valueProperty().bindBidirectional(model.form);
        choice(
                environment,
                Environment.values(),
                one -> messages.text("environment." + one.word()));
        environment.valueProperty().bindBidirectional(model.environment);
        model.transport.subscribe(this::showTransport);
        model.patterns.subscribe(text -> say(doubt, model.doubt()));
        model.problem().subscribe(text -> say(problem, text));
        result.getChildren().setAll(new TestReport(model.test, this::fit));
        model.test
                .running()
                .subscribe(now -> test.setText(messages.text(now ? "list.stop" : "list.test")));
        model.saving()
                .subscribe(
                        now -> {
                            save.setDisable(now);
                            save.setText(messages.text(now ? "form.saving" : "form.save"));
                        });
    }

    private void showTransport(String now) {
        String key = EXAMPLE + now;
        endpoint.setPromptText(messages.bundle().containsKey(key) ? messages.text(key) : "");
        List<String> uses = model.endpoints.secretUses(now);
        secrets.getChildren().setAll(uses.stream().map(this::secret).toList());
        fit();
    }

    private Node secret(String use) {
        Label label = new Label(use);
        label.setMinWidth(USE);
        TextField field = new TextField();
        field.setId("secret-" + use);
        field.getStyleClass().add("mono");
        field.setPromptText(messages.text("form.secret.prompt"));
        field.setAccessibleText(messages.text("form.secret", use));
        field.textProperty().bindBidirectional(model.secrets.text(use));
        label.setLabelFor(field);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(8, label, field);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    private void say(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
        fit();
    }

    private void fit() {
        if (root.getScene() != null && root.getScene().getWindow() != null) {
            root.getScene().getWindow().sizeToScene();
        }
    }

    private static <T> void choice(ComboBox<T> box, T[] values, Function<T, String> word) {
        box.getItems().setAll(values);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T value) {
                        return value == null ? "" : word.apply(value);
                    }

                    @Override
                    public @Nullable T fromString(String text) {
                        return null;
                    }
                });
    }

    @FXML
    void test() {
        if (model.test.running().get()) {
            model.test.stop();
        } else {
            model.tryOut();
        }
    }

    @FXML
    void save() {
        model.save(this::close);
    }

    @FXML
    void close() {
        model.close();
        if (root.getScene().getWindow() != null) {
            Modal.close(root);
        }
    }
}
