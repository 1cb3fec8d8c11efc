package org.eventexplorer.ui.connection;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.ConnectionSettings.Remote;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// A connection that a person keeps. It never holds a password.
///
/// @param id names it for good, whatever it is called
/// @param name what a person calls it
/// @param environment what it is used for
/// @param isReadOnly whether nothing may be written through it
/// @param place where the store is
/// @param tls how the way is encrypted
public record SavedConnection(
        String id, String name, Environment environment, boolean isReadOnly, Place place, Tls tls) {
    /// Where a store is.
    ///
    /// @param url `jdbc:postgresql://…` without a password
    /// @param user the role; empty: the URL or the computer's user names it
    /// @param schema the schema that holds the store
    public record Place(String url, String user, String schema) {
        /// Host and database, as short as they can be said: `db.example:5433/audit`.
        String text() {
            return url.replaceFirst("^jdbc:postgresql:(//)?", "").replaceFirst("\\?.*", "");
        }
    }

    /// A name for a new one.
    static String newId() {
        return UUID.randomUUID().toString();
    }

    /// The same store under another name.
    SavedConnection copy(String copyName) {
        return new SavedConnection(newId(), copyName, environment, isReadOnly, place, tls);
    }

    /// What can be opened; its password is looked up then.
    public Connection connection() {
        return new Connection(
                id,
                name,
                environment,
                new ConnectionSettings(
                        remote(null),
                        place.schema(),
                        ConnectionSettings.local().statementTimeout(),
                        isReadOnly));
    }

    Remote remote(@Nullable String password) {
        return new Remote(
                tls.on(place.url()), place.user().isEmpty() ? null : place.user(), password);
    }
}
