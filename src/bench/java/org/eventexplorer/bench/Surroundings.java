package org.eventexplorer.bench;

import org.eventexplorer.bench.site.Site;
import org.eventexplorer.database.Build;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a run's figures depend on.
final class Surroundings {
    private static final String SETTINGS =
            """
            SELECT name, setting
              FROM pg_settings
             WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method',
                            'shared_buffers', 'max_wal_size', 'server_version')
             ORDER BY name
            """;

    private Surroundings() {}

    /// Names and values, the server's settings as it says them itself.
    ///
    /// @throws IllegalStateException where the server acknowledges what is not on disk
    static Map<String, String> of(Site site) throws SQLException {
        Map<String, String> all = new LinkedHashMap<>();
        Runtime runtime = Runtime.getRuntime();
        all.put("program", Build.version());
        all.put("system", property("os.name") + " " + property("os.arch"));
        all.put("java", property("java.vm.version"));
        all.put("processors", Integer.toString(runtime.availableProcessors()));
        all.put("heap_mb", Long.toString(runtime.maxMemory() >> 20));
        try (Connection connection = site.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SETTINGS)) {
            while (row.next()) {
                all.put(row.getString(1), row.getString(2));
            }
        }
        for (String setting : new String[] {"fsync", "synchronous_commit"}) {
            if (!"on".equals(all.get(setting))) {
                throw new IllegalStateException(
                        setting + " is " + all.get(setting) + ", so that nothing here is durable");
            }
        }
        return all;
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
