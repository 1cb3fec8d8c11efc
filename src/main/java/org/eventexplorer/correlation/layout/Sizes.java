package org.eventexplorer.correlation.layout;

/// How large nodes are and how far apart, in pixels at 100 %.
///
/// @param node the size of a node
/// @param stub the size of the stub of a missing cause
/// @param levelGap the room between a cause and its effects, where the lines run
/// @param siblingGap the least room between two nodes of a level
/// @param treeGap the room between two trees
public record Sizes(Size node, Size stub, double levelGap, double siblingGap, double treeGap) {
    private static final Size NODE = new Size(172, 40);
    private static final Size STUB = new Size(274, 64);

    /// The usual sizes for a direction; from left to right nodes stand 199 by 52 apart.
    public static Sizes usual(Direction direction) {
        return switch (direction) {
            case LEFT_TO_RIGHT -> new Sizes(NODE, STUB, 27, 12, 24);
            case TOP_DOWN -> new Sizes(NODE, STUB, 40, 16, 32);
        };
    }

    /// A width and a height.
    public record Size(double width, double height) {}
}
