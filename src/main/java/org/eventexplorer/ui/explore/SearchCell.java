package org.eventexplorer.ui.explore;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.explore.search.SearchLink;
import org.eventexplorer.ui.fx.TimeText;
import org.eventexplorer.ui.fx.Tip;
import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Function;

/// A search that is kept: its name or its time, and what it looks for.
///
/// @param <T> what is listed
final class SearchCell<T> extends ListCell<T> {
    private final Function<T, String> title;
    private final Function<T, String> link;
    private final Label name = new Label();
    private final Label words = new Label();
    private final HBox line = new HBox(12, name, words);

    SearchCell(Function<T, String> title, Function<T, String> link) {
        this.title = title;
        this.link = link;
        name.setMinWidth(Region.USE_PREF_SIZE);
        words.getStyleClass().addAll("mono", "muted");
        words.setMinWidth(0);
        line.getStyleClass().add("centered");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            Tip.on(this, "");
            return;
        }
        name.setText(PlainText.line(title.apply(item)));
        String said = words(link.apply(item));
        words.setText(PlainText.line(said));
        Tip.on(this, PlainText.line(said));
        setGraphic(line);
    }

    static String time(Instant at) {
        return TimeText.full(at).substring(0, 19);
    }

    /// What the clipboard holds; empty: no text.
    static String clipboard() {
        String text = Clipboard.getSystemClipboard().getString();
        return text == null ? "" : text;
    }

    /// A link as a person reads it: `pattern=invoice.*  last=PT1H`.
    private static String words(String link) {
        String query = link.substring(link.indexOf('?') + 1).replace("&", "  ");
        if (!link.startsWith(SearchLink.SCHEME)) {
            return link;
        }
        return query.isEmpty() ? "*" : URLDecoder.decode(query, StandardCharsets.UTF_8);
    }
}
