package org.eventexplorer.cli.print;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.eventexplorer.cli.terminal.VisibleText;
import org.eventexplorer.event.Json;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// JSON for a person: indented, numbers digit by digit as they stand, and strings in which
/// everything that a terminal would obey is escaped. What it writes is the same JSON value.
public final class PrettyJson {
    private static final String INDENT = "  ";

    private final Writer out;
    private int depth;
    private boolean isFirst = true;
    private boolean isAfterName;

    /// @param out stays open; flushed after every value
    public PrettyJson(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /// Writes one JSON document and ends the line.
    public void print(byte[] utf8) throws IOException {
        try (JsonParser parser = Json.FACTORY.createParser(utf8)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                token(parser, token);
            }
        }
        out.write('\n');
        out.flush();
    }

    private void token(JsonParser parser, JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT -> open('{');
            case START_ARRAY -> open('[');
            case END_OBJECT -> close('}');
            case END_ARRAY -> close(']');
            case FIELD_NAME -> {
                begin();
                string(parser.getText());
                out.write(": ");
                isAfterName = true;
            }
            case VALUE_STRING -> {
                begin();
                string(parser.getText());
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> {
                begin();
                out.write(parser.getText());
            }
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                    throw new IllegalStateException("no token of a text: " + token);
        }
    }

    private void open(char bracket) throws IOException {
        begin();
        out.write(bracket);
        depth++;
        isFirst = true;
    }

    private void close(char bracket) throws IOException {
        depth--;
        if (!isFirst) {
            newLine();
        }
        out.write(bracket);
        isFirst = false;
    }

    private void begin() throws IOException {
        if (!isAfterName) {
            if (!isFirst) {
                out.write(',');
            }
            if (depth > 0) {
                newLine();
            }
        }
        isAfterName = false;
        isFirst = false;
    }

    private void newLine() throws IOException {
        out.write('\n');
        for (int i = 0; i < depth; i++) {
            out.write(INDENT);
        }
    }

    private void string(String text) throws IOException {
        out.write('"');
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == '"' || c == '\\') {
                out.write('\\');
                out.write(c);
            } else if (c == '\n') {
                out.write("\\n");
            } else if (VisibleText.isObeyed(c)) {
                out.write(String.format("\\u%04x", c));
            } else {
                out.write(text, i, Character.charCount(c));
            }
            i += Character.charCount(c);
        }
        out.write('"');
    }
}
