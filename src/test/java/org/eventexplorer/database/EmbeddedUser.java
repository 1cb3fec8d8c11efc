package org.eventexplorer.database;

import org.eventexplorer.event.Events;
import org.eventexplorer.store.EventStore;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/// A process that uses the embedded server: `append` one event and end, or `write` until killed,
/// noting each acknowledged event's id in the file `acknowledged`.
final class EmbeddedUser {
    private EmbeddedUser() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        String name = arguments[2];
        try (Database database = Database.open(ConnectionSettings.local(), home)) {
            EventStore store = new EventStore(database);
            int events = arguments[1].equals("append") ? 1 : Integer.MAX_VALUE;
            for (int i = 0; i < events; i++) {
                String id = name + "-" + i;
                store.append(List.of(Events.event(id, "a.b")), Map.of());
                Files.writeString(
                        home.resolve("acknowledged"),
                        id + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        }
    }
}
