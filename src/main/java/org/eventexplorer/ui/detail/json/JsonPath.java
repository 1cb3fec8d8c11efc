package org.eventexplorer.ui.detail.json;

import java.util.regex.Pattern;

/// Writes paths as SQL/JSON spells them, so that one that is copied works in a condition.
public final class JsonPath {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private JsonPath() {}

    /// The path of the field `name` of what `parent` names.
    public static String field(String parent, String name) {
        if (PLAIN.matcher(name).matches()) {
            return parent + "." + name;
        }
        StringBuilder path = new StringBuilder(parent).append('.');
        JsonStrings.quote(name, path);
        return path.toString();
    }

    /// The path of the element `index` of what `parent` names.
    public static String element(String parent, String index) {
        return parent + "[" + index + "]";
    }
}
