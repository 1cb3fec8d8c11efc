package org.eventexplorer.ui.endpoint;

import org.eventexplorer.routing.Transports;
import org.eventexplorer.routing.secret.Secrets;

import java.util.List;

/// What endpoints are reached with.
///
/// @param transports the transports that there are
/// @param secrets reads what is secret when an endpoint is reached
public record Endpoints(Transports transports, Secrets secrets) {
    /// What `transport` has secrets for; nothing where there is no such transport.
    public List<String> secretUses(String transport) {
        return transports.names().contains(transport)
                ? transports.of(transport).secretUses()
                : List.of();
    }
}
