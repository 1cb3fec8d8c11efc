package org.eventexplorer.ui.connection;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a store is, as a person types it: host, port and database, or a URL. Changing from one to
/// the other takes along what was typed.
final class AddressForm {
    static final String SCHEME = "jdbc:postgresql:";
    private static final Pattern PLAIN =
            Pattern.compile("jdbc:postgresql://(\\[[^]]+]|[^/:,?]*)(?::(\\d+))?/([^/?]*)(\\?.*)?");

    final BooleanProperty byUrl = new SimpleBooleanProperty();
    final StringProperty host = new SimpleStringProperty("localhost");
    final StringProperty port = new SimpleStringProperty("5432");
    final StringProperty database = new SimpleStringProperty("");
    final StringProperty url = new SimpleStringProperty("");
    private String parameters = "";

    AddressForm() {
        byUrl.subscribe(
                (before, now) -> {
                    if (now) {
                        url.set(composed());
                    } else {
                        take(url.get());
                    }
                });
    }

    /// Shows `address`: in parts where it has no more than those.
    void show(String address) {
        byUrl.set(!take(address));
        url.set(address);
    }

    /// The URL; empty where what was typed is none.
    Optional<String> address() {
        String all = byUrl.get() ? url.get().strip() : composed();
        boolean isOne =
                all.startsWith(SCHEME)
                        && all.length() > SCHEME.length() + 2
                        && !all.substring(0, (all + "?").indexOf('?')).contains("@")
                        && (byUrl.get() || (isPort(port.get().strip()) && !host.get().isBlank()));
        return isOne ? Optional.of(all) : Optional.empty();
    }

    private static boolean isPort(String text) {
        return text.isEmpty() || (text.matches("\\d{1,5}") && Integer.parseInt(text) < 65_536);
    }

    private boolean take(String address) {
        Matcher parts = PLAIN.matcher(address.strip());
        if (!parts.matches()) {
            return false;
        }
        host.set(parts.group(1));
        port.set(parts.group(2) == null ? "5432" : parts.group(2));
        database.set(URLDecoder.decode(parts.group(3), StandardCharsets.UTF_8));
        parameters = parts.group(4) == null ? "" : parts.group(4);
        return parameters.isEmpty();
    }

    private String composed() {
        String typed = host.get().strip();
        boolean isBare = typed.contains(":") && !typed.startsWith("[");
        String at = port.get().strip().isEmpty() ? "" : ":" + port.get().strip();
        return SCHEME
                + "//"
                + (isBare ? "[" + typed + "]" : typed)
                + at
                + "/"
                + URLEncoder.encode(database.get().strip(), StandardCharsets.UTF_8)
                + parameters;
    }
}
