package org.eventexplorer.ui.fx;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

/// Measures how long frames take while something moves, and writes measured times as a line.
public final class FrameTimes {
    private FrameTimes() {}

    /// The time between each two of so many frames, in milliseconds. Not on the toolkit's thread.
    ///
    /// @param step moves what is measured, on the toolkit's thread, at each frame from 1 on
    public static List<Double> of(int frames, IntConsumer step) {
        List<Double> lengths = new ArrayList<>();
        CompletableFuture<List<Double>> done = new CompletableFuture<>();
        AnimationTimer timer =
                new AnimationTimer() {
                    private long last;
                    private int frame;

                    @Override
                    public void handle(long now) {
                        long real = System.nanoTime();
                        if (last != 0) {
                            lengths.add((real - last) / 1e6);
                        }
                        last = real;
                        if (frame++ < frames) {
                            step.accept(frame);
                        } else {
                            stop();
                            done.complete(lengths);
                        }
                    }
                };
        CompletableFuture.runAsync(timer::start, Platform::runLater).join();
        return done.join();
    }

    /// A line of percentiles of times in milliseconds, with the place of the longest among them.
    public static String line(String what, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "%-22s n %4d  p50 %6.1f  p95 %6.1f  p99 %6.1f  max %6.1f ms (the %d. of them)",
                what,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() * 99 / 100),
                sorted.getLast(),
                times.indexOf(sorted.getLast()) + 1);
    }
}
