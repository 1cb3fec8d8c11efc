package org.eventexplorer.ui.explore;

import javafx.beans.value.ObservableValue;

import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.ui.detail.DetailPane;
import org.eventexplorer.ui.detail.copy.CopyForm;
import org.eventexplorer.ui.fx.Zone;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where the pane of one event leads: into the search, to what the list can do, or to the window.
record EventLinks(ExploreViewModel model, RowActions actions, ExploreScreen.Host host)
        implements DetailPane.Host {
    @Override
    public void search(EventFilter filter) {
        model.search(filter);
    }

    @Override
    public void showChain(EventRow row) {
        actions.trace(row);
    }

    @Override
    public void replay(EventRow row) {
        actions.replay(List.of(row));
    }

    @Override
    public ObservableValue<String> noReplay() {
        return host.noReplay();
    }

    @Override
    public Optional<Path> fileToWrite(String name) {
        return host.fileToWrite(name);
    }

    @Override
    public void copy(String text) {
        EventActions.copy(text);
    }

    @Override
    public void copy(EventRow row, CopyForm form) {
        actions.copy(List.of(row), form);
    }

    @Override
    public Zone zone() {
        return host.zone();
    }
}
