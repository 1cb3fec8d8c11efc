package org.eventexplorer.routing.transport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eventexplorer.routing.secret.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Signatures of Standard Webhooks.
final class WebhookSignatureTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final long TIME = 1_614_265_330;

    /// The example of the project's own libraries.
    private static final String SIGNED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private static List<byte[]> body(String... pieces) {
        return List.of(pieces).stream().map(p -> p.getBytes(StandardCharsets.UTF_8)).toList();
    }

    @Test
    void signsAsTheLibrariesOfStandardWebhooksDo() {
        WebhookSignature signature = WebhookSignature.of(new Secret(SECRET));

        assertThat(signature.sign(ID, TIME, body("{\"test\": 2432232314}"))).isEqualTo(SIGNED);
        assertThat(signature.sign(ID, TIME, body("{\"test\":", " 2432232314}"))).isEqualTo(SIGNED);
    }

    @Test
    void knowsItsOwnSignatureAmongOthersAndNoOther() {
        WebhookSignature signature = WebhookSignature.of(new Secret(SECRET.substring(6)));
        List<byte[]> body = body("{\"test\": 2432232314}");

        assertThat(signature.isIn("v1,AAAA " + SIGNED, ID, TIME, body)).isTrue();
        assertThat(signature.isIn(SIGNED, ID, TIME + 1, body)).isFalse();
        assertThat(signature.isIn(SIGNED, ID + "x", TIME, body)).isFalse();
        assertThat(signature.isIn(SIGNED, ID, TIME, body("{}"))).isFalse();
        assertThat(signature.isIn("", ID, TIME, body)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"whsec_c2hvcnQ=", "whsec_no~base64", "hunter2", "whsec_"})
    void refusesWhatIsNoKeyWithoutRepeatingIt(String secret) {
        assertThatThrownBy(() -> WebhookSignature.of(new Secret(secret)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessage(
                        "is not whsec_ and base64 of 24 to 64 bytes, as Standard Webhooks have it;"
                                + " make one with: echo whsec_$(openssl rand -base64 32)");
    }
}
