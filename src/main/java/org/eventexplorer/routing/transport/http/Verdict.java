package org.eventexplorer.routing.transport.http;

import org.eventexplorer.routing.Delivery;
import org.eventexplorer.routing.Delivery.Delivered;
import org.eventexplorer.routing.Delivery.NotDelivered;
import org.eventexplorer.routing.Delivery.Trouble;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

/// What came of an attempt, out of what the subscriber and the network did.
///
/// @param requests says where it went and what was shown there
record Verdict(Requests requests, Duration timeout) {
    // So much of an answer helps a person; a replay may keep 100,000 of them.
    private static final int LONGEST = 1_000;

    /// @param body the start of the answer's body
    Delivery of(Answer answer, String body, Duration took) {
        int status = answer.status();
        if (answer.isSuccess()) {
            return new Delivered(OptionalInt.of(status), took);
        }
        Trouble trouble =
                switch (status) {
                    case 410, 415 -> Trouble.HALTING;
                    case 408, 425, 429 -> Trouble.PASSING;
                    default -> status >= 500 ? Trouble.PASSING : Trouble.LASTING;
                };
        return new NotDelivered(
                trouble,
                OptionalInt.of(status),
                said(answer, body),
                RetryAfter.of(answer.header("retry-after"), requests.clock().instant()),
                took);
    }

    private String said(Answer answer, String body) {
        String begin = place() + " answered " + answer.status();
        if (answer.status() / 100 == 3) {
            return begin
                    + ", a redirect"
                    + to(answer.header("location"))
                    + "; redirects are never followed: give the subscriber the address itself";
        }
        // An answer may repeat what it was shown, in whatever encoding.
        String shown = requests.credentials().authorization() == null ? oneLine(body) : "";
        return shown.isEmpty() ? begin : begin + ": " + shown;
    }

    private String to(@Nullable String location) {
        try {
            String host = location == null ? null : new URI(location).getHost();
            return host == null ? "" : " to " + host;
        } catch (URISyntaxException e) {
            return "";
        }
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0xfffd ? ' ' : c)
                .limit(LONGEST)
                .forEach(line::appendCodePoint);
        return line.toString().strip().replaceAll(" +", " ");
    }

    /// Nothing, or not all of an answer, came in time.
    private Delivery late(Answer answer, Duration took) {
        String what =
                answer.hasBegun()
                        ? place() + " began to answer " + answer.status() + " and did not end"
                        : place() + " did not answer";
        return passing(what + " within " + timeout.toMillis() + " ms", took);
    }

    /// @param trouble what the client threw, in whatever wrapping
    Delivery of(Answer answer, Throwable trouble, Duration took) {
        if (cause(trouble, HttpConnectTimeoutException.class) != null) {
            return passing(
                    "no connection to " + place() + " within " + timeout.toMillis() + " ms", took);
        }
        if (cause(trouble, HttpTimeoutException.class) != null
                || cause(trouble, TimeoutException.class) != null) {
            return late(answer, took);
        }
        if (cause(trouble, UnresolvedAddressException.class) != null) {
            return passing("the host of " + place() + " is not known", took);
        }
        CertificateException certificate = cause(trouble, CertificateException.class);
        if (certificate != null) {
            String why =
                    cause(certificate, CertPathBuilderException.class) != null
                            ? "no authority that this computer trusts has signed it"
                            : words(certificate);
            return new NotDelivered(
                    Trouble.HALTING,
                    OptionalInt.empty(),
                    "the certificate of " + place() + " is not to be trusted: " + why,
                    null,
                    took);
        }
        SSLException tls = cause(trouble, SSLException.class);
        if (tls != null) {
            return passing("TLS with " + place() + " failed: " + words(tls), took);
        }
        if (cause(trouble, ConnectException.class) != null) {
            return passing("no connection to " + place() + ": it was refused", took);
        }
        IOException broken = cause(trouble, IOException.class);
        String why = broken == null ? "the way there was closed" : words(broken);
        return passing("the connection to " + place() + " broke: " + why, took);
    }

    private static NotDelivered passing(String error, Duration took) {
        return new NotDelivered(Trouble.PASSING, OptionalInt.empty(), error, null, took);
    }

    private String words(Exception e) {
        String message = e.getMessage();
        return requests.credentials()
                .scrubbed(oneLine(message == null ? e.getClass().getSimpleName() : message));
    }

    /// Without the path and its parameters, which may be worth keeping to oneself.
    private String place() {
        return requests.uri().getScheme() + "://" + requests.uri().getRawAuthority();
    }

    private static <E extends Throwable> @Nullable E cause(Throwable error, Class<E> type) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
