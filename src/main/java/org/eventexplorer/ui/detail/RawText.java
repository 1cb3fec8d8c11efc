package org.eventexplorer.ui.detail;

import javafx.scene.Node;

import org.eventexplorer.ui.fx.Messages;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpansBuilder;

import java.util.Collection;
import java.util.List;

/// JSON as coloured text that can be selected and copied, not changed.
final class RawText {
    private final CodeArea area = new CodeArea();
    private final VirtualizedScrollPane<CodeArea> pane = new VirtualizedScrollPane<>(area);

    RawText(Messages messages) {
        area.setEditable(false);
        area.setId("raw");
        area.getStyleClass().add("raw");
        area.setAccessibleText(messages.text("raw.name"));
    }

    Node node() {
        return pane;
    }

    /// Shows `text` from its beginning.
    void show(JsonText text) {
        area.replaceText(text.text());
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        spans.add(List.of(), 0);
        text.spans().forEach(span -> spans.add(List.of(span.styleClass()), span.length()));
        if (!text.text().isEmpty()) {
            area.setStyleSpans(0, spans.create());
        }
        area.moveTo(0);
        area.requestFollowCaret();
    }

    void clear() {
        area.clear();
    }
}
