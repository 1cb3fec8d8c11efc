package org.eventexplorer.routing.transport.http;

import org.eventexplorer.routing.Delivery;
import org.eventexplorer.routing.EndpointReport;

import java.net.URI;

/// What an OPTIONS request told about an endpoint (HTTP 1.1 Web Hooks for Event Delivery, section
/// 4). Few endpoints offer it; one that does not is still known to be there.
record Handshake(URI uri) {
    EndpointReport report(Answer answer, Delivery delivery) {
        if (!answer.hasBegun()) {
            String why =
                    delivery instanceof Delivery.NotDelivered trouble
                            ? trouble.error()
                            : "nothing came back";
            return EndpointReport.of(false, why);
        }
        boolean isEncrypted = uri.getScheme().equalsIgnoreCase("https");
        EndpointReport reached =
                EndpointReport.of(
                        true,
                        uri.getScheme()
                                + "://"
                                + uri.getRawAuthority()
                                + " answers"
                                + (isEncrypted ? ", its certificate is good" : ", unencrypted"));
        return switch (answer.status()) {
            case 401, 403 -> reached.and(false, "it refuses the authorization: " + answer.status());
            case 404, 410 -> reached.and(false, "it has nothing there: " + answer.status());
            default -> handshake(reached, answer);
        };
    }

    private static EndpointReport handshake(EndpointReport reached, Answer answer) {
        String allowed = answer.header("webhook-allowed-origin");
        if (answer.status() / 100 == 3) {
            return reached.and(false, "it redirects, which is never followed: " + answer.status());
        }
        if (answer.status() >= 500 && answer.status() != 501) {
            return reached.and(false, "it is in trouble: " + answer.status());
        }
        if (!answer.isSuccess() || allowed == null) {
            return reached.and(
                    true,
                    "it does not offer the handshake of CloudEvents' webhooks ("
                            + answer.status()
                            + "), which few do; an event can be sent to see more");
        }
        boolean isAllowed = allowed.equals("*") || allowed.equalsIgnoreCase("event-explorer");
        return reached.and(
                isAllowed,
                isAllowed
                        ? "it takes events from event-explorer" + rate(answer)
                        : "it takes events from others only, not from event-explorer");
    }

    // What the standard allows there; anything else is left out.
    private static String rate(Answer answer) {
        String allowed = answer.header("webhook-allowed-rate");
        if (allowed == null) {
            return "";
        }
        return allowed.equals("*")
                ? ", at any rate"
                : allowed.matches("[0-9]{1,9}") ? ", at most " + allowed + " a minute" : "";
    }
}
