package org.eventexplorer.ui.explore;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.eventexplorer.ui.control.Delayed;

/// Lays what stands in for rows over the list: nothing, why there are none, or what went wrong.
final class FacePlace {
    private static final String FACE = "face";

    private final StackPane place;
    private final Faces faces;
    private final ExploreViewModel model;
    private final Delayed slow;

    /// @param patience how long a search may take before grey rows show
    FacePlace(StackPane place, Faces faces, ExploreViewModel model, Duration patience) {
        this.place = place;
        this.faces = faces;
        this.model = model;
        this.slow = new Delayed(model.waiting(), patience);
        model.face().addListener((property, before, now) -> draw());
        slow.property().addListener((property, before, now) -> draw());
    }

    private void draw() {
        place.getChildren().removeIf(child -> child.getStyleClass().contains(FACE));
        if (slow.property().get()) {
            add(faces.loading());
            return;
        }
        switch (model.face().get()) {
            case Face.Rows _ -> {}
            case Face.Empty(var filter) -> cover(faces.empty(filter));
            case Face.Stopped _ -> cover(faces.stopped());
            case Face.Failed failed -> {
                Node banner = faces.failed(failed);
                StackPane.setAlignment(banner, Pos.TOP_CENTER);
                if (failed.hasRows()) {
                    add(banner);
                } else {
                    cover(banner);
                }
            }
        }
    }

    private void cover(Node face) {
        StackPane cover = new StackPane(face);
        cover.getStyleClass().add("face-place");
        add(cover);
    }

    private void add(Node face) {
        face.getStyleClass().add(FACE);
        place.getChildren().add(face);
    }
}
