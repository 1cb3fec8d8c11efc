package org.eventexplorer.store;

import org.eventexplorer.store.StoreStatus.Partition;
import org.eventexplorer.store.Verification.Check;
import org.eventexplorer.work.CancelToken;
import org.jdbi.v3.core.Handle;

import java.time.ZoneOffset;
import java.util.List;

/// Every row lies inside its partition's bounds and says the right month.
record BoundsPromise() implements Promise {
    private static final String OUTSIDE =
            """
            SELECT event_id, "timestamp", partition_key FROM ONLY <partition>
             WHERE "timestamp" < :from OR "timestamp" >= :until
                OR partition_key <> to_char("timestamp" AT TIME ZONE 'UTC', 'YYYY-MM')
             ORDER BY "timestamp", id
            """;

    @Override
    public String name() {
        return "bounds";
    }

    @Override
    public String sentence() {
        return "every event lies in the partition of its month";
    }

    @Override
    public Check check(Handle handle, CancelToken token) {
        Findings findings = new Findings();
        List<Partition> partitions =
                handle.createQuery(StoreStatus.PARTITIONS)
                        .map((row, context) -> StoreStatus.partition(row))
                        .list();
        for (Partition partition : partitions) {
            token.throwIfCancelled();
            check(handle, partition, findings);
        }
        return findings.check(this);
    }

    private static void check(Handle handle, Partition partition, Findings findings) {
        String table = "\"" + partition.name().replace("\"", "\"\"") + "\"";
        findings.examined(
                handle.createQuery("SELECT count(*) FROM ONLY " + table).mapTo(Long.class).one());
        handle.createQuery(OUTSIDE.replace("<partition>", table))
                .bind("from", partition.from().atOffset(ZoneOffset.UTC))
                .bind("until", partition.until().atOffset(ZoneOffset.UTC))
                .map(
                        (row, context) ->
                                "event "
                                        + row.getString("event_id")
                                        + " of "
                                        + row.getObject("timestamp", java.time.OffsetDateTime.class)
                                                .toInstant()
                                        + ", month "
                                        + row.getString("partition_key")
                                        + ", lies in "
                                        + partition.name())
                .forEach(findings::broken);
    }
}
