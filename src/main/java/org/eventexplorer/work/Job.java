package org.eventexplorer.work;

/// A piece of work. It knows no toolkit and starts no threads; it ends with a
/// [CancelledException] soon after its token is cancelled.
@FunctionalInterface
public interface Job<T> {
    /// Does the work and returns its result.
    T run(JobContext context) throws Exception;
}
