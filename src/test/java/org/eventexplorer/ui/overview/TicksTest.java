package org.eventexplorer.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.EventFilter.PatternChoice;
import org.eventexplorer.query.PatternCount;
import org.eventexplorer.ui.overview.PatternTree.Branch;
import org.eventexplorer.ui.overview.Ticks.State;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

/// Boxes and search always mean the same patterns.
final class TicksTest {
    private static final PatternTree TREE =
            PatternTree.of(
                    Stream.of("ec2.run", "ec2.stop", "iam.user.add", "iam.user", "iam.role", "ping")
                            .map(name -> new PatternCount(name, 1))
                            .toList(),
                    "");

    private static Branch branch(String path) {
        return find(TREE.roots(), path);
    }

    private static Branch find(List<Branch> among, String path) {
        for (Branch branch : among) {
            if (branch.path().equals(path)) {
                return branch;
            }
            if (path.startsWith(branch.path() + ".")) {
                return find(branch.children(), path);
            }
        }
        throw new AssertionError("no branch " + path);
    }

    private static PatternChoice choice(String wanted, String excluded) {
        return new PatternChoice(filters(wanted), filters(excluded));
    }

    private static List<PatternFilter> filters(String texts) {
        return Stream.of(texts.split(" ", -1))
                .filter(text -> !text.isEmpty())
                .map(PatternFilter::new)
                .toList();
    }

    @Test
    void aClickOnABranchNamesAllOfIt() {
        assertThat(Ticks.clicked(branch("ec2"), PatternChoice.EVERY))
                .isEqualTo(choice("ec2.*", ""));
        assertThat(Ticks.clicked(branch("iam"), PatternChoice.EVERY))
                .isEqualTo(choice("iam.#", ""));
        assertThat(Ticks.clicked(branch("ping"), choice("ec2.*", "")))
                .isEqualTo(choice("ec2.* ping", ""));
        assertThat(Ticks.clicked(branch("iam"), choice("iam.role ping", "")))
                .isEqualTo(choice("ping iam.#", ""));
    }

    @Test
    void anotherClickTakesItOutAgain() {
        assertThat(Ticks.clicked(branch("ec2"), choice("ec2.* ping", "")))
                .isEqualTo(choice("ping", ""));
        assertThat(Ticks.clicked(branch("ec2.run"), choice("ec2.*", "")))
                .isEqualTo(choice("ec2.*", "ec2.run"));
        assertThat(Ticks.clicked(branch("ec2.run"), choice("ec2.*", "ec2.run")))
                .isEqualTo(choice("ec2.*", ""));
    }

    @Test
    void boxesTellWhatTheSearchNames() {
        assertThat(Ticks.of(branch("ec2"), PatternChoice.EVERY)).isEqualTo(State.OFF);
        assertThat(Ticks.of(branch("ec2"), choice("#", ""))).isEqualTo(State.ON);
        assertThat(Ticks.of(branch("ec2"), choice("ec2.run", ""))).isEqualTo(State.SOME);
        assertThat(Ticks.of(branch("ec2"), choice("", "ec2.run"))).isEqualTo(State.SOME);
        assertThat(Ticks.of(branch("ping"), choice("", "ec2.run"))).isEqualTo(State.ON);
    }

    @Test
    void whateverIsClickedTheBoxThenSaysSo() {
        List<PatternChoice> choices =
                List.of(
                        PatternChoice.EVERY,
                        choice("#", ""),
                        choice("ec2.* iam.user", ""),
                        choice("iam.#", "iam.user"),
                        choice("", "ec2.#"));
        for (PatternChoice before : choices) {
            for (String path : List.of("ec2", "ec2.run", "iam", "iam.user", "ping")) {
                Branch branch = branch(path);
                PatternChoice after = Ticks.clicked(branch, before);
                boolean wasOn = Ticks.of(branch, before) == State.ON;
                boolean isEvery = after.equals(PatternChoice.EVERY);
                assertThat(Ticks.of(branch, after))
                        .as("%s clicked in %s: %s", path, before, after)
                        .isEqualTo(wasOn || isEvery ? State.OFF : State.ON);
            }
        }
    }

    @Test
    void joinsSegmentsThatPartNothingAndPutsTheBusiestFirst() {
        PatternTree tree =
                PatternTree.of(
                        List.of(
                                new PatternCount("a.b.c", 1),
                                new PatternCount("a.b.d", 5),
                                new PatternCount("x", 4)),
                        "");
        assertThat(tree.roots().stream().map(Branch::name)).containsExactly("a.b", "x");
        assertThat(tree.roots().getFirst().children().stream().map(Branch::path))
                .containsExactly("a.b.d", "a.b.c");
        assertThat(PatternTree.of(List.of(new PatternCount("Ab.c", 1)), "aB").size()).isOne();
        assertThat(PatternTree.of(List.of(new PatternCount("Ab.c", 1)), "x").size()).isZero();
    }
}
