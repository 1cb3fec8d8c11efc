package org.eventexplorer.store;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.work.Job;
import org.eventexplorer.work.JobContext;
import org.eventexplorer.work.Progress;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;

/// Walks the store's own promises, all over one snapshot, so that writers do not disturb it and are
/// not disturbed.
public final class Verification implements Job<Verification.Report> {
    /// How many breaches a check names; the number that it counts has no limit.
    static final int NAMED = 100;

    private final Database database;

    /// @param database the store's database
    public Verification(Database database) {
        this.database = database;
    }

    /// Checks everything. Reads every row: expect about a second for some hundred thousand events.
    @Override
    public Report run(JobContext context) {
        return database.snapshot(
                context.cancelToken(),
                handle -> {
                    handle.execute("SET LOCAL constraint_exclusion = off");
                    handle.execute("SET LOCAL work_mem = '64MB'");
                    return run(handle, context);
                });
    }

    private static Report run(Handle handle, JobContext context) {
        List<Promise> promises =
                List.of(
                        new SequencesPromise(),
                        new IdsPromise(),
                        new CountsPromise(),
                        new BoundsPromise());
        List<Check> checks = new ArrayList<>();
        List<String> unchecked = new ArrayList<>();
        for (Promise promise : promises) {
            context.step(
                    new Progress(checks.size(), promises.size(), "checks", promise.sentence()));
            handle.savepoint("promise");
            try {
                checks.add(promise.check(handle, context.cancelToken()));
                handle.releaseSavepoint("promise");
            } catch (RuntimeException e) {
                DatabaseException trouble = org.eventexplorer.database.SqlErrors.translate(e);
                if (trouble.kind() != DatabaseException.Kind.NOT_ALLOWED) {
                    throw e;
                }
                handle.rollbackToSavepoint("promise");
                unchecked.add(promise.name() + ": " + trouble.getMessage());
            }
        }
        return new Report(checks, unchecked);
    }

    /// What was found.
    ///
    /// @param checks one a promise
    /// @param unchecked promises that could not be checked, and why
    public record Report(List<Check> checks, List<String> unchecked) {
        /// Copies the lists.
        public Report {
            checks = List.copyOf(checks);
            unchecked = List.copyOf(unchecked);
        }

        /// Whether every promise was checked and none is broken.
        public boolean holds() {
            return unchecked.isEmpty() && checks.stream().allMatch(c -> c.broken() == 0);
        }
    }

    /// One promise, checked.
    ///
    /// @param name a word for it, such as `sequences`
    /// @param sentence what is promised
    /// @param examined how many things were looked at
    /// @param broken how many of them break it
    /// @param lost how many of those are events that are gone
    /// @param breaches the first hundred, each a sentence
    public record Check(
            String name,
            String sentence,
            long examined,
            long broken,
            long lost,
            List<String> breaches) {
        /// Copies the breaches.
        public Check {
            breaches = List.copyOf(breaches);
        }
    }
}
