package org.eventexplorer.bench;

import org.eventexplorer.bench.append.AppendLines;
import org.eventexplorer.bench.disk.DiskLine;
import org.eventexplorer.bench.read.ChainLine;
import org.eventexplorer.bench.read.CountLines;
import org.eventexplorer.bench.read.PageLines;
import org.eventexplorer.bench.replay.ReplayLine;
import org.eventexplorer.bench.site.BadOptionException;
import org.eventexplorer.bench.site.Line;
import org.eventexplorer.bench.start.StartLines;
import org.eventexplorer.bench.transfer.ExportLine;
import org.eventexplorer.bench.transfer.ImportLine;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The lines that there are, in the order of the table.
final class Lines {
    /// What is no line, and measured alone: how figures grow.
    static final String GROWTH = "growth";

    /// Why a line of the design is missing.
    static final String NO_ARCHIVE = "there is no archive yet";

    private Lines() {}

    private static List<Line> all() {
        return Stream.of(
                        AppendLines.all(),
                        List.of(DiskLine.line()),
                        PageLines.all(),
                        List.of(ChainLine.line()),
                        CountLines.all(),
                        List.of(ExportLine.line(), ImportLine.line(), ReplayLine.line()))
                .flatMap(List::stream)
                .toList();
    }

    /// Those that are called so, or whose name begins so before a hyphen. Where none is named, all
    /// but starts, which need a display and the packaged program.
    ///
    /// @throws BadOptionException naming those that there are
    static List<Line> chosen(List<String> names) {
        List<Line> usual = all();
        if (names.isEmpty()) {
            return usual;
        }
        List<Line> all = Stream.concat(usual.stream(), StartLines.all().stream()).toList();
        for (String name : names) {
            if (all.stream().noneMatch(line -> isMeant(line, name))) {
                String known =
                        all.stream()
                                .map(line -> line.title().name())
                                .collect(Collectors.joining(" "));
                throw new BadOptionException(
                        "-Dbench names '%s', which is no line; there are: %s (append names all that"
                                        .formatted(name, known)
                                + " begin so), and, alone, "
                                + GROWTH);
            }
        }
        return all.stream()
                .filter(line -> names.stream().anyMatch(name -> isMeant(line, name)))
                .toList();
    }

    private static boolean isMeant(Line line, String name) {
        String own = line.title().name();
        return own.equals(name) || own.startsWith(name + "-");
    }
}
