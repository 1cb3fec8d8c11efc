package org.eventexplorer.ui.subscribers;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.eventexplorer.routing.secret.SecretRef;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Where the secrets lie, as a person types it: for every use a reference, never a secret. What was
/// typed for one transport is still there when another was looked at meanwhile.
final class SecretsForm {
    private final Map<String, StringProperty> texts = new HashMap<>();

    SecretsForm(Map<String, SecretRef> given) {
        given.forEach((use, ref) -> text(use).set(ref.toString()));
    }

    /// What is typed for `use`.
    StringProperty text(String use) {
        return texts.computeIfAbsent(use, key -> new SimpleStringProperty(""));
    }

    /// The references for `uses`, without those where nothing is typed.
    ///
    /// @throws IllegalArgumentException where something is no reference; it is not repeated, since
    ///     it may be the secret itself
    Map<String, SecretRef> refs(List<String> uses) {
        Map<String, SecretRef> refs = new TreeMap<>();
        for (String use : uses) {
            String typed = text(use).get().strip();
            if (!typed.isEmpty()) {
                refs.put(use, parse(use, typed));
            }
        }
        return refs;
    }

    private static SecretRef parse(String use, String typed) {
        try {
            return SecretRef.parse(typed);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(use + ": " + e.getMessage(), e);
        }
    }
}
