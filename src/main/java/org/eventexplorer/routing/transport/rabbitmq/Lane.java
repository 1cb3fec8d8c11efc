package org.eventexplorer.routing.transport.rabbitmq;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

/// A channel of AMQP that carries one message at a time, so that whatever the broker says on it is
/// about that one. Used by one thread at a time.
final class Lane {
    private final Channel channel;
    private volatile @Nullable String returned;

    private Lane(Channel channel) {
        this.channel = channel;
        channel.addReturnListener(
                message -> returned = message.getReplyCode() + " " + message.getReplyText());
    }

    static Lane open(Connection connection) throws IOException {
        Channel channel = connection.createChannel();
        if (channel == null) {
            throw new IOException("the broker opens no more channels; lower the events in flight");
        }
        channel.confirmSelect();
        return new Lane(channel);
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    /// What came of one message.
    enum Outcome {
        /// The broker has it, on disk where its queue is.
        CONFIRMED,
        /// No queue takes it.
        RETURNED,
        /// The broker could not keep it.
        REFUSED
    }

    Outcome publish(String exchange, Messages.Message message, long millis)
            throws IOException, TimeoutException, InterruptedException {
        returned = null;
        channel.basicPublish(
                exchange, message.key(), true, message.properties(), message.wire().bytes());
        if (!channel.waitForConfirms(millis)) {
            return Outcome.REFUSED;
        }
        // The broker says so before it confirms.
        return returned == null ? Outcome.CONFIRMED : Outcome.RETURNED;
    }

    void abandon() {
        try {
            channel.abort();
        } catch (IOException | RuntimeException e) {
            // It is gone either way.
        }
    }
}
