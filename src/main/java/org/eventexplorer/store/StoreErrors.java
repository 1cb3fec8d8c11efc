package org.eventexplorer.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.database.SqlErrors;
import org.eventexplorer.event.RefusedEventException;
import org.postgresql.util.ServerErrorMessage;

/// The meaning of the SQLSTATEs that the store's own functions raise; what they carry stands as
/// JSON in the error's detail.
final class StoreErrors {
    static final String REFUSED_EVENT = "ZE001";
    static final String SEQUENCE_CONFLICT = "ZE002";
    static final String IMMUTABLE = "ZE003";

    private StoreErrors() {}

    static RuntimeException translate(DatabaseException error) {
        String state = String.valueOf(error.sqlState());
        return switch (state) {
            case REFUSED_EVENT -> {
                JsonNode detail = detail(error);
                yield new RefusedEventException(
                        detail.path("id").textValue(),
                        detail.path("field").asText(),
                        detail.path("reason").asText());
            }
            case SEQUENCE_CONFLICT -> {
                JsonNode detail = detail(error);
                yield new SequenceConflictException(
                        detail.path("pattern").asText(),
                        detail.path("expected").asLong(),
                        detail.path("actual").asLong());
            }
            default -> error;
        };
    }

    private static JsonNode detail(DatabaseException error) {
        ServerErrorMessage message = SqlErrors.serverMessage(error);
        String detail = message == null ? null : message.getDetail();
        try {
            return new ObjectMapper().readTree(detail == null ? "{}" : detail);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store's error carries no JSON: " + detail, e);
        }
    }
}
