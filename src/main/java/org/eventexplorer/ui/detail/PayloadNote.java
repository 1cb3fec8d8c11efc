package org.eventexplorer.ui.detail;

import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;

/// What is said above a payload that is not shown whole.
///
/// @param text what is shown of how much; empty: all of it
/// @param offersAll whether the rest can be loaded into the pane
record PayloadNote(String text, boolean offersAll) {
    static PayloadNote of(Content content, Messages messages) {
        String total = NumberText.bytes(content.detail().payloadSize());
        if (!content.detail().isWhole()) {
            // A preview has at most that many bytes, and no more characters than bytes.
            return content.detail().payloadStart().length() <= DetailViewModel.PREVIEW
                    ? cut(messages, "large.preview", total, DetailViewModel.PREVIEW, true)
                    : cut(messages, "large.most", total, DetailViewModel.MOST, false);
        }
        if (content.payload().isCut()) {
            return new PayloadNote(messages.text("large.invalid"), false);
        }
        return new PayloadNote(content.raw().isWhole() ? "" : messages.text("large.text"), false);
    }

    private static PayloadNote cut(
            Messages messages, String key, String total, int shown, boolean offersAll) {
        return new PayloadNote(messages.text(key, total, NumberText.bytes(shown)), offersAll);
    }
}
