package org.eventexplorer.ui.replay.plan;

import org.eventexplorer.database.Database;
import org.eventexplorer.replay.recipient.Recipients;
import org.eventexplorer.ui.endpoint.Endpoints;
import org.eventexplorer.work.JobRunner;

import java.time.InstantSource;

/// What replays are planned with.
///
/// @param database the store's database
/// @param endpoints what endpoints are reached with
/// @param jobs do what takes time
/// @param clock tells when something was fixed
public record Services(
        Database database, Endpoints endpoints, JobRunner jobs, InstantSource clock) {
    /// Those who are replayed to.
    Recipients recipients() {
        return new Recipients(database, endpoints.transports(), endpoints.secrets());
    }
}
