package org.eventexplorer.work;

/// How a job ended.
public sealed interface Outcome<T> {
    /// It did its work.
    record Succeeded<T>(T value) implements Outcome<T> {}

    /// It could not.
    record Failed<T>(Exception cause) implements Outcome<T> {}

    /// It was asked to end.
    record Cancelled<T>() implements Outcome<T> {}
}
