package org.eventexplorer.ui.trace.graph;

import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

/// The mouse on a graph: drags and wheels move, Ctrl and the wheel zoom to the pointer, a click
/// selects, a second one opens.
final class GraphPointer {
    private static final double STEP = 1.1;
    private static final double SLIP = 3;

    private final GraphView view;
    private final GraphActions actions;
    private final NodeWords words;
    private final Tooltip tip = new Tooltip();
    private final PauseTransition patience = new PauseTransition(Duration.millis(500));
    private double lastX;
    private double lastY;
    private double moved;
    private int hovered = -1;

    GraphPointer(GraphView view, GraphActions actions, NodeWords words) {
        this.view = view;
        this.actions = actions;
        this.words = words;
    }

    void listen() {
        view.setOnMousePressed(this::pressed);
        view.setOnMouseDragged(this::dragged);
        view.setOnMouseReleased(this::released);
        view.setOnMouseMoved(this::moved);
        view.setOnMouseExited(mouse -> hover(-1));
        view.setOnScroll(this::scrolled);
        view.setOnContextMenuRequested(
                request -> {
                    int index = actions.at(request.getX(), request.getY());
                    int at = request.isKeyboardTrigger() ? view.selectedIndex() : index;
                    if (at >= 0) {
                        actions.select(at);
                        new GraphMenu(actions, view)
                                .of(at)
                                .show(view, request.getScreenX(), request.getScreenY());
                    }
                });
    }

    private void pressed(MouseEvent mouse) {
        view.requestFocus();
        hover(-1);
        lastX = mouse.getX();
        lastY = mouse.getY();
        moved = 0;
    }

    private void dragged(MouseEvent mouse) {
        double byX = mouse.getX() - lastX;
        double byY = mouse.getY() - lastY;
        moved += Math.abs(byX) + Math.abs(byY);
        lastX = mouse.getX();
        lastY = mouse.getY();
        if (moved > SLIP) {
            view.setCursor(Cursor.CLOSED_HAND);
            view.look(view.viewport().movedBy(byX, byY));
        }
    }

    private void released(MouseEvent mouse) {
        view.setCursor(Cursor.DEFAULT);
        if (moved > SLIP || mouse.getButton() != MouseButton.PRIMARY) {
            return;
        }
        int pill = actions.pillAt(mouse.getX(), mouse.getY());
        int index = actions.at(mouse.getX(), mouse.getY());
        if (pill >= 0) {
            actions.select(pill);
            actions.model().toggleBelow(pill);
        } else if (index >= 0) {
            actions.select(index);
            if (mouse.getClickCount() % 2 == 0 || actions.leadsOn(index)) {
                actions.open(index);
            }
        }
    }

    private void scrolled(ScrollEvent wheel) {
        hover(-1);
        if (wheel.isShortcutDown()) {
            double factor = Math.pow(STEP, Math.signum(wheel.getDeltaY()));
            view.look(view.viewport().zoomed(factor, wheel.getX(), wheel.getY()));
        } else {
            view.look(view.viewport().movedBy(wheel.getDeltaX(), wheel.getDeltaY()));
        }
        wheel.consume();
    }

    private void moved(MouseEvent mouse) {
        int index = actions.at(mouse.getX(), mouse.getY());
        boolean isPill = actions.pillAt(mouse.getX(), mouse.getY()) >= 0;
        view.setCursor(
                isPill || (index >= 0 && actions.leadsOn(index)) ? Cursor.HAND : Cursor.DEFAULT);
        if (index != hovered) {
            hover(index);
            double x = mouse.getScreenX() + 12;
            double y = mouse.getScreenY() + 16;
            patience.setOnFinished(done -> tell(x, y));
        }
    }

    private void hover(int index) {
        hovered = index;
        tip.hide();
        patience.stop();
        if (index >= 0) {
            patience.playFromStart();
        }
    }

    private void tell(double x, double y) {
        if (hovered >= 0 && view.picture() != null && view.getScene() != null) {
            tip.setText(words.told(view.node(hovered)));
            tip.show(view, x, y);
        }
    }
}
