package org.eventexplorer.event;

import org.jspecify.annotations.Nullable;

/// Who said that the event happened.
///
/// @param type the kind of source, such as `service`
/// @param id which one of that kind, such as `billing-7`
/// @param name what people call it; null where it has no name
public record Source(String type, String id, @Nullable String name) {
    /// @throws RefusedEventException where type or id is empty, or a text cannot be stored
    public Source {
        Fields.text(null, "source.type", type, 255);
        Fields.text(null, "source.id", id, 2_048);
        if (name != null) {
            Fields.text(null, "source.name", name, 2_048);
        }
    }
}
