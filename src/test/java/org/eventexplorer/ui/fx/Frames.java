package org.eventexplorer.ui.fx;

import javafx.animation.AnimationTimer;

import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Waits until the toolkit has laid out and drawn: before that, a robot clicks where a node is not
/// yet.
final class Frames extends AnimationTimer {
    private final CountDownLatch left = new CountDownLatch(3);

    private Frames() {}

    static void pass() {
        Frames frames = new Frames();
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(10_000, frames::start);
        try {
            if (!frames.left.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("the toolkit drew nothing for 10 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        WaitForAsyncUtils.waitForAsyncFx(10_000, frames::stop);
    }

    @Override
    public void handle(long now) {
        left.countDown();
    }
}
