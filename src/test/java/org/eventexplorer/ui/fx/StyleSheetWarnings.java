package org.eventexplorer.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Collects what the toolkit says about style sheets while it is open.
final class StyleSheetWarnings extends Handler implements AutoCloseable {
    // Kept, since the log manager holds its loggers weakly.
    private final Logger logger = Logger.getLogger("javafx.css");
    private final List<String> said = new CopyOnWriteArrayList<>();

    StyleSheetWarnings() {
        setFormatter(new SimpleFormatter());
        logger.addHandler(this);
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
            said.add(getFormatter().formatMessage(entry));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }

    void expectNone() {
        assertThat(said).as("warnings about style sheets").isEmpty();
    }
}
