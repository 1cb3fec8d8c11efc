package org.eventexplorer.routing.transport.address;

import org.eventexplorer.routing.Delivery.NotDelivered;
import org.eventexplorer.routing.Delivery.Trouble;
import org.eventexplorer.routing.secret.Secret;
import org.jspecify.annotations.Nullable;

import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.OptionalInt;

/// Failures of brokers in words. Thread-safe.
///
/// @param place the broker, as it is named to a person
/// @param password taken out of what others say, should they repeat it
public record Failures(String place, @Nullable Secret password) {
    private static final int LONGEST = 300;

    /// A delivery that failed.
    ///
    /// @param begun what [System#nanoTime] said when it began
    public NotDelivered of(Trouble trouble, String error, long begun) {
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        return new NotDelivered(trouble, OptionalInt.empty(), error, null, took);
    }

    /// What `error` says, on one line.
    public String words(Throwable error) {
        String said = error.getMessage();
        String text = said == null || said.isBlank() ? error.getClass().getSimpleName() : said;
        if (password != null) {
            text = text.replace(password.reveal(), "***");
        }
        text = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }

    /// Why a certificate is not trusted; null where that is not the trouble.
    public @Nullable String certificate(Throwable error) {
        CertificateException certificate = cause(error, CertificateException.class);
        return certificate == null
                ? null
                : "the certificate of " + place + " is not to be trusted: " + words(certificate);
    }

    /// The first of `error` and its causes that is of a type; null where there is none.
    public static <E extends Throwable> @Nullable E cause(Throwable error, Class<E> type) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
