package org.eventexplorer.ui.welcome;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.eventexplorer.transfer.samples.SampleSet;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.TimeText;

import java.util.List;

/// Which of the sample sets a person wants.
public final class WelcomeViewModel {
    private final Messages messages = Messages.of(WelcomeViewModel.class);
    private final List<Choice> choices;
    private final String server;

    /// A set and whether it is wanted.
    record Choice(SampleSet set, BooleanProperty wanted) {}

    /// @param sets what there is; all are wanted at first
    /// @param server what to say of the server, in one line
    public WelcomeViewModel(List<SampleSet> sets, String server) {
        this.choices =
                sets.stream().map(set -> new Choice(set, new SimpleBooleanProperty(true))).toList();
        this.server = server;
    }

    List<Choice> choices() {
        return choices;
    }

    String server() {
        return server;
    }

    List<SampleSet> wanted() {
        return choices.stream().filter(choice -> choice.wanted().get()).map(Choice::set).toList();
    }

    BooleanBinding nothingWanted() {
        return Bindings.createBooleanBinding(() -> wanted().isEmpty(), properties());
    }

    StringBinding summary() {
        return Bindings.createStringBinding(this::sum, properties());
    }

    private BooleanProperty[] properties() {
        return choices.stream().map(Choice::wanted).toArray(BooleanProperty[]::new);
    }

    private String sum() {
        List<SampleSet> wanted = wanted();
        long events = wanted.stream().mapToLong(set -> set.content().events()).sum();
        return messages.text("samples.summary", NumberText.count(events), wanted.size());
    }

    String events(SampleSet set) {
        return messages.text("samples.events", NumberText.count(set.content().events()));
    }

    String patterns(SampleSet set) {
        return messages.text("samples.patterns", NumberText.count(set.content().patterns()));
    }

    static String time(SampleSet set) {
        String first = TimeText.date(set.content().first());
        String last = TimeText.date(set.content().last());
        if (first.equals(last)) {
            return first;
        }
        return first.substring(0, 4) + " – " + last.substring(0, 4);
    }
}
