package org.eventexplorer.ui.trace;

import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.fx.ErrorText;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.trace.chain.ChainViewModel;
import org.eventexplorer.ui.trace.chain.Picture;
import org.eventexplorer.ui.trace.graph.GraphLook;
import org.eventexplorer.ui.trace.ink.Inks;
import org.eventexplorer.ui.trace.save.PictureTooLargeException;
import org.eventexplorer.ui.trace.save.PngPicture;
import org.eventexplorer.ui.trace.save.SaveForm;
import org.eventexplorer.work.Outcome;

import java.nio.file.Path;

/// Saves the open chain in a form that a person chooses; the file is written as work behind the
/// screens, which goes on while another chain is looked at.
final class SaveMenu {
    private static final String FORM = "save.";
    private static final long MILLION = 1_000_000;

    private final Messages messages;
    private final TraceScreen.Host host;
    private final Inks inks = new Inks(() -> {});

    SaveMenu(Messages messages, TraceScreen.Host host) {
        this.messages = messages;
        this.host = host;
    }

    /// Stands beside the button unseen: it knows the colours of the look.
    Node inks() {
        return inks;
    }

    MenuButton of(ChainViewModel chain) {
        MenuButton button = new MenuButton(messages.text("save"), Icon.of("download"));
        button.setId("trace-save");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Hint.on(button, messages.text("save"));
        for (SaveForm form : SaveForm.values()) {
            MenuItem item = new MenuItem(messages.text(FORM + form.name()));
            item.setId("save-" + form.ending());
            item.setOnAction(click -> save(chain, form));
            button.getItems().add(item);
        }
        return button;
    }

    private void save(ChainViewModel chain, SaveForm form) {
        Picture picture = chain.picture().get();
        String id = String.valueOf(chain.graph().events().correlationId());
        String name = id.replaceAll("[^A-Za-z0-9._-]", "_");
        if (picture != null) {
            GraphLook look = new GraphLook(picture, chain.matches().get(), inks.kept());
            String file = name.substring(0, Math.min(80, name.length())) + "." + form.ending();
            host.fileToWrite(file)
                    .ifPresent(
                            path ->
                                    host.work(
                                            path,
                                            context -> form.write(look, path, context),
                                            this::ended));
        }
    }

    private void ended(Outcome<Path> outcome) {
        switch (outcome) {
            case Outcome.Succeeded<Path>(Path file) -> host.tell(messages.text("saved", file));
            case Outcome.Failed<Path>(PictureTooLargeException large) ->
                    host.tell(
                            messages.text(
                                    "save.large",
                                    NumberText.count(large.width()),
                                    NumberText.count(large.height()),
                                    PngPicture.MOST_PIXELS / MILLION));
            case Outcome.Failed<Path>(Exception cause) ->
                    host.tell(messages.text("save.failed", ErrorText.of(cause)));
            case Outcome.Cancelled<Path> _ -> {}
        }
    }
}
