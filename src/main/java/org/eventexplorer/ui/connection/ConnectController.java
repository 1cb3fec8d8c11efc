package org.eventexplorer.ui.connection;

import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.eventexplorer.ui.fx.Modal;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// Asks for another store.
public final class ConnectController {
    private final ConnectViewModel model;
    private final Consumer<Connection> open;

    @FXML private VBox root;
    @FXML private TextField url;
    @FXML private TextField user;
    @FXML private PasswordField password;
    @FXML private TextField schema;
    @FXML private ComboBox<Environment> environment;
    @FXML private Label problem;

    /// @param open takes what the person typed
    public ConnectController(ConnectViewModel model, Consumer<Connection> open) {
        this.model = model;
        this.open = open;
    }

    @FXML
    void initialize() {
        url.textProperty().bindBidirectional(model.url());
        user.textProperty().bindBidirectional(model.user());
        password.textProperty().bindBidirectional(model.password());
        schema.textProperty().bindBidirectional(model.schema());
        environment.getItems().setAll(Environment.values());
        environment.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Environment value) {
                        return value == null ? "" : value.word();
                    }

                    @Override
                    public @Nullable Environment fromString(String text) {
                        return null;
                    }
                });
        environment.valueProperty().bindBidirectional(model.environment());
        problem.textProperty().bind(model.problem());
        problem.visibleProperty().bind(model.problem().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
    }

    @FXML
    void connect() {
        model.connection()
                .ifPresent(
                        connection -> {
                            close();
                            open.accept(connection);
                        });
    }

    @FXML
    void close() {
        Modal.close(root);
    }
}
