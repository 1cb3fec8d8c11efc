package org.eventexplorer.ui.detail.copy;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.ConnectionSettings.Local;
import org.eventexplorer.database.ConnectionSettings.Remote;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The options that tell a command of this program which store is meant: none for the usual one of
/// the embedded server, and never a password.
public final class StoreOptions {
    private static final Set<String> SECRETS = Set.of("password", "sslpassword");

    private StoreOptions() {}

    /// The options, each after a blank, for a POSIX shell.
    public static String of(ConnectionSettings store) {
        String server =
                switch (store.target()) {
                    case Local _ -> "";
                    case Remote remote ->
                            option("url", withoutSecrets(remote.url()))
                                    + (remote.user() == null ? "" : option("user", remote.user()));
                };
        boolean isUsual = store.schema().equals(ConnectionSettings.DEFAULT_SCHEMA);
        return isUsual ? server : server + option("schema", store.schema());
    }

    private static String option(String name, String value) {
        return " --" + name + "=" + ShellWord.of(value);
    }

    private static String withoutSecrets(String url) {
        int question = url.indexOf('?');
        if (question < 0) {
            return url;
        }
        String rest =
                Stream.of(url.substring(question + 1).split("&", -1))
                        .filter(one -> !SECRETS.contains(one.replaceFirst("=.*", "")))
                        .collect(Collectors.joining("&"));
        return url.substring(0, question) + (rest.isEmpty() ? "" : "?" + rest);
    }
}
