package org.eventexplorer.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.ConnectionSettings.Local;
import org.eventexplorer.database.ConnectionSettings.Remote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

import java.time.Duration;
import java.util.Map;

final class ConnectionOptionsTest {
    private static final String URL = "jdbc:postgresql://db.example:5432/events";

    @Test
    void meansTheEmbeddedServerWithoutAnyOption() {
        assertThat(settings(Map.of("EVENT_EXPLORER_URL", " ")))
                .isEqualTo(new ConnectionSettings(new Local(), "event_store", Duration.ZERO));
    }

    @Test
    void takesTheEnvironmentWhereOptionsAreSilent() {
        Map<String, String> environment =
                Map.of(
                        "EVENT_EXPLORER_URL", URL,
                        "EVENT_EXPLORER_USER", "reader",
                        "EVENT_EXPLORER_SCHEMA", "facts",
                        "PGPASSWORD", "secret");

        assertThat(settings(environment))
                .isEqualTo(
                        new ConnectionSettings(
                                new Remote(URL, "reader", "secret"), "facts", Duration.ZERO));
    }

    @Test
    void takesOptionsBeforeTheEnvironment() {
        Map<String, String> environment =
                Map.of(
                        "EVENT_EXPLORER_URL", "jdbc:postgresql://other/x",
                        "EVENT_EXPLORER_USER", "other",
                        "EVENT_EXPLORER_SCHEMA", "other");

        assertThat(settings(environment, "--url", URL, "--user", "me", "--schema", "mine"))
                .isEqualTo(
                        new ConnectionSettings(new Remote(URL, "me", null), "mine", Duration.ZERO));
        assertThat(settings(environment, "--url", "local").target()).isEqualTo(new Local());
    }

    @Test
    void takesThePasswordOutOfTheUrlSoThatTheUrlCanBeShown() {
        assertThat(
                        settings(
                                        Map.of("PGPASSWORD", "other"),
                                        "--url",
                                        URL + "?user=me&password=a%26b+c&ssl=true")
                                .target())
                .isEqualTo(new Remote(URL + "?user=me&ssl=true", null, "a&b c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pg_catalog", "information_schema", "Big", "a b", ""})
    void refusesNamesThatNoSchemaOfAStoreHas(String name) {
        assertThatThrownBy(() -> settings(Map.of(), "--schema", name))
                .isInstanceOf(ParameterException.class)
                .hasMessageStartingWith("'" + name + "' is no name for a store's schema");
    }

    @Test
    void refusesARoleForTheEmbeddedServer() {
        assertThatThrownBy(() -> settings(Map.of(), "--user", "me"))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("give its --url too");
        assertThat(settings(Map.of("EVENT_EXPLORER_USER", "me")).target()).isEqualTo(new Local());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://me:geheim@db.example/events",
                "jdbc:mysql://db.example/events?password=geheim",
                "jdbc:postgresql://me:geheim@db.example/events",
                "jdbc:postgresql://db.example/events?password=geheim%",
            })
    void refusesOtherUrlsWithoutShowingAPassword(String url) {
        assertThatThrownBy(() -> settings(Map.of(), "--url", url))
                .isInstanceOf(ParameterException.class)
                .message()
                .contains("URL")
                .doesNotContain("geheim");
    }

    private static ConnectionSettings settings(
            Map<String, String> environment, String... arguments) {
        Probe probe = new Probe();
        new CommandLine(probe).parseArgs(arguments);
        return probe.connection.settings(environment);
    }

    @Command
    private static final class Probe {
        @Mixin private ConnectionOptions connection = new ConnectionOptions();
    }
}
