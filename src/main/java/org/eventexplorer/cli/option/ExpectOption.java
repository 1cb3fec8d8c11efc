package org.eventexplorer.cli.option;

import org.eventexplorer.event.Pattern;
import org.eventexplorer.event.RefusedEventException;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The sequences that the caller last saw.
public final class ExpectOption {
    @Option(
            names = "--expect",
            paramLabel = "PATTERN=SEQUENCE",
            description =
                    "Store nothing unless the pattern's last event has this sequence (0: it has"
                            + " none). Repeat for more patterns.")
    private List<String> texts = new ArrayList<>();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /// The expected sequence of each pattern.
    ///
    /// @throws ParameterException where a text makes no sense
    public Map<String, Long> expected() {
        try {
            return parse(texts);
        } catch (IllegalArgumentException | RefusedEventException e) {
            if (command == null) {
                throw e;
            }
            throw new ParameterException(
                    command.commandLine(),
                    "Invalid value for option '--expect': " + e.getMessage());
        }
    }

    // A pattern may hold =, a number may not.
    static Map<String, Long> parse(List<String> texts) {
        Map<String, Long> expected = new LinkedHashMap<>();
        for (String text : texts) {
            int last = text.lastIndexOf('=');
            if (last < 0 || !text.substring(last + 1).matches("[0-9]{1,18}")) {
                throw new IllegalArgumentException(
                        "'" + text + "' is not PATTERN=SEQUENCE, such as invoice.created=41");
            }
            String pattern = Pattern.check(null, text.substring(0, last));
            if (expected.put(pattern, Long.valueOf(text.substring(last + 1))) != null) {
                throw new IllegalArgumentException("pattern " + pattern + " is named twice");
            }
        }
        return expected;
    }
}
