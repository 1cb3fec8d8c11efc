package org.eventexplorer.ui.detail.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.ConnectionSettings.Remote;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;

final class StoreOptionsTest {
    @Test
    void saysNothingOfTheUsualStoreOfTheEmbeddedServer() {
        assertThat(StoreOptions.of(ConnectionSettings.local())).isEmpty();
    }

    @Test
    void namesServerRoleAndSchemaInQuotesWhereAShellNeedsThem() {
        assertThat(
                        options(
                                "jdbc:postgresql://db:5433/a?sslmode=require&sslcert=/it's",
                                "o'neil",
                                "mine"))
                .isEqualTo(
                        " --url='jdbc:postgresql://db:5433/a?sslmode=require&sslcert=/it'\\''s'"
                                + " --user='o'\\''neil' --schema=mine");
    }

    @Test
    void neverNamesAPassword() {
        assertThat(options("jdbc:postgresql://db/a?password=secret", null, "event_store"))
                .isEqualTo(" --url=jdbc:postgresql://db/a");
        assertThat(
                        options(
                                "jdbc:postgresql://db/a?user=me&password=s&ssl=true&sslpassword=s",
                                null,
                                "event_store"))
                .isEqualTo(" --url='jdbc:postgresql://db/a?user=me&ssl=true'");
    }

    private static String options(String url, @Nullable String user, String schema) {
        return StoreOptions.of(
                new ConnectionSettings(new Remote(url, user, "hidden"), schema, Duration.ZERO));
    }
}
