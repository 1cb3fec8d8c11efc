package org.eventexplorer.cli.option;

import org.eventexplorer.database.ConnectionSettings.Remote;
import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The address of a server with the password taken out of it, so that the rest can be shown.
///
/// @param address `jdbc:postgresql://…` without a password
/// @param password the password that stood in it; null: none
record JdbcUrl(String address, @Nullable String password) {
    private static final String PREFIX = "jdbc:postgresql:";

    /// Reads a URL. Errors never show it, since it may hold a password.
    ///
    /// @throws IllegalArgumentException where it is no URL of PostgreSQL's JDBC driver
    static JdbcUrl parse(String url) {
        if (!url.startsWith(PREFIX)) {
            throw new IllegalArgumentException(
                    "the URL must begin with jdbc:postgresql://, such as"
                            + " jdbc:postgresql://db.example:5432/events");
        }
        int question = url.indexOf('?');
        String place = question < 0 ? url : url.substring(0, question);
        if (place.contains("@")) {
            throw new IllegalArgumentException(
                    "the URL holds user@host, which the driver does not know; give the role with"
                            + " --user and its password in PGPASSWORD");
        }
        if (question < 0) {
            return new JdbcUrl(url, null);
        }
        List<String> kept = new ArrayList<>();
        String password = null;
        for (String parameter : url.substring(question + 1).split("&", -1)) {
            if (parameter.startsWith("password=")) {
                password = decoded(parameter.substring("password=".length()));
            } else if (!parameter.isEmpty()) {
                kept.add(parameter);
            }
        }
        return new JdbcUrl(kept.isEmpty() ? place : place + "?" + String.join("&", kept), password);
    }

    /// The server, its password from the URL or else the one given.
    Remote remote(@Nullable String user, @Nullable String otherwise) {
        String known = otherwise == null || otherwise.isEmpty() ? null : otherwise;
        return new Remote(address, user, password == null ? known : password);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the password in the URL has a % that is not followed by two hex digits", e);
        }
    }
}
