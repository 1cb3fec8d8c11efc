package org.eventexplorer.database;

import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// Arrays as arguments of statements.
public final class SqlArrays {
    private SqlArrays() {}

    /// An argument of type `text[]`.
    public static Argument texts(List<? extends @Nullable String> values) {
        return array("text", values.toArray(new @Nullable String[0]));
    }

    /// An argument of type `bigint[]`.
    public static Argument numbers(List<Long> values) {
        return array("bigint", values.toArray(new Long[0]));
    }

    /// An argument of type `timestamptz[]`.
    public static Argument times(List<Instant> values) {
        return array("timestamptz", values.stream().map(t -> t.atOffset(ZoneOffset.UTC)).toArray());
    }

    /// An argument of type `bigint[]`: microseconds since 1970, which travel as they are, where
    /// times would be written and read as texts.
    public static Argument micros(List<Instant> values) {
        return numbers(
                values.stream()
                        .map(t -> t.getEpochSecond() * 1_000_000 + t.getNano() / 1_000)
                        .toList());
    }

    /// An argument of type `uuid[]`.
    public static Argument uuids(List<UUID> values) {
        return array("uuid", values.toArray());
    }

    /// An argument of type `jsonb[]`.
    public static Argument jsons(List<String> values) {
        return array("jsonb", values.toArray());
    }

    /// An argument of type `bytea[]`.
    public static Argument bytes(List<byte[]> values) {
        return array("bytea", values.toArray(new byte[0][]));
    }

    private static Argument array(String type, @Nullable Object[] values) {
        return (position, statement, context) ->
                statement.setArray(position, statement.getConnection().createArrayOf(type, values));
    }
}
