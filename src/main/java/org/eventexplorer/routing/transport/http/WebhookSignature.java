package org.eventexplorer.routing.transport.http;

import org.eventexplorer.routing.secret.Secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The symmetric signature of Standard Webhooks 1.0: `v1,` and base64 of HMAC-SHA256 over
/// `id.timestamp.body`. Thread-safe.
public final class WebhookSignature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";

    private final SecretKeySpec key;

    private WebhookSignature(SecretKeySpec key) {
        this.key = key;
    }

    /// Signs with `secret`: `whsec_` and base64; the prefix may be missing.
    ///
    /// @throws IllegalArgumentException where it is none; the message says nothing of it
    public static WebhookSignature of(Secret secret) {
        String text = secret.reveal();
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text.startsWith(PREFIX) ? text.substring(6) : text);
        } catch (IllegalArgumentException e) {
            // Its own words would quote a character of the secret.
            key = new byte[0];
        }
        if (key.length < 24 || key.length > 64) {
            throw new IllegalArgumentException(
                    "is not whsec_ and base64 of 24 to 64 bytes, as Standard Webhooks have it; make"
                            + " one with: echo whsec_$(openssl rand -base64 32)");
        }
        return new WebhookSignature(new SecretKeySpec(key, ALGORITHM));
    }

    /// The value of the header `webhook-signature`.
    ///
    /// @param timestamp seconds since 1970
    /// @param body in pieces, in order
    public String sign(String id, long timestamp, List<byte[]> body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            body.forEach(mac::update);
            return VERSION + Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /// Whether one of the signatures in `header` (they stand apart by spaces) is right.
    public boolean isIn(String header, String id, long timestamp, List<byte[]> body) {
        byte[] wanted = sign(id, timestamp, body).getBytes(StandardCharsets.US_ASCII);
        boolean isIn = false;
        for (String given : header.split(" ", -1)) {
            isIn |= MessageDigest.isEqual(wanted, given.getBytes(StandardCharsets.UTF_8));
        }
        return isIn;
    }
}
