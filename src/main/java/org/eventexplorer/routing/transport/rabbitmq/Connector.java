package org.eventexplorer.routing.transport.rabbitmq;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;

import org.eventexplorer.routing.secret.Secret;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLContext;

/// Connects to one broker.
///
/// @param password null: that of the user guest
record Connector(RabbitAddress address, @Nullable Secret password, Duration timeout) {
    private static final String USUAL = "guest";

    Connection connect() throws IOException, TimeoutException {
        ConnectionFactory factory = new ConnectionFactory();
        factory.useBlockingIo();
        factory.setHost(address.host());
        factory.setPort(address.port());
        factory.setVirtualHost(address.virtualHost());
        factory.setUsername(address.user());
        factory.setPassword(password == null ? USUAL : password.reveal());
        int millis = Math.toIntExact(timeout.toMillis());
        factory.setConnectionTimeout(millis);
        factory.setHandshakeTimeout(millis);
        factory.setChannelRpcTimeout(millis);
        factory.setRequestedHeartbeat(10);
        // A broken connection is made anew by whoever delivers next.
        factory.setAutomaticRecoveryEnabled(false);
        factory.setTopologyRecoveryEnabled(false);
        if (address.isEncrypted()) {
            factory.useSslProtocol(tls());
            factory.enableHostnameVerification();
        }
        return factory.newConnection("event-explorer");
    }

    private static SSLContext tls() throws IOException {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }
}
