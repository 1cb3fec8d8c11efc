package org.eventexplorer.routing.subscriber;

import org.eventexplorer.routing.secret.SecretRef;

import java.util.Map;
import java.util.regex.Pattern;

/// Where events go and how.
///
/// @param transport the name of the transport
/// @param endpoint the address, in the transport's own spelling, without any password
/// @param form how an event travels
/// @param secrets where the secrets lie, by what they are for in the transport
public record Target(String transport, String endpoint, Form form, Map<String, SecretRef> secrets) {
    private static final int LONGEST = 2_048;
    private static final Pattern PASSWORD = Pattern.compile("^[^/?#]*//[^/?#]*:[^/?#]*@.*");

    /// @throws IllegalArgumentException where there is no endpoint, or one with a password in it;
    ///     the message does not repeat it
    public Target {
        secrets = Map.copyOf(secrets);
        if (endpoint.isBlank()) {
            throw new IllegalArgumentException("the endpoint is empty; give an address");
        }
        if (endpoint.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "the endpoint has "
                            + endpoint.length()
                            + " characters, the limit is "
                            + LONGEST);
        }
        if (endpoint.chars().anyMatch(c -> c <= ' ' || Character.isISOControl(c))) {
            throw new IllegalArgumentException(
                    "the endpoint has a space or a control character in it; percent-encode it");
        }
        if (PASSWORD.matcher(endpoint).matches()) {
            throw new IllegalArgumentException(
                    "the endpoint has a password in it, which would be stored in clear text: leave"
                            + " it out and say where it lies, such as --secret env:NAME");
        }
    }
}
