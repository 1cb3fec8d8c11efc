package org.eventexplorer.replay.run;

import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.replay.order.Planned;
import org.eventexplorer.replay.pace.Pace;
import org.eventexplorer.replay.pace.Retrying;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.routing.Channel;
import org.eventexplorer.routing.Delivery;
import org.eventexplorer.routing.Outgoing;
import org.eventexplorer.routing.ReplayMarks;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/// Sends events side by side, each on a thread of its own.
final class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private final Desk desk;
    private final Brakes brakes;
    private final Payloads payloads;
    private final Channel channel;
    private final ReplayMarks marks;
    private final CancelToken token;

    Sending(
            Desk desk,
            Brakes brakes,
            Payloads payloads,
            Channel channel,
            ReplayMarks marks,
            CancelToken token) {
        this.desk = desk;
        this.brakes = brakes;
        this.payloads = payloads;
        this.channel = channel;
        this.marks = marks;
        this.token = token;
    }

    /// Sends until there is nothing more to send.
    void run(Executor threads) throws InterruptedException {
        Planned next = desk.next();
        while (next != null) {
            Planned planned = next;
            try {
                threads.execute(() -> send(planned));
            } catch (RejectedExecutionException e) {
                desk.leave(planned, 0); // the lease is lost
                return;
            }
            next = desk.next();
        }
    }

    private void send(Planned planned) {
        Tries tries = new Tries(planned);
        try {
            Delivery delivery = brakes.retrying().run(tries);
            desk.settle(planned, tries.number, delivery);
        } catch (InterruptedException e) {
            desk.leave(planned, tries.number);
        } catch (OutOfMemoryError e) {
            desk.settle(planned, tries.number, tooLarge());
        } catch (RuntimeException | Error e) {
            LOG.error("event {} could not be sent", planned.eventId(), e);
            desk.leave(planned, tries.number);
            String what = "event " + planned.eventId() + " could not be sent: " + e.getMessage();
            desk.stop(new Ending(ReplayState.HALTED, what));
        }
    }

    private static Delivery tooLarge() {
        return new Delivery.NotDelivered(
                Delivery.Trouble.LASTING,
                OptionalInt.empty(),
                "it does not fit into memory; give the program more (-Xmx)",
                null,
                Duration.ZERO);
    }

    /// The attempts at one event.
    private final class Tries implements Retrying.Attempt {
        private final Planned planned;
        private int number;

        Tries(Planned planned) {
            this.planned = planned;
        }

        @Override
        public Delivery make(int attempt) throws InterruptedException {
            if (!brakes.permit().await() || !brakes.pace().take()) {
                throw new InterruptedException();
            }
            @Nullable Delivery delivery =
                    payloads.with(planned, event -> deliver(event, attempt), token);
            if (delivery == null) {
                throw new IllegalStateException("it is no longer in the store");
            }
            return delivery;
        }

        private Delivery deliver(StoredEvent event, int attempt) throws InterruptedException {
            number = attempt;
            UUID id = marks.replayId();
            Instant time = marks.time();
            return channel.deliver(new Outgoing(event, new ReplayMarks(id, time, attempt)));
        }
    }

    /// What holds attempts back.
    ///
    /// @param permit whether anything may be sent
    /// @param pace when
    /// @param retrying how often
    record Brakes(Permit permit, Pace pace, Retrying retrying) {
        /// Lets everybody go who waits.
        void end() {
            permit.end();
            pace.end();
            retrying.end();
        }
    }
}
