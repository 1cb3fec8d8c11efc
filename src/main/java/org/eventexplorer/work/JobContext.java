package org.eventexplorer.work;

import java.util.function.Consumer;

/// What a job is given: when to end, and where to say how far it is.
///
/// @param cancelToken asks the job to end
/// @param progress takes the newest progress; cheap to call, any thread
public record JobContext(CancelToken cancelToken, Consumer<Progress> progress) {
    /// A context that nobody cancels or watches.
    public static JobContext none() {
        return new JobContext(new CancelToken(), progress -> {});
    }

    /// Says how far the job is, and ends it here if it was cancelled.
    ///
    /// @throws CancelledException where the job should end
    public void step(Progress now) {
        cancelToken.throwIfCancelled();
        progress.accept(now);
    }
}
