package org.eventexplorer.routing.transport.rabbitmq;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.Method;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import com.rabbitmq.client.ShutdownSignalException;

import org.eventexplorer.routing.Delivery.NotDelivered;
import org.eventexplorer.routing.Delivery.Trouble;
import org.eventexplorer.routing.transport.address.Failures;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/// What it means when the client throws.
record RabbitVerdict(Failures failures, RabbitAddress address, Duration timeout) {
    NotDelivered of(Exception error, long begun) {
        String certificate = failures.certificate(error);
        if (certificate != null) {
            return failures.of(Trouble.HALTING, certificate, begun);
        }
        String place = failures.place();
        if (Failures.cause(error, AuthenticationFailureException.class) != null
                || Failures.cause(error, PossibleAuthenticationFailureException.class) != null) {
            return failures.of(
                    Trouble.HALTING,
                    place + " refuses the user " + address.user() + " or the password",
                    begun);
        }
        ShutdownSignalException shutdown = Failures.cause(error, ShutdownSignalException.class);
        if (shutdown != null) {
            return closed(shutdown, begun);
        }
        if (Failures.cause(error, TimeoutException.class) != null
                || error instanceof java.net.SocketTimeoutException) {
            return failures.of(
                    Trouble.PASSING,
                    place + " did not answer within " + timeout.toMillis() + " ms",
                    begun);
        }
        if (error instanceof IllegalArgumentException) {
            return failures.of(
                    Trouble.LASTING,
                    "no message can be made of it: " + failures.words(error),
                    begun);
        }
        if (Failures.cause(error, UnknownHostException.class) != null) {
            return failures.of(Trouble.PASSING, "the host of " + place + " is not known", begun);
        }
        if (Failures.cause(error, ConnectException.class) != null) {
            return failures.of(
                    Trouble.PASSING, "no connection to " + place + ": it was refused", begun);
        }
        return failures.of(
                Trouble.PASSING,
                "the connection to " + place + " broke: " + failures.words(error),
                begun);
    }

    private NotDelivered closed(ShutdownSignalException shutdown, long begun) {
        Method reason = shutdown.getReason();
        int code =
                switch (reason) {
                    case AMQP.Channel.Close close -> close.getReplyCode();
                    case AMQP.Connection.Close close -> close.getReplyCode();
                    case null, default -> 0;
                };
        String said =
                switch (reason) {
                    case AMQP.Channel.Close close -> close.getReplyText();
                    case AMQP.Connection.Close close -> close.getReplyText();
                    case null, default -> "";
                };
        Trouble trouble =
                switch (code) {
                    case AMQP.NOT_FOUND, AMQP.ACCESS_REFUSED, AMQP.NOT_ALLOWED -> Trouble.HALTING;
                    case AMQP.PRECONDITION_FAILED, AMQP.CONTENT_TOO_LARGE -> Trouble.LASTING;
                    default -> Trouble.PASSING;
                };
        String words = code == 0 ? failures.words(shutdown) : failures.words(new Exception(said));
        return failures.of(
                trouble,
                trouble == Trouble.PASSING
                        ? "the connection to " + failures.place() + " broke: " + words
                        : failures.place() + " refuses it: " + words,
                begun);
    }
}
