package org.eventexplorer.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What is said beside the pointer.
final class TipUiTest extends UiTest {
    private final Button spoken = new Button("Spoken");
    private final Button other = new Button("Other");

    @Test
    void saysWhatIsSoWhenThePointerComes() {
        show(() -> new VBox(40, spoken, other));
        doOnFx(
                () -> {
                    Tip.on(spoken, "before");
                    Tip.on(spoken, "now");
                });
        assertThat(said()).isEmpty();
        robot.moveTo(spoken);
        until(() -> said().equals(List.of("now")));

        doOnFx(() -> Tip.on(spoken, "later"));
        assertThat(said()).containsExactly("later");

        robot.moveTo(other);
        until(() -> said().isEmpty());
        doOnFx(() -> Tip.on(spoken, ""));
        robot.moveTo(spoken);
        assertThat(onFx(() -> spoken.getProperties().get("javafx.scene.control.Tooltip"))).isNull();
    }

    private List<String> said() {
        return onFx(
                () ->
                        Window.getWindows().stream()
                                .filter(Tooltip.class::isInstance)
                                .map(window -> ((Tooltip) window).getText())
                                .toList());
    }
}
