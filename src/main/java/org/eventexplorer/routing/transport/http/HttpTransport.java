package org.eventexplorer.routing.transport.http;

import org.eventexplorer.routing.Channel;
import org.eventexplorer.routing.EndpointReport;
import org.eventexplorer.routing.Transport;
import org.eventexplorer.routing.secret.SecretException;
import org.eventexplorer.routing.secret.Secrets;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.Target;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.net.ssl.SSLContext;

/// Delivers by HTTP POST, signed as Standard Webhooks ask for where there is a secret to sign with.
/// HTTP/1.1, so that what breaks a connection touches one delivery. Redirects are never followed.
public final class HttpTransport implements Transport {
    /// What a request is signed with: `whsec_` and base64 of 24 to 64 bytes.
    static final String SIGNING = "signing";

    /// What goes into the header Authorization: a token, or the whole value with its scheme.
    static final String AUTHORIZATION = "authorization";

    private static final Set<String> SECRET_PARAMETERS =
            Set.of(
                    "password",
                    "passwd",
                    "pwd",
                    "secret",
                    "token",
                    "access_token",
                    "api_key",
                    "apikey",
                    "api-key",
                    "sig",
                    "signature");

    private final InstantSource clock;
    private final @Nullable SSLContext tls;

    /// On the system's clock, trusting whom this Java trusts.
    public HttpTransport() {
        this(InstantSource.system(), null);
    }

    HttpTransport(InstantSource clock, @Nullable SSLContext tls) {
        this.clock = clock;
        this.tls = tls;
    }

    @Override
    public String name() {
        return "http";
    }

    @Override
    public List<String> secretUses() {
        return List.of(SIGNING, AUTHORIZATION);
    }

    @Override
    public void check(Target target) {
        URI uri = uri(target.endpoint());
        if (uri.getRawQuery() != null) {
            for (String parameter : uri.getRawQuery().split("&", -1)) {
                String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
                if (SECRET_PARAMETERS.contains(name)) {
                    throw new IllegalArgumentException(
                            "the endpoint's parameter '"
                                    + name
                                    + "' looks like a secret, which would be stored in clear text:"
                                    + " leave it out and give --secret authorization=env:NAME");
                }
            }
        }
        if (target.secrets().containsKey(AUTHORIZATION)
                && uri.getScheme().equalsIgnoreCase("http")
                && !isLoopback(uri.getHost())) {
            throw new IllegalArgumentException(
                    "the authorization would travel in clear text: give an endpoint with https://");
        }
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
    }

    private static URI uri(String endpoint) {
        try {
            URI uri = new URI(endpoint);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean isGood =
                    (scheme.equals("http") || scheme.equals("https"))
                            && uri.getHost() != null
                            && uri.getRawUserInfo() == null
                            && uri.getRawFragment() == null;
            if (isGood) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Said below: its own words would repeat the endpoint.
        }
        throw new IllegalArgumentException(
                "the endpoint of http is an address such as https://host/path, without a user and"
                        + " without #");
    }

    @Override
    public Channel open(Subscriber subscriber, Secrets secrets) {
        return channel(subscriber, secrets);
    }

    private HttpChannel channel(Subscriber subscriber, Secrets secrets) {
        check(subscriber.target());
        Target target = subscriber.target();
        Requests requests =
                new Requests(
                        uri(target.endpoint()),
                        target.form(),
                        Credentials.of(target, secrets),
                        clock);
        return new HttpChannel(requests, subscriber.limits().timeout(), tls);
    }

    @Override
    public EndpointReport test(Subscriber subscriber, Secrets secrets) throws InterruptedException {
        try (HttpChannel channel = channel(subscriber, secrets)) {
            return channel.shakeHands(subscriber.limits().eventsPerSecond());
        } catch (SecretException e) {
            return EndpointReport.of(false, String.valueOf(e.getMessage()));
        }
    }
}
