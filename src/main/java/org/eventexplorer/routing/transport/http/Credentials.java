package org.eventexplorer.routing.transport.http;

import org.eventexplorer.routing.secret.Secret;
import org.eventexplorer.routing.secret.SecretException;
import org.eventexplorer.routing.secret.SecretRef;
import org.eventexplorer.routing.secret.Secrets;
import org.eventexplorer.routing.subscriber.Target;
import org.jspecify.annotations.Nullable;

/// What a subscriber of HTTP is shown beside the event, if anything.
///
/// @param signature signs requests
/// @param authorization the value of the header Authorization
/// @param target says where the secrets lie
record Credentials(
        @Nullable WebhookSignature signature, @Nullable Secret authorization, Target target) {
    /// @throws SecretException where a secret cannot be had or does not fit
    static Credentials of(Target target, Secrets secrets) {
        SecretRef signing = target.secrets().get(HttpTransport.SIGNING);
        SecretRef authorization = target.secrets().get(HttpTransport.AUTHORIZATION);
        return new Credentials(
                signing == null ? null : signature(signing, secrets),
                authorization == null ? null : authorization(authorization, secrets),
                target);
    }

    private static WebhookSignature signature(SecretRef ref, Secrets secrets) {
        try {
            return WebhookSignature.of(secrets.resolve(ref));
        } catch (IllegalArgumentException e) {
            throw new SecretException(ref, String.valueOf(e.getMessage()));
        }
    }

    private static Secret authorization(SecretRef ref, Secrets secrets) {
        String value = secrets.resolve(ref).reveal();
        if (value.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new SecretException(
                    ref, "has characters that no header can have, such as a line's end");
        }
        return new Secret(value.indexOf(' ') < 0 ? "Bearer " + value : value);
    }

    /// `text` without the secret that travels, should an answer repeat it.
    String scrubbed(String text) {
        if (authorization == null) {
            return text;
        }
        String whole = authorization.reveal();
        return text.replace(whole, "***").replace(whole.substring(whole.indexOf(' ') + 1), "***");
    }
}
