package org.eventexplorer.ui.detail;

import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyEvent;

import org.eventexplorer.ui.fx.Messages;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// The event's documents in their tabs, and the bar that looks for a text in the one on top.
final class DetailBody {
    private final TabPane tabs;
    private final Tab metadataTab;
    private final Tab rawTab;
    private final JsonTree payload;
    private final JsonTree metadata;
    private final Messages messages;
    private final LineView raw;
    private final Finding finding;
    private final FindBar bar;
    private @Nullable Content content;

    /// @param tabs for the payload as a tree, the metadata, the payload as text, in this order
    DetailBody(TabPane tabs, Messages messages, Finding finding, Consumer<String> copy) {
        this.tabs = tabs;
        this.messages = messages;
        this.finding = finding;
        payload = new JsonTree(messages, "$.payload", copy);
        metadata = new JsonTree(messages, "$.metadata", copy);
        raw = new LineView(messages, copy);
        payload.setId("payload-tree");
        metadata.setId("metadata-tree");
        payload.setAccessibleText(messages.text("payload"));
        metadata.setAccessibleText(messages.text("metadata"));
        tabs.getTabs().get(0).setContent(payload);
        metadataTab = tabs.getTabs().get(1);
        metadataTab.setContent(metadata);
        rawTab = tabs.getTabs().get(2);
        rawTab.setContent(raw);
        bar = new FindBar(messages, finding, this::focus);
        finding.place().addListener((property, before, now) -> draw(now));
        tabs.getSelectionModel().selectedItemProperty().subscribe(tab -> changeTab());
    }

    /// The bar, which is not always there.
    FindBar bar() {
        return bar;
    }

    /// Opens the bar.
    void find() {
        bar.open();
    }

    /// Closes the bar; says whether it was open.
    boolean closeFind() {
        boolean wasOpen = bar.isVisible();
        if (wasOpen) {
            bar.hide();
        }
        return wasOpen;
    }

    /// Puts the keyboard on the document on top.
    void focus() {
        top().requestFocus();
    }

    /// Shows another event's documents.
    void show(Content next) {
        content = next;
        boolean offersAll = PayloadNote.of(next, messages).offersAll();
        payload.show(next.payload(), messages.text(offersAll ? "json.cut" : "json.cut.most"));
        metadata.show(next.metadata(), "");
        raw.show(next.lines());
        changeTab();
    }

    /// Opens the tree on top to `level`; none where text is on top.
    void open(int level) {
        if (top() instanceof JsonTree tree) {
            tree.open(level);
        }
    }

    void pressed(KeyEvent key) {
        if (FindBar.OPEN.match(key)) {
            bar.open();
        } else if (FindBar.NEXT.match(key)) {
            finding.step(1);
        } else if (FindBar.PREVIOUS.match(key)) {
            finding.step(-1);
        } else {
            return;
        }
        key.consume();
    }

    private void changeTab() {
        Content shown = content;
        if (shown != null) {
            finding.in(isOnTop(metadataTab) ? shown.metadata() : shown.payload());
        }
    }

    private void draw(Finding.Place place) {
        payload.mark(isOnTop(metadataTab) ? "" : place.wanted());
        metadata.mark(isOnTop(metadataTab) ? place.wanted() : "");
        raw.mark(isOnTop(metadataTab) ? "" : place.wanted());
        if (place.number() > 0) {
            if (isOnTop(rawTab)) {
                raw.reveal(place.offset());
            } else if (top() instanceof JsonTree tree) {
                tree.reveal(place.offset());
            }
        }
    }

    private boolean isOnTop(Tab tab) {
        return tab.isSelected();
    }

    private Node top() {
        return tabs.getSelectionModel().getSelectedItem().getContent();
    }
}
