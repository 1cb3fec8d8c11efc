package org.eventexplorer.transfer;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.Database;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.store.Replayed;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobContext;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A process that imports a file and does nothing else; made to be killed.
final class ImportingProcess {
    private ImportingProcess() {}

    /// @param args the URL of the store, the file, and the file whose being there says that the
    ///     first batch is stored
    public static void main(String[] args) {
        ConnectionSettings settings =
                new ConnectionSettings(
                        new ConnectionSettings.Remote(args[0], null, null),
                        ConnectionSettings.DEFAULT_SCHEMA,
                        Duration.ofSeconds(60));
        try (Database database = Database.open(settings, Path.of("unused"))) {
            ImportReport report =
                    new Importer(
                                    new EventStore(database),
                                    List.of(ImportSource.file(Path.of(args[1]))),
                                    new ImportOptions(50, null, Replayed.REFUSED))
                            .run(new JobContext(new CancelToken(), p -> System.out.println(p)));
            if (!(report.end() instanceof ImportReport.End.Complete)) {
                throw new IllegalStateException(report.toString());
            }
        }
    }
}
