package org.eventexplorer.transfer.form;

import org.eventexplorer.event.RefusedEventException;
import org.eventexplorer.event.Source;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// A source as CloudEvents name it: `/{type}/{id}`, percent-encoded. Any other URI is a source of
/// type `uri`, whose id is the URI as it is spelled.
final class SourceUri {
    private static final String UNRESERVED = "-._~";

    private SourceUri() {}

    /// The type and id that `/{type}/{id}` spells; null for any other URI.
    static @Nullable Source parts(String uri, @Nullable String name) {
        int slash = uri.indexOf('/', 1);
        boolean fits =
                uri.startsWith("/")
                        && slash > 1
                        && slash + 1 < uri.length()
                        && uri.indexOf('/', slash + 1) < 0
                        && uri.indexOf('?') < 0
                        && uri.indexOf('#') < 0;
        if (!fits) {
            return null;
        }
        String type = decoded(uri.substring(1, slash));
        String id = decoded(uri.substring(slash + 1));
        return type == null || id == null ? null : new Source(type, id, name);
    }

    /// The source that `uri` spells.
    static Source read(String uri, @Nullable String name) {
        Source parts = parts(uri, name);
        return parts == null ? new Source("uri", uri, name) : parts;
    }

    /// The URI of `source`: reading it gives the same type and id.
    static String write(Source source) {
        boolean isVerbatim =
                source.type().equals("uri")
                        && isUri(source.id())
                        && parts(source.id(), null) == null;
        return isVerbatim ? source.id() : "/" + encoded(source.type()) + "/" + encoded(source.id());
    }

    /// @throws RefusedEventException where `uri` is no URI-reference of RFC 3986
    static void check(@Nullable String eventId, String field, String uri) {
        if (!isUri(uri)) {
            throw new RefusedEventException(
                    eventId, field, "'" + uri + "' is no URI; encode its characters as %XX");
        }
    }

    /// Whether `text` is a URI-reference.
    static boolean isUri(String text) {
        if (text.isEmpty()) {
            return false;
        }
        try {
            return new URI(text).toString().equals(text);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String encoded(String text) {
        StringBuilder uri = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean isPlain =
                    c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            if (isPlain) {
                uri.append(c);
            } else {
                uri.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return uri.toString();
    }

    private static @Nullable String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] != '%') {
                bytes.write(raw[i]);
                continue;
            }
            int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                return null;
            }
            bytes.write((high << 4) | low);
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            // These octets are no text, so the URI is kept as it is spelled.
            return null;
        }
    }
}
