package org.eventexplorer.routing.transport.address;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The address of a broker: `scheme://[user@]host[:port][,host[:port]…][/path][?name=value&…]`.
///
/// @param scheme in lower case
/// @param user null where none is named
/// @param hosts one or more hosts with their ports, as they are spelled
/// @param path what stands after the slash, decoded; empty where nothing does
/// @param parameters decoded
public record BrokerAddress(
        String scheme,
        @Nullable String user,
        String hosts,
        String path,
        Map<String, String> parameters) {
    private static final Pattern SHAPE =
            Pattern.compile(
                    "([a-z]+)://(?:([^/?#@:]+)@)?((?:[^/?#@,:\\[\\]]+|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{1,5})?"
                        + "(?:,(?:[^/?#@,:\\[\\]]+|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{1,5})?)*)"
                        + "(?:/([^?#]*))?(?:\\?([^#]*))?");

    /// @throws IllegalArgumentException with `usage` where `text` is no such address, has another
    ///     scheme or an unknown parameter; the message does not repeat the text
    public static BrokerAddress parse(
            String text, Set<String> schemes, Set<String> known, String usage) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches() || !schemes.contains(matcher.group(1))) {
            throw new IllegalArgumentException(usage);
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        String query = matcher.group(5);
        if (query != null && !query.isEmpty()) {
            for (String parameter : query.split("&", -1)) {
                String[] parts = parameter.split("=", 2);
                String name = decoded(parts[0], usage);
                if (!known.contains(name) || parts.length < 2 || parameters.containsKey(name)) {
                    throw new IllegalArgumentException(usage);
                }
                parameters.put(name, decoded(parts[1], usage));
            }
        }
        String user = matcher.group(2);
        String path = matcher.group(4);
        return new BrokerAddress(
                matcher.group(1),
                user == null ? null : decoded(user, usage),
                matcher.group(3),
                path == null ? "" : decoded(path, usage),
                parameters);
    }

    private static String decoded(String text, String usage) {
        try {
            // In an address a plus sign is a plus sign.
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(usage, e);
        }
    }
}
