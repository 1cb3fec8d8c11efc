package org.eventexplorer.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicInteger;

/// What is said beside the pointer.
final class TipUiTest extends UiTest {
    private final Button spoken = new Button("Spoken");
    private final Button other = new Button("Other");

    @Test
    void isMadeWhenThePointerComesAndSaysWhatIsSoNow() {
        show(() -> new VBox(40, spoken, other));
        robot.moveTo(other);
        doOnFx(
                () -> {
                    Tip.on(spoken, "before");
                    Tip.on(spoken, "now");
                });
        assertThat(made()).isEmpty();
        robot.moveTo(spoken);
        assertThat(made()).isEqualTo("now");

        doOnFx(() -> Tip.on(spoken, "later"));
        assertThat(made()).isEqualTo("later");

        doOnFx(() -> Tip.on(spoken, ""));
        assertThat(made()).isEmpty();
        robot.moveTo(other).moveTo(spoken);
        assertThat(made()).isEmpty();

        // The pointer is there already.
        doOnFx(() -> Tip.on(spoken, "at once"));
        assertThat(made()).isEqualTo("at once");
    }

    @Test
    void asksForItsWordsEachTimeThePointerComes() {
        AtomicInteger asked = new AtomicInteger();
        show(() -> new VBox(40, spoken, other));
        doOnFx(() -> Tip.on(spoken, () -> "asked " + asked.incrementAndGet()));
        for (int i = 0; i < 2; i++) {
            robot.moveTo(other);
            int before = asked.get();
            robot.moveTo(spoken);
            assertThat(made()).isEqualTo("asked " + (before + 1));
        }
    }

    /// The text of the tooltip that the toolkit knows for the node.
    private String made() {
        return onFx(
                () ->
                        spoken.getProperties().get("javafx.scene.control.Tooltip")
                                        instanceof Tooltip tooltip
                                ? tooltip.getText()
                                : "");
    }
}
