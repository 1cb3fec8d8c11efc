package org.eventexplorer.ui.explore;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.Order;
import org.eventexplorer.ui.fx.Zone;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A window that offers nothing around the screen, and takes no failure.
final class QuietHost implements ExploreScreen.Host {
    private final Zone zone = Zone.utc();

    @Override
    public ConnectionSettings settings() {
        return ConnectionSettings.local();
    }

    @Override
    public void export(EventFilter filter, Order order) {}

    @Override
    public void importFiles() {}

    @Override
    public Optional<Path> fileToWrite(String name) {
        return Optional.empty();
    }

    @Override
    public void replay(EventFilter filter) {}

    @Override
    public void replay(List<String> eventIds) {}

    @Override
    public ObservableValue<String> noReplay() {
        return new SimpleStringProperty("");
    }

    @Override
    public void trace(String correlationId, String eventId) {}

    @Override
    public void failed(String title, Exception cause) {
        throw new AssertionError(title, cause);
    }

    @Override
    public String store() {
        return "Test";
    }

    @Override
    public int pageSize() {
        return PageReading.PAGE;
    }

    @Override
    public Zone zone() {
        return zone;
    }
}
