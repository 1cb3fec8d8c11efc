package org.eventexplorer.routing.transport;

import org.eventexplorer.routing.Transports;
import org.eventexplorer.routing.transport.http.HttpTransport;

import java.util.List;

/// The transports that the program has; a new one is a line here.
public final class KnownTransports {
    private KnownTransports() {}

    /// All of them. Nothing of a client is loaded before the first use of its transport.
    public static Transports all() {
        return new Transports(List.of(new HttpTransport()));
    }
}
