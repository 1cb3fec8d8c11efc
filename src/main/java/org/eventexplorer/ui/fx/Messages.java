package org.eventexplorer.ui.fx;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of one package: its `messages.properties`.
///
/// @param bundle the texts by key
public record Messages(ResourceBundle bundle) {
    /// The texts of the package of `type`.
    ///
    /// @throws java.util.MissingResourceException where the package has none
    public static Messages of(Class<?> type) {
        return new Messages(
                ResourceBundle.getBundle(
                        type.getPackageName() + ".messages", Locale.ROOT, type.getClassLoader()));
    }

    /// The text of `key`, as it stands.
    ///
    /// @throws java.util.MissingResourceException where there is none
    public String text(String key) {
        return bundle.getString(key);
    }

    /// The text of `key` with `{0}`, `{1}` … filled in as [MessageFormat] does, in English.
    public String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), Locale.ENGLISH).format(values);
    }
}
