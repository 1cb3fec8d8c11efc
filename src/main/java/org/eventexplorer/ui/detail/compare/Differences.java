package org.eventexplorer.ui.detail.compare;

import org.eventexplorer.query.EventRow;
import org.eventexplorer.ui.detail.json.JsonNode;
import org.eventexplorer.ui.fx.ZoneText;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Compares two documents by their structure: fields by name, elements of arrays by the longest
/// run that both have, what is left in between by place.
final class Differences {
    /// The most lines.
    static final int MOST = 20_000;

    /// From this length on arrays are compared by place alone.
    private static final int LONG = 600;

    private static final int SHOWN = 2_000;
    private final List<Difference> lines = new ArrayList<>();
    private final CancelToken token;

    private Differences(CancelToken token) {
        this.token = token;
    }

    /// What two rows say of their events, in order, their times in `zone`.
    static List<Difference> of(
            EventRow left, EventRow right, Map<String, String> names, ZoneText zone) {
        Map<String, @Nullable String> first = fields(left, zone);
        Map<String, @Nullable String> second = fields(right, zone);
        List<Difference> lines = new ArrayList<>();
        first.forEach(
                (field, value) -> {
                    String other = second.get(field);
                    if (value != null || other != null) {
                        String name = names.getOrDefault(field, field);
                        lines.add(new Difference(0, name, value, other, false));
                    }
                });
        return lines;
    }

    private static Map<String, @Nullable String> fields(EventRow row, ZoneText zone) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("time", zone.full(row.key().timestamp()));
        fields.put("event", row.eventId());
        fields.put("pattern", row.pattern());
        fields.put("version", row.version());
        fields.put("source", row.source().type() + " " + row.source().id());
        fields.put("chain", row.links().correlationId());
        fields.put("cause", row.links().causationId());
        return fields;
    }

    /// Two documents, under a line named `name`.
    static List<Difference> of(String name, JsonNode left, JsonNode right, CancelToken token) {
        Differences differences = new Differences(token);
        differences.compare(0, name, left, right);
        return List.copyOf(differences.lines);
    }

    private void compare(
            int depth, String name, @Nullable JsonNode left, @Nullable JsonNode right) {
        if (lines.size() >= MOST) {
            return;
        }
        token.throwIfCancelled();
        boolean isBranch =
                left != null
                        && right != null
                        && left.kind() == right.kind()
                        && left.kind().isContainer();
        lines.add(
                new Difference(depth, name, text(left, isBranch), text(right, isBranch), isBranch));
        if (isBranch && left != null && right != null) {
            if (left.kind() == JsonNode.Kind.OBJECT) {
                fields(depth + 1, left, right);
            } else {
                elements(depth + 1, children(left), children(right));
            }
        }
    }

    private void fields(int depth, JsonNode left, JsonNode right) {
        Map<String, @Nullable JsonNode> others = new LinkedHashMap<>();
        children(right).forEach(child -> others.put(name(child), child));
        for (JsonNode child : children(left)) {
            compare(depth, name(child), child, others.remove(name(child)));
        }
        others.forEach((name, child) -> compare(depth, name, null, child));
    }

    private void elements(int depth, List<JsonNode> left, List<JsonNode> right) {
        int i = 0;
        int j = 0;
        for (int[] pair : common(left, right)) {
            between(depth, left.subList(i, pair[0]), right.subList(j, pair[1]));
            compare(depth, name(left.get(pair[0])), left.get(pair[0]), right.get(pair[1]));
            i = pair[0] + 1;
            j = pair[1] + 1;
        }
        between(depth, left.subList(i, left.size()), right.subList(j, right.size()));
    }

    private void between(int depth, List<JsonNode> left, List<JsonNode> right) {
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            JsonNode first = i < left.size() ? left.get(i) : null;
            JsonNode second = i < right.size() ? right.get(i) : null;
            compare(depth, name(Objects.requireNonNullElse(first, second)), first, second);
        }
    }

    /// The longest row of equal elements, as places in both.
    private static List<int[]> common(List<JsonNode> left, List<JsonNode> right) {
        if (left.size() > LONG || right.size() > LONG) {
            return List.of();
        }
        List<String> a = left.stream().map(JsonNode::json).toList();
        List<String> b = right.stream().map(JsonNode::json).toList();
        int[][] length = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                length[i][j] =
                        a.get(i).equals(b.get(j))
                                ? length[i + 1][j + 1] + 1
                                : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0, j = 0; i < a.size() && j < b.size(); ) {
            if (a.get(i).equals(b.get(j))) {
                pairs.add(new int[] {i++, j++});
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    private static List<JsonNode> children(JsonNode node) {
        return node.children().next(MOST);
    }

    private static String name(JsonNode node) {
        return node.name() == null ? "" : node.name();
    }

    private static @Nullable String text(@Nullable JsonNode node, boolean isBranch) {
        if (node == null) {
            return null;
        }
        if (isBranch) {
            return "";
        }
        String json = node.json();
        return json.length() > SHOWN ? json.substring(0, SHOWN) + "…" : json;
    }
}
