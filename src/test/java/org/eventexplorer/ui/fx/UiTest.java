package org.eventexplorer.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import javax.imageio.ImageIO;

/// What every test of a screen has: the toolkit, a robot, a window of either size, pictures, and
/// the certainty that no style sheet was complained about, and that what its pictures show can be
/// read and heard.
@ExtendWith(Toolkit.class)
public abstract class UiTest {
    private static final Path PICTURES = Path.of("target/screens");

    /// Presses keys and buttons.
    protected final FxRobot robot = new FxRobot();

    private static final int MOST_STOPS = 60;
    private final Set<String> faults = new LinkedHashSet<>();
    private @Nullable StyleSheetWarnings warnings;
    private @Nullable Stage stage;
    private @Nullable Theme theme;

    @BeforeEach
    void listenToStyleSheets() {
        warnings = new StyleSheetWarnings();
    }

    @AfterEach
    void closeWindows() {
        onFx(
                () -> {
                    List.copyOf(Window.getWindows()).forEach(Window::hide);
                    return 0;
                });
        if (warnings != null) {
            warnings.close();
            warnings.expectNone();
        }
        List<String> found = List.copyOf(faults);
        faults.clear();
        assertThat(found).as("what cannot be read or heard").isEmpty();
    }

    private static List<String> faults(Parent root, String name) {
        List<String> all = new ArrayList<>(Contrast.tooLow(root));
        all.addAll(Names.missing(root));
        all.addAll(Mnemonics.swallowed(root));
        return all.stream().map(fault -> name + ": " + fault).toList();
    }

    /// Shows a screen, built on the toolkit's thread, in a light window of 1440×900.
    protected Stage show(Callable<Parent> screen) {
        return show((window, look) -> screen.call());
    }

    /// A screen that must know its window and its look.
    @FunctionalInterface
    protected interface Screen {
        /// Builds it.
        Parent on(Stage window, Theme look) throws Exception;
    }

    /// Shows a screen, built on the toolkit's thread, in a light window of 1440×900.
    protected Stage show(Screen screen) {
        Stage shown =
                onFx(
                        () -> {
                            Theme.loadFonts();
                            Theme look = new Theme(Theme.Mode.LIGHT);
                            Stage window = new Stage();
                            window.setScene(new Scene(screen.on(window, look), 1440, 900));
                            look.dress(window.getScene());
                            window.setX(0);
                            window.setY(0);
                            window.show();
                            theme = look;
                            return window;
                        });
        stage = shown;
        Frames.pass();
        return shown;
    }

    /// Writes `target/screens/name-{light,dark}-{1440,1024}.png` of the shown window.
    protected void pictures(String name) {
        for (int width : new int[] {1440, 1024}) {
            resize(width, width == 1440 ? 900 : 640);
            for (Theme.Mode mode : Theme.Mode.values()) {
                look(mode);
                String look = mode == Theme.Mode.LIGHT ? "light" : "dark";
                picture(shown().getScene(), name + "-" + look + "-" + width);
            }
        }
        look(Theme.Mode.LIGHT);
        resize(1440, 900);
    }

    /// Writes `target/screens/name.png` of a scene, such as that of a dialog, and measures that
    /// everything in it can be read, and is named to those who hear it.
    protected void picture(Scene scene, String name) {
        Frames.pass();
        faults.addAll(onFx(() -> faults(scene.getRoot(), name)));
        WritableImage image = onFx(() -> scene.snapshot(null));
        File file = PICTURES.resolve(name + ".png").toFile();
        try {
            Files.createDirectories(PICTURES);
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Presses Tab until the keyboard is where it was at first.
    ///
    /// @return the ids of what it came to, from `first` on; or their texts, where they have none
    protected List<String> tabOrder(Scene scene, String first) {
        doOnFx(() -> robot.lookup(first).query().requestFocus());
        Node start = onFx(scene::getFocusOwner);
        List<String> order = new ArrayList<>();
        Node now = start;
        do {
            order.add(name(now));
            robot.push(KeyCode.TAB);
            now = onFx(scene::getFocusOwner);
        } while (!now.equals(start) && order.size() < MOST_STOPS);
        return order;
    }

    private static String name(Node node) {
        return node.getId() == null && node instanceof Labeled words
                ? words.getText()
                : String.valueOf(node.getId());
    }

    /// Changes the look of the shown window.
    protected void look(Theme.Mode mode) {
        look(mode, Duration.ZERO);
    }

    /// Changes the look of the shown window on a machine that has no time for its next frame.
    protected void look(Theme.Mode mode, Duration busy) {
        onFx(
                () -> {
                    if (theme != null) {
                        theme.choose(mode);
                    }
                    Thread.sleep(busy);
                    return 0;
                });
        Frames.pass();
    }

    /// Clicks on what a list shows, which may draw itself anew between the look and the click.
    protected void clickInList(String text) {
        Awaitility.await()
                .ignoreExceptions()
                .until(
                        () -> {
                            robot.clickOn(text);
                            return true;
                        });
    }

    /// Changes the size of the shown window.
    protected void resize(double width, double height) {
        onFx(
                () -> {
                    shown().setWidth(width);
                    shown().setHeight(height);
                    return 0;
                });
        Frames.pass();
    }

    private Stage shown() {
        if (stage == null) {
            throw new IllegalStateException("no window is shown; call show first");
        }
        return stage;
    }

    /// Whether a node is there, and neither it nor what it stands in is hidden.
    protected final boolean isSeen(String id) {
        Node node = robot.lookup(id).<Node>tryQuery().orElse(null);
        boolean isSeen = node != null;
        for (Node each = node; each != null; each = each.getParent()) {
            isSeen &= each.isVisible();
        }
        return isSeen;
    }

    /// Runs `action` on the toolkit's thread and returns its result.
    protected static <T> T onFx(Callable<T> action) {
        return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(action));
    }

    /// Runs `action` on the toolkit's thread, to its end.
    protected static void doOnFx(Runnable action) {
        onFx(
                () -> {
                    action.run();
                    return 0;
                });
        Frames.pass();
    }

    /// Waits at most a minute until `condition` holds on the toolkit's thread.
    protected static void until(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Platform.isFxApplicationThread() ? condition.call() : onFx(condition));
        Frames.pass();
    }
}
