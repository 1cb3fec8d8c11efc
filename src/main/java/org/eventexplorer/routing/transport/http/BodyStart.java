package org.eventexplorer.routing.transport.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/// Reads the start of an answer's body. The rest is read on, so that the connection serves again,
/// but not for ever: a body that does not end ends with its connection.
final class BodyStart implements BodySubscriber<String> {
    private static final int SHOWN_BYTES = 400;
    private static final long MOST_BYTES = 256 * 1024;

    private final CompletableFuture<String> body = new CompletableFuture<>();
    private final ByteArrayOutputStream start = new ByteArrayOutputStream();
    private Subscription subscription = NOBODYS;
    private long read;

    private static final Subscription NOBODYS =
            new Subscription() {
                @Override
                public void request(long n) {}

                @Override
                public void cancel() {}
            };

    @Override
    public CompletionStage<String> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription begun) {
        subscription = begun;
        begun.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        for (ByteBuffer piece : pieces) {
            read += piece.remaining();
            byte[] bytes = new byte[Math.min(piece.remaining(), SHOWN_BYTES - start.size())];
            piece.get(bytes);
            start.writeBytes(bytes);
        }
        if (read > MOST_BYTES) {
            subscription.cancel();
            end();
        }
    }

    @Override
    public void onError(Throwable trouble) {
        body.completeExceptionally(trouble);
    }

    @Override
    public void onComplete() {
        end();
    }

    private void end() {
        body.complete(start.toString(StandardCharsets.UTF_8));
    }
}
