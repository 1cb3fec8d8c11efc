package org.eventexplorer.routing.transport.http;

import org.eventexplorer.routing.Channel;
import org.eventexplorer.routing.Delivery;
import org.eventexplorer.routing.Delivery.Delivered;
import org.eventexplorer.routing.EndpointReport;
import org.eventexplorer.routing.Outgoing;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.net.ssl.SSLContext;

/// A way to one subscriber by HTTP. Whoever delivers waits in the client, which holds no platform
/// thread where the caller's is virtual.
final class HttpChannel implements Channel {
    private final Requests requests;
    private final Duration timeout;
    private final Verdict verdict;
    // The client's own pool has a thread for each exchange, all at work at once.
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client;

    HttpChannel(Requests requests, Duration timeout, @Nullable SSLContext tls) {
        this.requests = requests;
        this.timeout = timeout;
        this.verdict = new Verdict(requests, timeout);
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        .version(Version.HTTP_1_1)
                        .followRedirects(Redirect.NEVER)
                        .executor(threads)
                        .connectTimeout(timeout);
        this.client = (tls == null ? builder : builder.sslContext(tls)).build();
    }

    @Override
    public Delivery deliver(Outgoing outgoing) throws InterruptedException {
        long begun = System.nanoTime();
        return exchange(requests.post(outgoing, timeout), new Answer(timeout), begun);
    }

    /// The client's own time limit ends where the body begins; the answer has its own for that.
    private Delivery exchange(HttpRequest request, Answer answer, long begun)
            throws InterruptedException {
        try {
            String body = client.send(request, answer).body();
            return verdict.of(answer, body, since(begun));
        } catch (IOException e) {
            // Who has said that it has the event has it, even where its last words are lost.
            return answer.isSuccess()
                    ? new Delivered(OptionalInt.of(answer.status()), since(begun))
                    : verdict.of(answer, e, since(begun));
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /// Asks whether the endpoint is there and takes events from here.
    EndpointReport shakeHands(int eventsPerSecond) throws InterruptedException {
        Answer answer = new Answer(timeout);
        Delivery delivery =
                exchange(requests.options(eventsPerSecond, timeout), answer, System.nanoTime());
        return new Handshake(requests.uri()).report(answer, delivery);
    }

    @Override
    public String render(Outgoing outgoing) {
        return requests.text(outgoing);
    }

    @Override
    public void close() {
        client.shutdownNow();
        threads.shutdown();
    }
}
