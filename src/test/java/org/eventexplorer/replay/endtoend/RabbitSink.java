package org.eventexplorer.replay.endtoend;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;

import org.eventexplorer.routing.transport.rabbitmq.RabbitBroker;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A durable queue of a broker, read whole.
final class RabbitSink {
    private static final int QUIET_SECONDS = 3;
    private final RabbitBroker broker;

    RabbitSink(RabbitBroker broker) throws Exception {
        this.broker = broker;
        try (Connection connection = broker.connect()) {
            connection.createChannel().queueDeclare("sink", true, false, false, null);
        }
    }

    String url() {
        return "amqp://127.0.0.1:" + broker.port() + "/%2F?key=sink";
    }

    /// All that is in it: so many at least, and what comes until nothing comes.
    List<Arrived> arrived(int least) throws Exception {
        BlockingQueue<Arrived> read = new LinkedBlockingQueue<>();
        List<Arrived> arrived = new ArrayList<>();
        try (Connection connection = broker.connect()) {
            var channel = connection.createChannel();
            channel.basicConsume(
                    "sink",
                    true,
                    new DefaultConsumer(channel) {
                        @Override
                        public void handleDelivery(
                                String tag,
                                Envelope envelope,
                                AMQP.BasicProperties properties,
                                byte[] body) {
                            read.add(Arrived.of(body));
                        }
                    });
            Arrived next = read.poll(60, TimeUnit.SECONDS);
            while (next != null) {
                arrived.add(next);
                next = read.poll(arrived.size() < least ? 60 : QUIET_SECONDS, TimeUnit.SECONDS);
            }
        }
        return arrived;
    }
}
