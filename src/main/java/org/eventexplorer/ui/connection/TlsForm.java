package org.eventexplorer.ui.connection;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// How the way is encrypted, as a person chooses it.
final class TlsForm {
    final ObjectProperty<Tls.Mode> mode = new SimpleObjectProperty<>(Tls.Mode.PREFER);
    final StringProperty authority = new SimpleStringProperty("");
    final StringProperty certificate = new SimpleStringProperty("");
    final StringProperty key = new SimpleStringProperty("");

    void show(Tls tls) {
        mode.set(tls.mode());
        authority.set(tls.authority());
        certificate.set(tls.certificate());
        key.set(tls.key());
    }

    Tls tls() {
        return new Tls(
                mode.get(), authority.get().strip(), certificate.get().strip(), key.get().strip());
    }
}
