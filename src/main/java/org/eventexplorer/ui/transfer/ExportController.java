package org.eventexplorer.ui.transfer;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.eventexplorer.transfer.ExportRequest;
import org.eventexplorer.transfer.Format;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Modal;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/// Asks how and where to export.
public final class ExportController {
    private final Messages messages = Messages.of(ExportController.class);
    private final ExportViewModel model;
    private final FileChoice files;
    private final Consumer<ExportRequest> start;

    @FXML private VBox root;
    @FXML private VBox words;
    @FXML private Label count;
    @FXML private ComboBox<Format> format;
    @FXML private ComboBox<Compression> compression;
    @FXML private TextField file;
    @FXML private Label problem;
    @FXML private Button export;

    /// @param start takes what the person decided on
    public ExportController(
            ExportViewModel model, FileChoice files, Consumer<ExportRequest> start) {
        this.model = model;
        this.files = files;
        this.start = start;
    }

    @FXML
    void initialize() {
        model.words().forEach(line -> words.getChildren().add(wordsLine(line)));
        count.textProperty().bind(model.count());
        fill(format, Format.values(), "format.");
        format.valueProperty().bindBidirectional(model.format());
        fill(compression, Compression.values(), "compression.");
        compression.valueProperty().bindBidirectional(model.compression());
        file.setTextFormatter(new TextFormatter<String>(change -> change));
        file.textProperty().bindBidirectional(model.file());
        model.problem().subscribe(text -> showProblem());
        model.note().subscribe(text -> showProblem());
        export.disableProperty().bind(model.problem().isNotEmpty());
    }

    private static Label wordsLine(String line) {
        Label label = new Label(line);
        label.setWrapText(true);
        return label;
    }

    private void showProblem() {
        boolean bad = !model.problem().get().isEmpty();
        problem.setText(bad ? model.problem().get() : model.note().get());
        problem.getStyleClass().removeAll("bad", "warning");
        problem.getStyleClass().add(bad ? "bad" : "warning");
    }

    private <E extends Enum<E>> void fill(ComboBox<E> box, E[] values, String prefix) {
        box.getItems().setAll(values);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable E value) {
                        return value == null
                                ? ""
                                : messages.text(prefix + value.name().toLowerCase(Locale.ROOT));
                    }

                    @Override
                    public @Nullable E fromString(String text) {
                        return null;
                    }
                });
    }

    @FXML
    void choose() {
        files.toWrite(root.getScene().getWindow(), Path.of(model.file().get()))
                .ifPresent(path -> model.file().set(path.toString()));
    }

    @FXML
    void export() {
        model.request()
                .ifPresent(
                        request -> {
                            close();
                            start.accept(request);
                        });
    }

    @FXML
    void close() {
        model.close();
        Modal.close(root);
    }
}
