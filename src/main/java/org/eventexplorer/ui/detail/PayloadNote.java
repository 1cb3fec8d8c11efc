package org.eventexplorer.ui.detail;

import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;

/// What is said above a payload that is not shown whole.
///
/// @param text what is shown of how much; empty: all of it
/// @param offersAll whether the rest can be loaded into the pane
record PayloadNote(String text, boolean offersAll) {
    static PayloadNote of(Content content, Messages messages) {
        if (content.isWhole()) {
            return new PayloadNote("", false);
        }
        long size = content.detail().payloadSize();
        String total = NumberText.bytes(size);
        String shown = NumberText.bytes(content.payload().size());
        return size <= DetailViewModel.MOST
                ? new PayloadNote(messages.text("large.preview", total, shown), true)
                : new PayloadNote(messages.text("large.most", total, shown), false);
    }
}
