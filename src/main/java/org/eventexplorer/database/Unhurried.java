package org.eventexplorer.database;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

import java.sql.SQLException;
import java.sql.Statement;

/// Lets each migration take the time that it needs: what is written anew may be a store of years.
/// But it waits for nobody long: all others wait behind it.
final class Unhurried implements Callback {
    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    // For the migration's transaction alone: the connection is used for other things afterwards.
    @Override
    public void handle(Event event, Context context) {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '30s'");
        } catch (SQLException e) {
            throw SqlErrors.translate(e);
        }
    }

    @Override
    public String getCallbackName() {
        return "unhurried";
    }
}
