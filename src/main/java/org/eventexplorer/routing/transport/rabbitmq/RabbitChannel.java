package org.eventexplorer.routing.transport.rabbitmq;

import org.eventexplorer.routing.Channel;
import org.eventexplorer.routing.Delivery;
import org.eventexplorer.routing.Delivery.Delivered;
import org.eventexplorer.routing.Delivery.Trouble;
import org.eventexplorer.routing.EndpointReport;
import org.eventexplorer.routing.Outgoing;
import org.eventexplorer.routing.transport.address.Failures;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/// A way to one subscriber by RabbitMQ: one connection, and a lane for each delivery at a time.
/// What broke is made anew by the next delivery.
final class RabbitChannel implements Channel {
    private final Connector connector;
    private final Messages messages;
    private final Failures failures;
    private final Duration timeout;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Session session;
    private boolean isClosed;

    RabbitChannel(Connector connector, Messages messages, Failures failures, Duration timeout) {
        this.connector = connector;
        this.messages = messages;
        this.failures = failures;
        this.timeout = timeout;
    }

    @Override
    public Delivery deliver(Outgoing outgoing) throws InterruptedException {
        long begun = System.nanoTime();
        try {
            Messages.Message message = messages.of(outgoing);
            return deliver(session(begun), message, begun);
        } catch (IOException | TimeoutException | RuntimeException e) {
            return verdict().of(e, begun);
        }
    }

    private Delivery deliver(Session open, Messages.Message message, long begun)
            throws IOException, TimeoutException, InterruptedException {
        String blocked = open.blocked();
        if (blocked != null) {
            String error = failures.place() + " takes nothing for now: " + blocked;
            return failures.of(Trouble.PASSING, error, begun);
        }
        Lane lane = open.borrow();
        boolean isWhole = false;
        try {
            String exchange = connector.address().exchange();
            Lane.Outcome outcome = lane.publish(exchange, message, millisLeft(begun));
            isWhole = true;
            return switch (outcome) {
                case CONFIRMED ->
                        new Delivered(
                                OptionalInt.empty(), Duration.ofNanos(System.nanoTime() - begun));
                case RETURNED -> failures.of(Trouble.LASTING, unrouted(message), begun);
                case REFUSED ->
                        failures.of(
                                Trouble.PASSING,
                                failures.place() + " could not keep the message",
                                begun);
            };
        } finally {
            if (isWhole) {
                open.giveBack(lane);
            } else {
                lane.abandon();
            }
        }
    }

    private String unrouted(Messages.Message message) {
        String exchange = connector.address().exchange();
        return "no queue of "
                + failures.place()
                + " takes the message: "
                + (exchange.isEmpty()
                        ? "there is no queue '" + message.key() + "'"
                        : "the exchange '"
                                + exchange
                                + "' leads the routing key '"
                                + message.key()
                                + "' nowhere");
    }

    private Session session(long begun) throws IOException, TimeoutException, InterruptedException {
        if (!lock.tryLock(millisLeft(begun), TimeUnit.MILLISECONDS)) {
            throw new TimeoutException("no connection");
        }
        try {
            if (isClosed) {
                throw new IOException("the way there was closed");
            }
            Session present = session;
            if (present == null || !present.isOpen()) {
                millisLeft(begun);
                present = new Session(connector.connect());
                session = present;
            }
            return present;
        } finally {
            lock.unlock();
        }
    }

    private long millisLeft(long begun) throws TimeoutException {
        long left = timeout.toMillis() - (System.nanoTime() - begun) / 1_000_000;
        if (left <= 0) {
            throw new TimeoutException("no answer");
        }
        return left;
    }

    /// Connects, and looks whether the exchange is there.
    EndpointReport test() throws InterruptedException {
        long begun = System.nanoTime();
        try {
            Session open = session(begun);
            boolean isEncrypted = connector.address().isEncrypted();
            EndpointReport report =
                    EndpointReport.of(
                            true,
                            failures.place()
                                    + " takes the user "
                                    + connector.address().user()
                                    + (isEncrypted
                                            ? ", its certificate is good"
                                            : ", unencrypted"));
            String exchange = connector.address().exchange();
            com.rabbitmq.client.Channel channel = open.connection().createChannel();
            if (!exchange.isEmpty()) {
                channel.exchangeDeclarePassive(exchange);
                return report.and(true, "the exchange '" + exchange + "' is there");
            }
            String queue = connector.address().keyOf("");
            channel.queueDeclarePassive(queue);
            return report.and(true, "the queue '" + queue + "' is there");
        } catch (IOException | TimeoutException | RuntimeException e) {
            return EndpointReport.of(false, verdict().of(e, begun).error());
        }
    }

    private RabbitVerdict verdict() {
        return new RabbitVerdict(failures, connector.address(), timeout);
    }

    @Override
    public String render(Outgoing outgoing) {
        return messages.text(outgoing);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            isClosed = true;
            if (session != null) {
                session.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
