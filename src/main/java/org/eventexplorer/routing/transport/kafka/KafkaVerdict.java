package org.eventexplorer.routing.transport.kafka;

import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.eventexplorer.routing.Delivery.NotDelivered;
import org.eventexplorer.routing.Delivery.Trouble;
import org.eventexplorer.routing.transport.address.Failures;

import java.time.Duration;

/// What it means when the client throws.
record KafkaVerdict(Failures failures, Duration timeout) {
    NotDelivered of(Throwable error, long begun) {
        String certificate = failures.certificate(error);
        if (certificate != null) {
            return failures.of(Trouble.HALTING, certificate, begun);
        }
        KafkaException known = Failures.cause(error, KafkaException.class);
        String place = failures.place();
        return switch (known) {
            case AuthenticationException e ->
                    failures.of(
                            Trouble.HALTING,
                            place + " refuses the user or the password: " + failures.words(e),
                            begun);
            case AuthorizationException e -> refused(Trouble.HALTING, e, begun);
            case InvalidTopicException e -> refused(Trouble.HALTING, e, begun);
            case UnsupportedVersionException e -> refused(Trouble.HALTING, e, begun);
            case RecordTooLargeException e -> refused(Trouble.LASTING, e, begun);
            case RecordBatchTooLargeException e -> refused(Trouble.LASTING, e, begun);
            case InvalidRecordException e -> refused(Trouble.LASTING, e, begun);
            case TimeoutException e ->
                    failures.of(
                            Trouble.PASSING,
                            place
                                    + " did not answer within "
                                    + timeout.toMillis()
                                    + " ms: "
                                    + failures.words(e),
                            begun);
            case null, default ->
                    failures.of(
                            Trouble.PASSING,
                            "the delivery to " + place + " broke: " + failures.words(error),
                            begun);
        };
    }

    /// Whether the producer is of no more use.
    static boolean isFatal(Throwable error) {
        KafkaException known = Failures.cause(error, KafkaException.class);
        return known != null
                && !(known instanceof RetriableException)
                && !(known instanceof ApiException);
    }

    private NotDelivered refused(Trouble trouble, KafkaException e, long begun) {
        return failures.of(trouble, failures.place() + " refuses it: " + failures.words(e), begun);
    }
}
