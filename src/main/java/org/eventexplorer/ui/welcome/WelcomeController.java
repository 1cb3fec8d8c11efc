package org.eventexplorer.ui.welcome;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.eventexplorer.transfer.samples.SampleSet;
import org.eventexplorer.ui.fx.Messages;

import java.util.List;

/// Offers three ways to events: samples, a file, another store.
public final class WelcomeController {
    private final Messages messages = Messages.of(WelcomeController.class);
    private final WelcomeViewModel model;
    private final Actions actions;

    @FXML private Label summary;
    @FXML private Button load;
    @FXML private VBox sets;
    @FXML private Label server;

    /// What can be done from here.
    public interface Actions {
        /// Loads sample sets.
        void loadSamples(List<SampleSet> sets);

        /// Asks for files and imports them.
        void importFiles();

        /// Asks for another store and opens it.
        void connect();
    }

    /// @param model what is chosen
    /// @param actions what can be done
    public WelcomeController(WelcomeViewModel model, Actions actions) {
        this.model = model;
        this.actions = actions;
    }

    @FXML
    void initialize() {
        summary.textProperty().bind(model.summary());
        load.disableProperty().bind(model.nothingWanted());
        server.setText(model.server());
        model.choices().forEach(choice -> sets.getChildren().add(row(choice)));
        sets.getChildren().getLast().getStyleClass().add("last");
        load.sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                load.requestFocus();
                            }
                        });
    }

    private HBox row(WelcomeViewModel.Choice choice) {
        CheckBox box = new CheckBox(choice.set().title());
        box.selectedProperty().bindBidirectional(choice.wanted());
        box.setTooltip(new Tooltip(messages.text("samples.origin", choice.set().origin())));
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox row =
                new HBox(
                        box,
                        cell(model.events(choice.set()), "sample-events"),
                        cell(model.patterns(choice.set()), "sample-patterns"),
                        cell(WelcomeViewModel.time(choice.set()), "sample-time"));
        row.getStyleClass().addAll("sample-row", "sample-row-line");
        return row;
    }

    private static Label cell(String text, String styleClass) {
        Label cell = new Label(text);
        cell.getStyleClass().add(styleClass);
        return cell;
    }

    @FXML
    void loadSamples() {
        actions.loadSamples(model.wanted());
    }

    @FXML
    void importFiles() {
        actions.importFiles();
    }

    @FXML
    void connect() {
        actions.connect();
    }
}
