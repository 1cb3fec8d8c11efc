package org.eventexplorer.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressFormTest {
    private final AddressForm form = new AddressForm();

    @ParameterizedTest
    @CsvSource({
        "db.example, 5433, audit, jdbc:postgresql://db.example:5433/audit",
        "' ::1 ', 5432, a b, jdbc:postgresql://[::1]:5432/a+b",
        "db, '', x, jdbc:postgresql://db/x",
    })
    void putsAUrlTogether(String host, String port, String database, String url) {
        form.host.set(host);
        form.port.set(port);
        form.database.set(database);
        assertThat(form.address()).contains(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"70000", "x", "-1"})
    void refusesWhatIsNoPort(String port) {
        form.port.set(port);
        assertThat(form.address()).isEmpty();
    }

    @Test
    void takesWhatWasTypedAlongFromPartsToUrlAndBack() {
        form.host.set("db.example");
        form.database.set("audit");
        form.byUrl.set(true);
        assertThat(form.url.get()).isEqualTo("jdbc:postgresql://db.example:5432/audit");
        form.url.set("jdbc:postgresql://other:6000/b?connectTimeout=3");
        form.byUrl.set(false);
        assertThat(form.host.get()).isEqualTo("other");
        assertThat(form.port.get()).isEqualTo("6000");
        assertThat(form.address()).contains("jdbc:postgresql://other:6000/b?connectTimeout=3");
    }

    @Test
    void showsAnAddressOfSeveralHostsAsAUrl() {
        String two = "jdbc:postgresql://a:1,b:2/x?targetServerType=primary";
        form.show(two);
        assertThat(form.byUrl.get()).isTrue();
        assertThat(form.address()).contains(two);
    }

    @Test
    void refusesAUrlWithAUserInIt() {
        form.byUrl.set(true);
        form.url.set("jdbc:postgresql://me:secret@db/x");
        assertThat(form.address()).isEmpty();
    }

    @Test
    void writesTlsIntoTheUrlWhereTheUrlSaysNothing() {
        Tls tls = new Tls(Tls.Mode.VERIFY_FULL, "/a b/ca.crt", "", "");
        assertThat(tls.on("jdbc:postgresql://db/x"))
                .isEqualTo(
                        "jdbc:postgresql://db/x?sslmode=verify-full&sslrootcert=%2Fa+b%2Fca.crt");
        assertThat(tls.on("jdbc:postgresql://db/x?sslmode=disable&a=b"))
                .isEqualTo(
                        "jdbc:postgresql://db/x?sslmode=disable&a=b&sslrootcert=%2Fa+b%2Fca.crt");
        assertThat(new Tls(Tls.Mode.DISABLE, "/ca", "/c", "/k").on("jdbc:postgresql://db/x"))
                .isEqualTo("jdbc:postgresql://db/x?sslmode=disable");
    }
}
