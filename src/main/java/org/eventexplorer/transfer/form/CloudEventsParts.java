package org.eventexplorer.transfer.form;

import org.eventexplorer.event.Event;
import org.eventexplorer.event.Json;
import org.eventexplorer.transfer.form.Members.Member;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// An event's metadata, parted into attributes of a CloudEvent and the rest. A member leaves the
/// rest only where reading the attribute puts it back as it was.
///
/// @param type the content type that the metadata name
/// @param rest the other metadata as one JSON object, null where there are none
@SuppressWarnings("ArrayRecordComponent") // written once and never compared
record CloudEventsParts(
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String subject,
        @Nullable String schema,
        ContentType type,
        boolean isBase64,
        byte @Nullable [] rest) {

    /// @param isMarked whether marks of a replay come with it, in whose place no others stand
    static CloudEventsParts of(Event event, boolean isMarked) {
        Map<String, Member> members = Members.readTrusted(event.metadata().json().utf8()).byName();
        String correlationId = text(members.get("correlationId"));
        String subject = text(members.get("subject"));
        if (subject != null && (!isVisible(subject) || subject.equals(correlationId))) {
            subject = null;
        }
        String schema = text(members.get("dataschema"));
        if (schema != null && !SourceUri.isUri(schema)) {
            schema = null;
        }
        String type = text(members.get("datacontenttype"));
        if (type != null && !fits(type, event.payload())) {
            type = null;
        }
        ContentType contentType = new ContentType(type);
        boolean isBase64 =
                "base64".equals(text(members.get(BinaryData.MARK)))
                        && BinaryData.fits(contentType, event.payload());
        Map<String, byte[]> rest = new LinkedHashMap<>();
        members.forEach((name, member) -> rest.put(name, member.json().copy().utf8()));
        String causationId = text(members.get("causationId"));
        drop(rest, "correlationId", correlationId);
        drop(rest, "causationId", causationId);
        drop(rest, "subject", subject);
        drop(rest, "dataschema", schema);
        drop(rest, "datacontenttype", type);
        drop(rest, BinaryData.MARK, isBase64 ? "base64" : null);
        if (isMarked) {
            rest.keySet().removeAll(MetadataNames.MARKS);
        }
        byte[] restText = rest.isEmpty() ? null : MetadataText.text(rest);
        return new CloudEventsParts(
                correlationId, causationId, subject, schema, contentType, isBase64, restText);
    }

    /// What stands as `datacontenttype`.
    String writtenType() {
        return type.text() == null ? "application/json" : type.text();
    }

    /// Whether there are data to write: none are what null means where the data are no JSON.
    boolean hasData(Json payload) {
        return type.isJson() || !payload.equals(Json.NULL);
    }

    /// Whether `payload` can stand as data of this type, which holds JSON or else one string.
    private static boolean fits(String type, Json payload) {
        ContentType contentType = new ContentType(type);
        return ContentType.isValid(type)
                && !contentType.isUsual()
                && (contentType.isJson() || payload.equals(Json.NULL) || payload.utf8()[0] == '"');
    }

    private static void drop(Map<String, byte[]> rest, String name, @Nullable String attribute) {
        if (attribute != null) {
            rest.remove(name);
        }
    }

    private static @Nullable String text(@Nullable Member member) {
        return member == null || !member.isString() ? null : member.text();
    }

    private static boolean isVisible(String text) {
        return !text.isEmpty() && text.chars().noneMatch(Character::isISOControl);
    }
}
