package org.eventexplorer.ui.fx;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.IndexedCell;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Measures the contrast of everything that is drawn in a scene against what is drawn below it, as
/// WCAG 2.1 AA has it: 4.5 : 1 for text, 3 : 1 for large text, icons and shapes that tell
/// something. Looked-up colours, `derive` and transparency are as the toolkit has resolved them.
/// What is disabled does not count.
final class Contrast {
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;
    private static final double LARGE = 24;
    private static final List<String> SHAPES = List.of("swatch", "arrow", "bars");
    // What a pop-over draws below its content.
    private static final String FRAME = "border";
    private static final PseudoClass HOVER = PseudoClass.getPseudoClass("hover");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass DISABLED = PseudoClass.getPseudoClass("disabled");

    private final Set<String> found = new LinkedHashSet<>();
    private final String state;

    private Contrast(String state) {
        this.state = state;
    }

    /// What is too faint below `root`: as it is, with the mouse over every control, and with every
    /// row selected. On the toolkit's thread.
    static Set<String> tooLow(Parent root) {
        Set<String> all = new LinkedHashSet<>(of(root, "as it is"));
        all.addAll(with(root, HOVER, Contrast::canBeHovered, Node::isHover, "under the mouse"));
        all.addAll(
                with(
                        root,
                        SELECTED,
                        node -> node instanceof IndexedCell<?> cell && !cell.isEmpty(),
                        node -> node instanceof IndexedCell<?> cell && cell.isSelected(),
                        "selected"));
        return all;
    }

    private static boolean canBeHovered(Node node) {
        return node instanceof ButtonBase
                || node instanceof Hyperlink
                || (node instanceof IndexedCell<?> cell && !cell.isEmpty());
    }

    private static Set<String> with(
            Parent root,
            PseudoClass state,
            Predicate<Node> which,
            Predicate<Node> isReally,
            String name) {
        List<Node> nodes = root.lookupAll("*").stream().filter(which).toList();
        nodes.forEach(node -> node.pseudoClassStateChanged(state, true));
        root.applyCss();
        Set<String> result = of(root, name);
        nodes.forEach(node -> node.pseudoClassStateChanged(state, isReally.test(node)));
        root.applyCss();
        return result;
    }

    private static Set<String> of(Parent root, String state) {
        Contrast measured = new Contrast(state);
        measured.visit(root);
        return measured.found;
    }

    private void visit(Node node) {
        if (!node.isVisible()
                || node.getOpacity() == 0
                || node.getPseudoClassStates().contains(DISABLED)) {
            return;
        }
        boolean isShape = SHAPES.stream().anyMatch(node.getStyleClass()::contains);
        switch (node) {
            case FontIcon icon -> measure(icon, icon.getFill(), SHAPE);
            case Text text when !text.getText().isBlank() ->
                    measure(text, text.getFill(), least(text));
            case Shape shape when isShape -> measure(shape, shape.getFill(), SHAPE);
            case Region region when isShape -> measure(region, topmost(region), SHAPE);
            default -> {}
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::visit);
        }
    }

    private static double least(Text text) {
        return text.getFont().getSize() >= LARGE ? SHAPE : TEXT;
    }

    private static Paint topmost(Region region) {
        Background background = region.getBackground();
        return background == null || background.getFills().isEmpty()
                ? Color.TRANSPARENT
                : background.getFills().getLast().getFill();
    }

    private void measure(Node node, Paint paint, double least) {
        if (paint instanceof Color color
                && color.getOpacity() > 0
                && node.getLayoutBounds().getWidth() > 0) {
            Pair pair = drawn(node, color);
            double contrast = contrast(pair.front, pair.ground);
            if (contrast < least) {
                found.add(
                        "%.2f : 1, not %.1f, %s: %s on %s, %s"
                                .formatted(
                                        contrast,
                                        least,
                                        state,
                                        hex(pair.front),
                                        hex(pair.ground),
                                        name(node)));
            }
        }
    }

    private record Pair(Color front, Color ground) {
        /// Both seen through a group of `opacity` over `page`.
        Pair through(double opacity, Color page) {
            return new Pair(mix(front, page, opacity), mix(ground, page, opacity));
        }
    }

    /// What is seen in the middle of `node`, and what beside it.
    private static Pair drawn(Node node, Color color) {
        Point2D middle =
                node.localToScene(
                        node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY());
        return drawn(node, color, middle, ancestors(node), Color.WHITE);
    }

    private static Pair drawn(
            Node node, Color color, Point2D middle, List<Node> above, Color page) {
        if (above.isEmpty()) {
            return new Pair(mix(color, page, color.getOpacity()), page)
                    .through(node.getOpacity(), page);
        }
        Color ground = page;
        if (above.getFirst() instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                if (child instanceof Shape shape
                        && child.getStyleClass().contains(FRAME)
                        && shape.getFill() instanceof Color fill) {
                    ground = mix(fill, ground, fill.getOpacity());
                }
            }
        }
        if (above.getFirst() instanceof Region region && region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                if (fill.getFill() instanceof Color layer
                        && covers(region, fill, region.sceneToLocal(middle))) {
                    ground = mix(layer, ground, layer.getOpacity());
                }
            }
        }
        return drawn(node, color, middle, above.subList(1, above.size()), ground)
                .through(above.getFirst().getOpacity(), page);
    }

    private static List<Node> ancestors(Node node) {
        List<Node> all = new ArrayList<>();
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            all.addFirst(at);
        }
        return all;
    }

    private static boolean covers(Region region, BackgroundFill fill, Point2D at) {
        // What is scrolled out of sight lies on the same ground.
        Point2D place =
                region.contains(at)
                        ? at
                        : new Point2D(region.getWidth() / 2, region.getHeight() / 2);
        Insets insets = fill.getInsets();
        return place.getX() >= insets.getLeft()
                && place.getX() <= region.getWidth() - insets.getRight()
                && place.getY() >= insets.getTop()
                && place.getY() <= region.getHeight() - insets.getBottom();
    }

    private static Color mix(Color front, Color ground, double share) {
        return Color.color(
                mix(front.getRed(), ground.getRed(), share),
                mix(front.getGreen(), ground.getGreen(), share),
                mix(front.getBlue(), ground.getBlue(), share));
    }

    private static double mix(double front, double ground, double share) {
        return front * share + ground * (1 - share);
    }

    /// From 1, the same, to 21, black on white.
    static double contrast(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static String hex(Color color) {
        return "#"
                + String.format(
                        "%02x%02x%02x",
                        Math.round(color.getRed() * 255),
                        Math.round(color.getGreen() * 255),
                        Math.round(color.getBlue() * 255));
    }

    private static String name(Node node) {
        StringBuilder path = new StringBuilder();
        Node at = node;
        for (int i = 0; i < 4 && at != null; i++, at = at.getParent()) {
            path.insert(
                    0,
                    " > "
                            + at.getClass().getSimpleName()
                            + (at.getId() == null ? "" : "#" + at.getId())
                            + String.join(
                                    "", at.getStyleClass().stream().map(c -> "." + c).toList()));
        }
        return node instanceof Text text && !(node instanceof FontIcon)
                ? "\"" + text.getText() + "\"" + path
                : path.toString();
    }
}
