package org.eventexplorer.ui.connection;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// How the way to a server is encrypted.
///
/// @param mode how much is wanted
/// @param authority the file of the authority that signs servers; empty: `~/.postgresql/root.crt`
/// @param certificate the file of this client's certificate; empty: none
/// @param key the file of its key; empty: none
public record Tls(Mode mode, String authority, String certificate, String key) {
    /// Encrypted where the server can.
    public static final Tls PREFERRED = new Tls(Mode.PREFER, "", "", "");

    /// What is wanted, from nothing to everything, as `sslmode` of PostgreSQL.
    public enum Mode {
        /// Never encrypted.
        DISABLE,
        /// Encrypted where the server can.
        PREFER,
        /// Encrypted, whoever the server is.
        REQUIRE,
        /// Encrypted, and an authority that is trusted signed the server's certificate.
        VERIFY_CA,
        /// As before, and the certificate is this host's.
        VERIFY_FULL;

        /// PostgreSQL's word, such as `verify-full`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Whether the authority counts.
        boolean verifies() {
            return this == VERIFY_CA || this == VERIFY_FULL;
        }
    }

    /// `url` with what the driver must know; what stands there already stays.
    String on(String url) {
        StringBuilder all = new StringBuilder(url);
        put(all, "sslmode", mode.word());
        if (mode.verifies()) {
            put(all, "sslrootcert", authority);
        }
        if (mode != Mode.DISABLE) {
            put(all, "sslcert", certificate);
            put(all, "sslkey", key);
        }
        return all.toString();
    }

    private static void put(StringBuilder url, String name, String value) {
        if (!value.isBlank()
                && url.indexOf("?" + name + "=") < 0
                && url.indexOf("&" + name + "=") < 0) {
            url.append(url.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.strip(), StandardCharsets.UTF_8));
        }
    }
}
