package org.eventexplorer.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/eventexplorer");
    private static final Path SOURCES = Path.of("src/main/java/org/eventexplorer");
    private static final Pattern IN_FXML = Pattern.compile("\"%([\\w.]+)\"");
    private static final Pattern ASKED = Pattern.compile("\\btext\\(\\s*\"([\\w.]+)\"");
    private static final Pattern FILLED_IN = Pattern.compile("\\{[0-9]");
    private static final Pattern WORD = Pattern.compile("\"([\\w.]+)\"");

    @Test
    void hasEveryTextThatScreensAskFor() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path file : bundles()) {
            Set<String> asked = new TreeSet<>(found(ASKED, java(file)));
            asked.addAll(found(IN_FXML, fxml(file)));
            asked.removeIf(key -> key.endsWith("."));
            asked.removeAll(keys(file));
            asked.forEach(key -> missing.add(file + ": " + key));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void hasNoTextThatNobodyAsksFor() throws IOException {
        List<String> unused = new ArrayList<>();
        for (Path file : bundles()) {
            Set<String> named = new TreeSet<>(found(WORD, java(file)));
            Set<String> inFxml = found(IN_FXML, fxml(file));
            for (String key : keys(file)) {
                // A key may be put together from a prefix and a constant's name.
                String prefix = key.substring(0, key.lastIndexOf('.') + 1);
                boolean isUsed =
                        named.contains(key)
                                || inFxml.contains(key)
                                || (!prefix.isEmpty() && named.contains(prefix));
                if (!isUsed) {
                    unused.add(file + ": " + key);
                }
            }
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void writesNoTextIntoScreens() throws IOException {
        Pattern literal = Pattern.compile("\\b(?:text|promptText|accessibleText)=\"[^%\"]");
        List<String> literals = new ArrayList<>();
        for (Path file : bundles()) {
            if (literal.matcher(fxml(file)).find()) {
                literals.add(file.toString());
            }
        }
        assertThat(literals).isEmpty();
    }

    @Test
    void doublesApostrophesInTextsThatAreFilledInAndInNoOther() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : bundles()) {
            texts(file)
                    .forEach(
                            (key, text) -> {
                                boolean isFilled = FILLED_IN.matcher(text).find();
                                boolean isSingle = text.replace("''", "").contains("'");
                                boolean isDouble = text.contains("''");
                                if (isFilled ? isSingle : isDouble) {
                                    wrong.add(file + ": " + key);
                                }
                            });
        }
        assertThat(wrong).isEmpty();
    }

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.endsWith("messages.properties")).toList();
        }
    }

    private static Set<String> keys(Path bundle) throws IOException {
        return texts(bundle).keySet();
    }

    private static Map<String, String> texts(Path bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String java(Path bundle) throws IOException {
        return all(SOURCES.resolve(RESOURCES.relativize(bundle)).resolveSibling("."), ".java");
    }

    private static String fxml(Path bundle) throws IOException {
        return all(bundle.resolveSibling("."), ".fxml");
    }

    private static String all(Path folder, String ending) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
