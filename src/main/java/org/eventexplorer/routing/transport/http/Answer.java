package org.eventexplorer.routing.transport.http;

import org.jspecify.annotations.Nullable;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;

/// Takes one answer: its status is known as soon as it comes, even where the body never ends.
final class Answer implements BodyHandler<String> {
    private volatile @Nullable ResponseInfo info;

    @Override
    public BodySubscriber<String> apply(ResponseInfo begun) {
        info = begun;
        return new BodyStart();
    }

    /// Whether the subscriber has begun to answer.
    boolean hasBegun() {
        return info != null;
    }

    /// The status; 0 where none came.
    int status() {
        ResponseInfo begun = info;
        return begun == null ? 0 : begun.statusCode();
    }

    /// Whether the subscriber says that it has the event.
    boolean isSuccess() {
        return status() / 100 == 2;
    }

    /// The first header of that name, null where there is none.
    @Nullable String header(String name) {
        ResponseInfo begun = info;
        if (begun == null) {
            return null;
        }
        HttpHeaders headers = begun.headers();
        return headers.firstValue(name).orElse(null);
    }
}
