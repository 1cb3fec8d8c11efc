package org.eventexplorer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Texts of the window: what is used is there, and what is there is used.
final class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path WINDOW = Path.of("org/eventexplorer/ui");

    /// `text="%key"` in FXML.
    private static final Pattern IN_FXML = Pattern.compile("=\"%([^\"]+)\"");

    /// A text of FXML that is said there and not in the messages: it has a letter.
    private static final Pattern LITERAL =
            Pattern.compile("\\b(?:text|promptText|title)=\"(?![%$])[^\"]*\\p{L}[^\"]*\"");
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    @TestFactory
    Stream<DynamicTest> everyPackageHasTheTextsThatItsFxmlUses() throws IOException {
        return packages()
                .map(
                        folder ->
                                DynamicTest.dynamicTest(
                                        folder.toString(),
                                        () ->
                                                assertThat(keys(folder))
                                                        .containsAll(usedByFxml(folder))));
    }

    @TestFactory
    Stream<DynamicTest> everyPackageUsesTheTextsThatItHas() throws IOException {
        return packages()
                .map(
                        folder ->
                                DynamicTest.dynamicTest(
                                        folder.toString(),
                                        () -> assertThat(unused(folder)).isEmpty()));
    }

    @Test
    void noFxmlSaysATextOfItsOwn() throws IOException {
        Set<String> literals = new TreeSet<>();
        for (Path file : files(RESOURCES)) {
            if (file.toString().endsWith(".fxml")) {
                Matcher literal = LITERAL.matcher(Files.readString(file));
                while (literal.find()) {
                    literals.add(file.getFileName() + ": " + literal.group());
                }
            }
        }

        assertThat(literals).isEmpty();
    }

    /// A key is used where FXML names it or the package's code has it as a string, or begins to:
    /// `"state." + name` uses every key that begins so.
    private static Set<String> unused(Path folder) throws IOException {
        Set<String> used = usedByFxml(folder);
        Set<String> strings = strings(folder);
        Set<String> unused = new TreeSet<>(keys(folder));
        unused.removeIf(
                key ->
                        used.contains(key)
                                || strings.contains(key)
                                || strings.stream()
                                        .anyMatch(s -> s.endsWith(".") && key.startsWith(s)));
        return unused;
    }

    private static Set<String> keys(Path folder) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("messages.properties"))) {
            messages.load(reader);
        }
        return new TreeSet<>(messages.stringPropertyNames());
    }

    private static Set<String> usedByFxml(Path folder) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path fxml : files.filter(file -> file.toString().endsWith(".fxml")).toList()) {
                Matcher key = IN_FXML.matcher(Files.readString(fxml));
                while (key.find()) {
                    keys.add(key.group(1));
                }
            }
        }
        return keys;
    }

    private static Set<String> strings(Path folder) throws IOException {
        Set<String> strings = new TreeSet<>();
        try (Stream<Path> files = Files.list(SOURCES.resolve(RESOURCES.relativize(folder)))) {
            for (Path java : files.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher string = STRING.matcher(Files.readString(java));
                while (string.find()) {
                    strings.add(string.group(1));
                }
            }
        }
        return strings;
    }

    private static Stream<Path> packages() throws IOException {
        return files(RESOURCES).stream()
                .filter(file -> file.endsWith("messages.properties"))
                .map(Path::getParent);
    }

    private static List<Path> files(Path root) throws IOException {
        Path window = root.resolve(WINDOW);
        if (!Files.isDirectory(window)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(window)) {
            return files.toList();
        }
    }
}
