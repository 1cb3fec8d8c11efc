package org.eventexplorer.app;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.eventexplorer.transfer.file.WholeFile;
import org.eventexplorer.ui.explore.search.SearchBook;
import org.eventexplorer.ui.explore.search.SearchMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/// Keeps searches in a small JSON file. Each change reads it anew under a lock that other programs
/// respect, and puts a whole file in its place, so that none loses what another kept.
final class SearchFile implements SearchMemory {
    private static final Logger LOG = LoggerFactory.getLogger(SearchFile.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    // A lock of the file is the whole program's: threads of this one wait here.
    private static final ReentrantLock MINE = new ReentrantLock();

    private final Path file;

    SearchFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    @Override
    public SearchBook change(UnaryOperator<SearchBook> change) throws IOException {
        Files.createDirectories(file.getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".lock");
        MINE.lock();
        try (FileChannel channel =
                        FileChannel.open(
                                beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            SearchBook before = read();
            SearchBook after = change.apply(before);
            if (!after.equals(before)) {
                write(after);
            }
            return after;
        } finally {
            MINE.unlock();
        }
    }

    private SearchBook read() throws IOException {
        if (!Files.exists(file)) {
            return SearchBook.EMPTY;
        }
        try {
            return book(JSON.readTree(Files.readAllBytes(file)));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            Path aside = file.resolveSibling(file.getFileName() + ".broken");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.warn("the searches in {} make no sense; they are kept as {}", file, aside, e);
            return SearchBook.EMPTY;
        }
    }

    private static SearchBook book(JsonNode root) {
        if (!root.isObject()) {
            throw new IllegalArgumentException("an object was expected");
        }
        List<SearchBook.Past> history = new ArrayList<>();
        for (JsonNode past : root.path("history")) {
            Instant at = Instant.parse(past.path("at").asText());
            history.add(new SearchBook.Past(past.path("link").asText(), at));
        }
        List<SearchBook.Named> saved = new ArrayList<>();
        for (JsonNode named : root.path("saved")) {
            String link = named.path("link").asText();
            saved.add(new SearchBook.Named(named.path("name").asText(), link));
        }
        Map<String, List<String>> excluded = new TreeMap<>();
        root.path("excluded")
                .properties()
                .forEach(
                        store -> {
                            List<String> patterns = new ArrayList<>();
                            store.getValue().forEach(p -> patterns.add(p.asText()));
                            excluded.put(store.getKey(), patterns);
                        });
        return new SearchBook(history, saved, excluded);
    }

    private void write(SearchBook book) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode saved = root.putArray("saved");
        book.saved().forEach(s -> saved.addObject().put("name", s.name()).put("link", s.link()));
        ObjectNode excluded = root.putObject("excluded");
        new TreeMap<>(book.excluded())
                .forEach(
                        (store, patterns) -> {
                            ArrayNode list = excluded.putArray(store);
                            patterns.forEach(list::add);
                        });
        ArrayNode history = root.putArray("history");
        book.history()
                .forEach(
                        p ->
                                history.addObject()
                                        .put("link", p.link())
                                        .put("at", p.at().toString()));
        try (WholeFile whole = new WholeFile(file)) {
            whole.stream().write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
            whole.seal();
            whole.move();
        }
    }
}
