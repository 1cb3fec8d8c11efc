package org.eventexplorer.routing.transport.http;

import org.eventexplorer.routing.Channel;
import org.eventexplorer.routing.Delivery;
import org.eventexplorer.routing.Delivery.Delivered;
import org.eventexplorer.routing.EndpointReport;
import org.eventexplorer.routing.Outgoing;
import org.jspecify.annotations.Nullable;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLContext;

/// A way to one subscriber by HTTP. Whoever delivers waits on a future, which holds no platform
/// thread where the caller's is virtual.
final class HttpChannel implements Channel {
    private final Requests requests;
    private final Duration timeout;
    private final Verdict verdict;
    private final HttpClient client;

    HttpChannel(Requests requests, Duration timeout, @Nullable SSLContext tls) {
        this.requests = requests;
        this.timeout = timeout;
        this.verdict = new Verdict(requests, timeout);
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        .version(Version.HTTP_1_1)
                        .followRedirects(Redirect.NEVER)
                        .connectTimeout(timeout);
        this.client = (tls == null ? builder : builder.sslContext(tls)).build();
    }

    @Override
    public Delivery deliver(Outgoing outgoing) throws InterruptedException {
        long begun = System.nanoTime();
        return exchange(requests.post(outgoing), new Answer(), begun);
    }

    /// The client's own time limit ends where the body begins, so the whole exchange has one here.
    private Delivery exchange(HttpRequest request, Answer answer, long begun)
            throws InterruptedException {
        CompletableFuture<HttpResponse<String>> pending = client.sendAsync(request, answer);
        try {
            String body = pending.get(timeout.toNanos(), TimeUnit.NANOSECONDS).body();
            return verdict.of(answer, body, since(begun));
        } catch (TimeoutException e) {
            pending.cancel(true);
            return answer.isSuccess()
                    ? new Delivered(OptionalInt.of(answer.status()), since(begun))
                    : verdict.late(answer, since(begun));
        } catch (ExecutionException | CancellationException e) {
            // Who has said that it has the event has it, even where its last words are lost.
            return answer.isSuccess()
                    ? new Delivered(OptionalInt.of(answer.status()), since(begun))
                    : verdict.of(e, since(begun));
        } catch (InterruptedException e) {
            pending.cancel(true);
            throw e;
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /// Asks whether the endpoint is there and takes events from here.
    EndpointReport shakeHands(int eventsPerSecond) throws InterruptedException {
        Answer answer = new Answer();
        Delivery delivery = exchange(requests.options(eventsPerSecond), answer, System.nanoTime());
        return new Handshake(requests.uri()).report(answer, delivery);
    }

    @Override
    public String render(Outgoing outgoing) {
        return requests.text(outgoing);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
