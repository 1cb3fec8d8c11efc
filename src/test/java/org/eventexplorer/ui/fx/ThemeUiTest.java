package org.eventexplorer.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;

final class ThemeUiTest extends UiTest {
    @Test
    void showsEveryControlInItsSizeAndFont() {
        show(ThemeUiTest::sheet);
        pictures("controls");
        Button button = robot.lookup("#accent").queryButton();
        TextField field = robot.lookup("#field").queryAs(TextField.class);
        Label mono = robot.lookup("#mono").queryAs(Label.class);
        assertThat(new double[] {button.getHeight(), field.getHeight()}).containsExactly(32, 32);
        assertThat(button.getFont().getFamily()).isEqualTo("Inter Medium");
        assertThat(mono.getFont().getFamily()).isEqualTo("JetBrains Mono");
    }

    @Test
    void givesASwatchTheHueOfTheLook() {
        show(ThemeUiTest::sheet);
        Region square = robot.lookup("#ec2").queryAs(Region.class);
        look(Theme.Mode.DARK);
        Color dark = (Color) square.getBackground().getFills().getFirst().getFill();
        look(Theme.Mode.LIGHT);
        Color light = (Color) square.getBackground().getFills().getFirst().getFill();
        assertThat(dark).isNotEqualTo(light);
    }

    private static Parent sheet() {
        Button accent = new Button("Search");
        accent.setId("accent");
        accent.getStyleClass().add("accent");
        Button plain = new Button("Export…", new FontIcon("fth-download"));
        Button flat = new Button("Clear");
        flat.getStyleClass().add("flat");
        Button small = new Button("Zoom in", new FontIcon("fth-zoom-in"));
        small.getStyleClass().add("small");
        Button danger = new Button("Cancel…", new FontIcon("fth-square"));
        danger.getStyleClass().addAll("danger", "button-outlined");
        Button off = new Button("Disabled");
        off.setDisable(true);
        ToggleButton on = new ToggleButton("Follow", new FontIcon("fth-pause"));
        on.setSelected(true);
        TextField field = new TextField("text");
        field.setId("field");
        field.setAccessibleText("Filled");
        TextField empty = new TextField();
        empty.setPromptText("Correlation id");
        empty.setAccessibleText("Empty");
        CheckBox box = new CheckBox("ec2");
        box.setSelected(true);
        Label mono = new Label("2023-07-10 11:55:22.000000");
        mono.setId("mono");
        mono.getStyleClass().add("mono");
        VBox all =
                new VBox(
                        16,
                        row(accent, plain, flat, small, danger, off, on),
                        row(new MenuButton("Local (embedded)"), field, empty, box, mono),
                        tags(),
                        new ProgressBar(0.4));
        all.setPadding(new Insets(24));
        return all;
    }

    private static HBox tags() {
        HBox tags = new HBox(8);
        for (String kind : new String[] {"dev", "stg", "prd", "da", "ac", "plain"}) {
            Label tag = new Label(kind.toUpperCase(java.util.Locale.ROOT));
            tag.getStyleClass().addAll("tag", kind);
            tags.getChildren().add(tag);
        }
        tags.setAlignment(Pos.CENTER_LEFT);
        for (String pattern : new String[] {"ec2.run", "ssm.get", "iam.x", "s3.y", "kms.z"}) {
            Region swatch = PatternHue.swatch(pattern);
            swatch.setId(pattern.substring(0, pattern.indexOf('.')));
            tags.getChildren().addAll(swatch, new Label(pattern));
        }
        return tags;
    }

    private static HBox row(javafx.scene.Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
