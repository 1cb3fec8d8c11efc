package org.eventexplorer.routing.subscriber;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.work.CancelToken;
import org.jdbi.v3.core.Handle;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The subscribers of a store. Thread-safe.
public final class Subscribers {
    private static final String COLUMNS =
            """
            SELECT name, patterns, transport, endpoint, form, environment, is_enabled, secrets,
                   events_per_second, in_flight, timeout_ms, created_at, updated_at,
                   last_at, last_was_delivered, last_said
              FROM subscribers
            """;
    private static final String ALL = COLUMNS + " ORDER BY name";
    private static final String ONE = COLUMNS + " WHERE name = :name";
    private static final String ONE_LOCKED = ONE + " FOR UPDATE";
    private static final String ADD =
            """
            INSERT INTO subscribers (name, patterns, transport, endpoint, form, environment,
                                     is_enabled, secrets, events_per_second, in_flight, timeout_ms)
            VALUES (:name, :patterns, :transport, :endpoint, :form, :environment,
                    :isEnabled, :secrets::jsonb, :eventsPerSecond, :inFlight, :timeoutMs)
                ON CONFLICT (name) DO NOTHING
            """;
    private static final String CHANGE =
            """
            UPDATE subscribers
               SET patterns = :patterns, transport = :transport, endpoint = :endpoint,
                   form = :form, environment = :environment, is_enabled = :isEnabled,
                   secrets = :secrets::jsonb, events_per_second = :eventsPerSecond,
                   in_flight = :inFlight, timeout_ms = :timeoutMs, updated_at = now()
             WHERE name = :name
            """;
    private static final String REMOVE = "DELETE FROM subscribers WHERE name = :name";
    private static final String NOTE =
            """
            UPDATE subscribers
               SET last_at = :at, last_was_delivered = :isDelivered, last_said = :said
             WHERE name = :name AND (last_at IS NULL OR last_at <= :at)
            """;

    private final Database database;

    /// @param database the store's database
    public Subscribers(Database database) {
        this.database = database;
    }

    /// All of them by name.
    ///
    /// @throws DatabaseException where the server could not
    public List<SubscriberEntry> all(CancelToken token) {
        return database.read(
                token, handle -> handle.createQuery(ALL).map(SubscriberRows::read).list());
    }

    /// The one of that name; empty where there is none.
    public Optional<SubscriberEntry> find(String name, CancelToken token) {
        return database.read(token, handle -> one(handle, ONE, name));
    }

    /// The one of that name.
    ///
    /// @throws SubscriberException where there is none
    public SubscriberEntry get(String name, CancelToken token) {
        return find(name, token).orElseThrow(() -> SubscriberException.unknown(name));
    }

    /// Adds one.
    ///
    /// @throws SubscriberException where there is one of that name
    public void add(Subscriber subscriber) {
        int added =
                database.write(
                        handle ->
                                SubscriberRows.bind(handle.createUpdate(ADD), subscriber)
                                        .execute());
        if (added == 0) {
            throw SubscriberException.taken(subscriber.name());
        }
    }

    /// Changes the one of that name; two who change it at once do so one after the other, each on
    /// what the other left.
    ///
    /// @param change gives the new one of the present one; the name stays
    /// @throws SubscriberException where there is none
    public Subscriber change(String name, UnaryOperator<Subscriber> change) {
        return database.write(
                handle -> {
                    Subscriber present =
                            one(handle, ONE_LOCKED, name)
                                    .orElseThrow(() -> SubscriberException.unknown(name))
                                    .subscriber();
                    Subscriber changed = change.apply(present);
                    if (!changed.name().equals(name)) {
                        throw new IllegalArgumentException("the name of a subscriber stays");
                    }
                    SubscriberRows.bind(handle.createUpdate(CHANGE), changed).execute();
                    return changed;
                });
    }

    /// Removes the one of that name.
    ///
    /// @throws SubscriberException where there is none
    public void remove(String name) {
        int removed =
                database.write(handle -> handle.createUpdate(REMOVE).bind("name", name).execute());
        if (removed == 0) {
            throw SubscriberException.unknown(name);
        }
    }

    /// Writes down what came of a delivery; nothing happens where a later one stands there, or the
    /// subscriber is gone.
    public void note(String name, LastDelivery last) {
        database.write(
                handle ->
                        handle.createUpdate(NOTE)
                                .bind("name", name)
                                .bind("at", last.at().atOffset(ZoneOffset.UTC))
                                .bind("isDelivered", last.isDelivered())
                                .bind("said", last.said())
                                .execute());
    }

    private static Optional<SubscriberEntry> one(Handle handle, String sql, String name) {
        return handle.createQuery(sql).bind("name", name).map(SubscriberRows::read).findOne();
    }
}
