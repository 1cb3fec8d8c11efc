package org.eventexplorer.ui.connection;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Modal;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Asks how to reach a store.
public final class ConnectionFormController {
    private final Messages messages = Messages.of(ConnectionFormController.class);
    private final ConnectionFormViewModel model;
    private final Supplier<Optional<Path>> chooseFile;
    private final Consumer<Connection> open;

    @FXML private VBox root;
    @FXML private TextField name;
    @FXML private ToggleButton byHost;
    @FXML private ToggleButton byUrl;
    @FXML private HBox parts;
    @FXML private TextField host;
    @FXML private TextField port;
    @FXML private TextField database;
    @FXML private TextField url;
    @FXML private TextField user;
    @FXML private PasswordField password;
    @FXML private CheckBox keepPassword;
    @FXML private Label passwordNote;
    @FXML private TextField schema;
    @FXML private ComboBox<Environment> environment;
    @FXML private CheckBox readOnly;
    @FXML private ComboBox<Tls.Mode> tlsMode;
    @FXML private GridPane tlsFiles;
    @FXML private TextField authority;
    @FXML private Button chooseAuthority;
    @FXML private TextField certificate;
    @FXML private Button chooseCertificate;
    @FXML private TextField key;
    @FXML private Button chooseKey;
    @FXML private Label problem;
    @FXML private VBox result;

    /// @param chooseFile asks for a file; empty where a person thought better of it
    /// @param open takes what was made, if it shall be opened at once
    public ConnectionFormController(
            ConnectionFormViewModel model,
            Supplier<Optional<Path>> chooseFile,
            Consumer<Connection> open) {
        this.model = model;
        this.chooseFile = chooseFile;
        this.open = open;
    }

    @FXML
    void initialize() {
        name.textProperty().bindBidirectional(model.name);
        host.textProperty().bindBidirectional(model.address.host);
        port.textProperty().bindBidirectional(model.address.port);
        database.textProperty().bindBidirectional(model.address.database);
        url.textProperty().bindBidirectional(model.address.url);
        user.textProperty().bindBidirectional(model.user);
        password.textProperty().bindBidirectional(model.password);
        keepPassword.selectedProperty().bindBidirectional(model.keepsPassword);
        schema.textProperty().bindBidirectional(model.schema);
        readOnly.selectedProperty().bindBidirectional(model.readOnly);
        authority.textProperty().bindBidirectional(model.tls.authority);
        certificate.textProperty().bindBidirectional(model.tls.certificate);
        key.textProperty().bindBidirectional(model.tls.key);
        choice(environment, Environment.values(), Environment::word);
        environment.valueProperty().bindBidirectional(model.environment);
        choice(tlsMode, Tls.Mode.values(), mode -> messages.text("tls." + mode.name()));
        tlsMode.valueProperty().bindBidirectional(model.tls.mode);
        model.address.byUrl.subscribe(this::showAddress);
        model.tls.mode.subscribe(this::showTls);
        show(problem, model.problem().isNotEmpty().get());
        model.problem()
                .subscribe(
                        text -> {
                            problem.setText(text);
                            show(problem, !text.isEmpty());
                        });
        show(keepPassword, false);
        model.askKeyring(this::showKeyring);
        result.getChildren().setAll(new TestReport(model.test));
        chooseAuthority.setOnAction(event -> chooseFile(authority));
        chooseCertificate.setOnAction(event -> chooseFile(certificate));
        chooseKey.setOnAction(event -> chooseFile(key));
    }

    private void showAddress(boolean isUrl) {
        byUrl.setSelected(isUrl);
        byHost.setSelected(!isUrl);
        show(parts, !isUrl);
        show(url, isUrl);
    }

    private void showTls(Tls.Mode mode) {
        show(tlsFiles, mode != Tls.Mode.DISABLE);
        for (Node node : new Node[] {authority, chooseAuthority}) {
            node.setDisable(!mode.verifies());
        }
        fit();
    }

    private void showKeyring(boolean isThere) {
        show(keepPassword, isThere);
        model.keepsPassword.set(isThere);
        passwordNote.setText(messages.text(isThere ? "password.keyring" : "password.memory"));
        fit();
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    private void fit() {
        if (root.getScene() != null && root.getScene().getWindow() != null) {
            root.getScene().getWindow().sizeToScene();
        }
    }

    private void chooseFile(TextField into) {
        chooseFile.get().ifPresent(file -> into.setText(file.toString()));
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
    void useHost() {
        model.address.byUrl.set(false);
        byHost.setSelected(true);
    }

    @FXML
    void useUrl() {
        model.address.byUrl.set(true);
        byUrl.setSelected(true);
    }

    @FXML
    void test() {
        model.tryOut();
    }

    @FXML
    void save() {
        if (model.save(connection -> {})) {
            close();
        }
    }

    @FXML
    void saveAndOpen() {
        if (model.save(connection -> open.accept(connection.connection()))) {
            close();
        }
    }

    @FXML
    void close() {
        model.close();
        Modal.close(root);
    }
}
