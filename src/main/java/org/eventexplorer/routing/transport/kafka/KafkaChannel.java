package org.eventexplorer.routing.transport.kafka;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.eventexplorer.routing.Channel;
import org.eventexplorer.routing.Delivery;
import org.eventexplorer.routing.Delivery.Delivered;
import org.eventexplorer.routing.EndpointReport;
import org.eventexplorer.routing.Outgoing;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/// A way to one subscriber by Kafka: one producer, which connects again by itself. One that has
/// given up is replaced by the next delivery.
final class KafkaChannel implements Channel {
    private final KafkaAddress address;
    private final Records records;
    private final Producing producing;
    private final KafkaVerdict verdict;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Producer<byte[], byte[]> producer;
    private boolean isClosed;

    KafkaChannel(KafkaAddress address, Records records, Producing producing, KafkaVerdict verdict) {
        this.address = address;
        this.records = records;
        this.producing = producing;
        this.verdict = verdict;
    }

    @Override
    public Delivery deliver(Outgoing outgoing) throws InterruptedException {
        long begun = System.nanoTime();
        Producer<byte[], byte[]> open = null;
        try {
            open = producer();
            Future<RecordMetadata> pending = open.send(records.of(outgoing));
            // The producer has the same time limit and ends first, unless it took long to begin.
            pending.get(verdict.timeout().toMillis() + 1_000, TimeUnit.MILLISECONDS);
            return new Delivered(OptionalInt.empty(), Duration.ofNanos(System.nanoTime() - begun));
        } catch (InterruptException e) {
            throw interrupted(e);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            if (open != null && KafkaVerdict.isFatal(e)) {
                replace(open);
            }
            return verdict.of(e, begun);
        }
    }

    private static InterruptedException interrupted(InterruptException e) {
        // The client has set the flag again, which whoever catches the exception does not expect.
        Thread.interrupted();
        InterruptedException interrupted = new InterruptedException(e.getMessage());
        interrupted.initCause(e);
        return interrupted;
    }

    private Producer<byte[], byte[]> producer() {
        lock.lock();
        try {
            if (isClosed) {
                throw new IllegalStateException("the way there was closed");
            }
            Producer<byte[], byte[]> present = producer;
            if (present == null) {
                present = producing.producer();
                producer = present;
            }
            return present;
        } finally {
            lock.unlock();
        }
    }

    private void replace(Producer<byte[], byte[]> broken) {
        lock.lock();
        try {
            if (broken.equals(producer)) {
                producer = null;
                broken.close(Duration.ZERO);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Connects, and looks whether the topic is there.
    EndpointReport test() throws InterruptedException {
        long begun = System.nanoTime();
        try {
            int partitions = producer().partitionsFor(address.topic()).size();
            return EndpointReport.of(
                            true,
                            address.place()
                                    + (address.user() == null
                                            ? " answers"
                                            : " takes the user " + address.user())
                                    + (address.isEncrypted()
                                            ? ", its certificate is good"
                                            : ", unencrypted"))
                    .and(
                            true,
                            "the topic '"
                                    + address.topic()
                                    + "' is there, partitions: "
                                    + partitions);
        } catch (InterruptException e) {
            throw interrupted(e);
        } catch (RuntimeException e) {
            return EndpointReport.of(false, verdict.of(e, begun).error());
        }
    }

    @Override
    public String render(Outgoing outgoing) {
        return records.text(outgoing);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            isClosed = true;
            if (producer != null) {
                producer.close(Duration.ZERO);
                producer = null;
            }
        } finally {
            lock.unlock();
        }
    }
}
