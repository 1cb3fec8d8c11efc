package org.eventexplorer.routing.transport.http;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/// The header Retry-After (RFC 9110, section 10.2.3): seconds, or a date.
final class RetryAfter {
    /// More than this is no plan but a mistake.
    private static final Duration LONGEST = Duration.ofDays(7);

    private RetryAfter() {}

    /// How long to wait; null where the header is missing or says neither.
    static @Nullable Duration of(@Nullable String header, Instant now) {
        String text = header == null ? "" : header.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            // So many digits are more than a week whatever they are.
            long seconds = text.length() > 9 ? LONGEST.toSeconds() : Long.parseLong(text);
            return shortest(Duration.ofSeconds(seconds));
        }
        try {
            Instant until =
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            Duration wait = Duration.between(now, until);
            return wait.isNegative() ? Duration.ZERO : shortest(wait);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Duration shortest(Duration wait) {
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
