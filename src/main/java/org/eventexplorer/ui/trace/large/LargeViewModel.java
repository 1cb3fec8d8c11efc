package org.eventexplorer.ui.trace.large;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.query.chain.ChainPart;
import org.eventexplorer.query.chain.ChainPart.Under;
import org.eventexplorer.query.chain.ChainReading.TooLarge;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.ui.fx.ErrorText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The rows of a chain that is opened part by part: its roots first, of each what it caused when it
/// is opened. At most [#MOST] rows are held. One part is read at a time; a newer one is read
/// instead. Only for the deliverer's thread.
public final class LargeViewModel {
    /// The most rows.
    static final int MOST = 20_000;

    private static final int MOST_LOST = 100;

    private final Messages messages = Messages.of(LargeViewModel.class);
    private final TooLarge numbers;
    private final Source source;
    private final NewestJob<List<Line>> reading;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper full = new ReadOnlyBooleanWrapper();
    private Runnable undo = () -> {};
    private final ObservableList<Line> shown = FXCollections.unmodifiableObservableList(lines);

    /// Where parts are read. Any thread.
    public interface Source {
        /// What hangs below an event.
        ChainPart below(String chain, Under under, CancelToken token);

        /// A page of a group.
        ChainPart.Page page(
                String chain,
                Under under,
                @Nullable String pattern,
                @Nullable Cursor after,
                CancelToken token);

        /// Causes that are no events of the chain.
        List<ChainPart.LostCause> lost(String chain, int most, CancelToken token);
    }

    /// @param numbers the chain
    public LargeViewModel(TooLarge numbers, Source source, JobRunner jobs) {
        this.numbers = numbers;
        this.source = source;
        this.reading = new NewestJob<>(jobs);
    }

    /// The chain's numbers.
    TooLarge numbers() {
        return numbers;
    }

    /// The rows.
    ObservableList<Line> lines() {
        return shown;
    }

    /// Whether a part is being read.
    public ReadOnlyBooleanProperty busy() {
        return reading.runningProperty();
    }

    /// Whether as many rows are held as can be.
    public ReadOnlyBooleanProperty full() {
        return full.getReadOnlyProperty();
    }

    /// Reads the roots.
    public void start() {
        Line.Note note = new Line.Note(0, messages.text("reading"));
        lines.setAll(note, new Line.Seek(0));
        read(note, token -> below(Under.NOTHING, 0, token), () -> {});
    }

    /// Opens a row, or closes it.
    void toggle(int row) {
        Line line = lines.get(row);
        stop();
        int at = indexOf(line);
        // One that was being opened is closed by now.
        if (at >= 0 && line.isOpen()) {
            close(at);
        } else if (at >= 0 && line.hasMore()) {
            full.set(lines.size() >= MOST);
            if (!full.get()) {
                open(at, line);
            }
        }
    }

    private void open(int row, Line line) {
        int below = line.depth() + 1;
        switch (line) {
            case Line.Single single -> {
                Under under = new Under(single.member().event().ids().eventId());
                unfold(row, token -> below(under, below, token));
            }
            case Line.Lost lost -> {
                Under under = new Under(lost.cause().id());
                unfold(row, token -> below(under, below, token));
            }
            case Line.Fold fold -> {
                Line.More first = Line.More.first(fold);
                unfold(row, token -> page(first, token));
            }
            case Line.More more -> replace(row, token -> page(more, token));
            case Line.Seek _ -> replace(row, this::lost);
            case Line.Note _ -> {}
        }
    }

    /// Closes a row.
    private void close(int row) {
        lines.remove(row + 1, end(row));
        lines.set(row, lines.get(row).turned());
        full.set(false);
    }

    // Behind everything that hangs below a row.
    private int end(int row) {
        int end = row + 1;
        while (end < lines.size() && lines.get(end).depth() > lines.get(row).depth()) {
            end++;
        }
        return end;
    }

    /// The row that a row hangs below; -1.
    int parent(int row) {
        int at = row - 1;
        while (at >= 0 && lines.get(at).depth() >= lines.get(row).depth()) {
            at--;
        }
        return at;
    }

    private void unfold(int row, Function<CancelToken, List<Line>> work) {
        Line opened = lines.get(row).turned();
        Line.Note note = new Line.Note(opened.depth() + 1, messages.text("reading"));
        lines.set(row, opened);
        lines.add(row + 1, note);
        read(note, work, () -> close(indexOf(opened)));
    }

    private void replace(int row, Function<CancelToken, List<Line>> work) {
        Line before = lines.get(row);
        Line.Note note = new Line.Note(before.depth(), messages.text("reading"));
        lines.set(row, note);
        read(note, work, () -> lines.set(indexOf(note), before));
    }

    // Two rows may be equal: it is this one.
    @SuppressWarnings("ReferenceEquality")
    private int indexOf(Line line) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) == line) {
                return i;
            }
        }
        return -1;
    }

    private void read(
            Line.Note note, Function<CancelToken, List<Line>> work, Runnable whenStopped) {
        undo = whenStopped;
        reading.start(
                context -> work.apply(context.cancelToken()),
                outcome -> {
                    undo = () -> {};
                    came(indexOf(note), outcome);
                });
    }

    private void came(int at, Outcome<List<Line>> outcome) {
        switch (outcome) {
            case Outcome.Succeeded<List<Line>>(List<Line> read) -> {
                if (read.isEmpty()) {
                    lines.remove(at);
                } else {
                    // In its place, so that what was selected there stays so.
                    lines.set(at, read.getFirst());
                    lines.addAll(at + 1, read.subList(1, read.size()));
                }
            }
            case Outcome.Failed<List<Line>>(Exception cause) -> {
                String text = messages.text("failed", ErrorText.of(cause));
                lines.set(at, new Line.Note(lines.get(at).depth(), text));
            }
            case Outcome.Cancelled<List<Line>> _ -> {}
        }
    }

    private List<Line> below(Under under, int depth, CancelToken token) {
        return switch (source.below(numbers.correlationId(), under, token)) {
            case ChainPart.Page page -> singles(page, depth);
            case ChainPart.Groups(List<ChainPart.Group> groups, boolean isCut) -> {
                List<Line> made = new ArrayList<>();
                groups.forEach(group -> made.add(new Line.Fold(depth, under, group, false)));
                if (isCut) {
                    made.add(new Line.Note(depth, messages.text("cut")));
                }
                yield made;
            }
        };
    }

    private static List<Line> singles(ChainPart.Page page, int depth) {
        List<Line> made = new ArrayList<>();
        page.members().forEach(member -> made.add(new Line.Single(depth, member, false)));
        return made;
    }

    private List<Line> page(Line.More from, CancelToken token) {
        ChainPart.Page page =
                source.page(
                        numbers.correlationId(), from.under(), from.pattern(), from.after(), token);
        List<Line> made = singles(page, from.depth());
        Cursor next = page.next();
        if (next != null) {
            made.add(from.behind(page.members().size(), next));
        }
        return made;
    }

    private List<Line> lost(CancelToken token) {
        List<Line> made = new ArrayList<>();
        source.lost(numbers.correlationId(), MOST_LOST, token)
                .forEach(cause -> made.add(new Line.Lost(0, cause, false)));
        if (made.isEmpty()) {
            made.add(new Line.Note(0, messages.text("lost.none")));
        }
        return made;
    }

    /// Ends the reading; what was to be opened is closed again.
    public void stop() {
        Runnable before = undo;
        undo = () -> {};
        reading.drop();
        before.run();
    }

    /// Ends what runs.
    public void close() {
        reading.drop();
    }
}
