package org.eventexplorer.ui.replay.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import org.eventexplorer.event.Events;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.replay.keep.SelectionReading;
import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.routing.subscriber.Subscribers;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.transfer.samples.Samples;
import org.eventexplorer.work.JobContext;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The four steps to a new replay.
final class ReplayWizardUiIT extends WizardUi {
    private void loadSamples() throws Exception {
        Samples.load(new EventStore(database()), Samples.ALL).run(JobContext.none());
    }

    private Set<Double> widthsOf(String query) {
        return onFx(
                () ->
                        robot.lookup(query).queryAllAs(Region.class).stream()
                                .map(Region::getWidth)
                                .collect(Collectors.toSet()));
    }

    @Test
    void replaysToProductionOnlyOnceItsNameWasTyped() throws Exception {
        loadSamples();
        subscriber("siem-ingest", Environment.PRODUCTION, "kms.*", "ssm.*", "secretsmanager.*");
        subscriber("billing", Environment.DEVELOPMENT, "billing.#");
        subscriber("search-index", Environment.STAGING, "kms.#");
        open(
                patterns("kms.*", "ssm.*", "secretsmanager.*"),
                "the search kms.* ssm.* secretsmanager.*");
        until(() -> isEnabled("#next"));
        pictures("wizard-what");
        assertThat(text("#next")).isEqualTo("Next");
        assertThat(text("#back")).isEqualTo("Back");
        robot.clickOn("#next");
        until(() -> isOn("where"));
        robot.clickOn("siem-ingest");
        robot.clickOn("#test-endpoint");
        until(() -> shows("No event was sent"));
        pictures("wizard-where");
        robot.clickOn("#next");
        until(() -> isOn("how"));
        assertThat(robot.lookup("#how-rate").queryTextInputControl().getText()).isEqualTo("50");
        assertThat(isVisible("#production-rate")).isTrue();
        pictures("wizard-how");
        assertThat(widthsOf("#step-how .text-field")).hasSize(1);
        robot.clickOn("#unlimited");
        assertThat(robot.lookup("#how-rate").queryTextInputControl().getText()).isEmpty();
        type("#how-rate", "20");
        robot.clickOn("#next");
        until(() -> isOn("check") && shows("The endpoint answers"));
        assertThat(isEnabled("#start")).isFalse();
        robot.clickOn("#reason").write("Secrets access of 10 July missing in the SIEM, INC-4471");
        robot.clickOn("#name-siem-ingest").write("siem-ingest");
        until(() -> isEnabled("#start"));
        pictures("wizard-check");
        robot.clickOn("#start");
        until(() -> !started.isEmpty());
        assertThat(kept()).extracting(Replay::id).containsExactly(started.getFirst().id());
    }

    @Test
    void sendsToAllThatMatchAndSaysPlainlyWhoGetsHowMany() {
        store("kms.decrypt", 3);
        store("ssm.get", 2);
        subscriber("everything", Environment.DEVELOPMENT, "#");
        subscriber("keys", Environment.PRODUCTION, "kms.*");
        subscriber("nothing", Environment.STAGING, "billing.#");
        subscriber("off", endpoint().url(), Environment.STAGING, false, "#");
        open(patterns("kms.*", "ssm.*"), "the search kms.* ssm.*");
        goTo("where");
        robot.clickOn("#to-all");
        until(
                () ->
                        shows(
                                "2 subscribers are sent 8 events in all, side by side. Read the"
                                        + " list before you go on. 1 of them is production."));
        pictures("wizard-all");
        goTo("check");
        until(() -> shows("8 events") && shows("2 subscribers"));
        pictures("wizard-all-check");
        assertThat(isEnabled("#start")).isFalse();
        robot.clickOn("#reason").write("Both were down");
        robot.clickOn("#name-keys").write("keys");
        robot.clickOn("#start");
        until(() -> !started.isEmpty());
        assertThat(started)
                .extracting(each -> each.assignment().subscriber(), each -> each.plan().events())
                .containsExactly(tuple("everything", 5L), tuple("keys", 3L));
        assertThat(started).extracting(each -> each.assignment().requestId()).hasSize(2);
        assertThat(started.stream().map(each -> each.assignment().requestId()).distinct().count())
                .isEqualTo(1);
        assertThat(kept()).hasSize(2);
        assertThat(events()).isEmpty();
    }

    @Test
    void plansAllForTheChosenOneWhateverItsPatternsAndWritesADryRunAndThePlan() throws IOException {
        store("kms.decrypt", 3);
        store("ssm.get", 2);
        subscriber("keys", Environment.DEVELOPMENT, "kms.*");
        open(patterns("kms.*", "ssm.*"), "the search kms.* ssm.*");
        goTo("where");
        assertThat(text("#share"))
                .isEqualTo(
                        "keys is sent all 5 events, since it is chosen by name. 2 of them match"
                                + " none of its patterns: kms.*");
        goTo("check");
        until(
                () ->
                        shows("Replay 5 events to keys")
                                && shows(
                                        "2 of 5 events match none of its patterns. They are sent"
                                                + " all the same, since it is chosen by name"));
        robot.clickOn("#dry-run");
        until(() -> text("#said").endsWith(". Nothing was sent."));
        assertThat(text("#said"))
                .isEqualTo(
                        "5 requests are in " + file("replay-requests.txt") + ". Nothing was sent.");
        pictures("wizard-dry-run");
        assertThat(Files.readString(file("replay-requests.txt")))
                .contains("kms.decrypt-0", "kms.decrypt-1", "kms.decrypt-2", "ssm.get-1");
        robot.clickOn("#save-plan");
        until(() -> text("#said").startsWith("The plan is in "));
        JsonNode plan = new ObjectMapper().readTree(file("replay-plan.json").toFile());
        assertThat(plan.at("/plans/0/subscriber").asText()).isEqualTo("keys");
        assertThat(plan.at("/plans/0/events").asLong()).isEqualTo(5);
        assertThat(plan.at("/plans/0/sha256").asText()).isEqualTo(text("#plan-hash"));
        assertThat(plan.at("/plans/0/patterns").toString())
                .isEqualTo("{\"kms.decrypt\":3,\"ssm.get\":2}");
        assertThat(kept()).isEmpty();
        assertThat(events()).isEmpty();
    }

    @Test
    void keepsWhatWasEnteredWhereThePlanCannotBeKept() {
        store("kms.decrypt", 3);
        subscriber("keys", Environment.PRODUCTION, "#");
        open(patterns("kms.*"), "the search kms.*");
        goTo("check");
        until(() -> shows("Replay 3 events to production"));
        robot.clickOn("#reason").write("They were lost");
        robot.clickOn("#name-keys").write("keys");
        rename("replay_segments", "elsewhere");
        robot.clickOn("#start");
        until(() -> shows("The replay was not started"));
        pictures("wizard-failed");
        assertThat(kept()).isEmpty();
        assertThat(robot.lookup("#reason").queryTextInputControl().getText())
                .isEqualTo("They were lost");
        assertThat(robot.lookup("#name-keys").queryTextInputControl().getText()).isEqualTo("keys");
        rename("elsewhere", "replay_segments");
        robot.clickOn("#try-again");
        until(() -> started.size() == 1);
        assertThat(kept()).extracting(Replay::id).containsExactly(started.getFirst().id());
    }

    @Test
    void sendsNothingWhereTheSubscriberIsNoLongerWhatWasShown() {
        store("kms.decrypt", 3);
        subscriber("keys", Environment.DEVELOPMENT, "#");
        open(patterns("kms.*"), "the search kms.*");
        goTo("check");
        until(() -> shows("Replay 3 events to keys"));
        new Subscribers(database()).remove("keys");
        subscriber("keys", Environment.PRODUCTION, "#");
        robot.clickOn("#start");
        until(
                () ->
                        shows(
                                "The subscriber keys is no longer as it was shown: somebody changed"
                                        + " or removed it meanwhile."));
        assertThat(kept()).isEmpty();
        robot.clickOn("#try-again");
        until(() -> isOn("where") && shows("PRODUCTION"));
    }

    @Test
    void sendsNothingWhereTheEventsAreNoLongerThoseThatWereShown() {
        store("kms.decrypt", 3);
        subscriber("keys", Environment.DEVELOPMENT, "#");
        open(patterns("kms.*"), "the search kms.*");
        goTo("check");
        until(() -> shows("Replay 3 events to keys"));
        database()
                .write(
                        handle ->
                                handle.execute(
                                        "DELETE FROM events WHERE event_id = 'kms.decrypt-1'"));
        robot.clickOn("#start");
        until(
                () ->
                        shows(
                                "The events for keys are no longer those that were shown: some were"
                                        + " archived, deleted or restored meanwhile."));
        assertThat(kept())
                .extracting(each -> each.standing().state())
                .containsExactly(ReplayState.CANCELLED);
        assertThat(events()).isEmpty();
    }

    @Test
    void leavesOutWhatIsStoredLaterAndSaysSo() {
        store("kms.decrypt", 3);
        subscriber("keys", Environment.DEVELOPMENT, "#");
        open(patterns("kms.*"), "the search kms.*");
        goTo("how");
        store("kms.encrypt", 1);
        goTo("check");
        until(
                () ->
                        shows(
                                "No event that belongs to it can still come. 1 matching event was"
                                        + " stored since and is left out: go back to What and count"
                                        + " again to include it"));
        robot.clickOn("#start");
        until(() -> started.size() == 1);
        assertThat(started.getFirst().plan().events()).isEqualTo(3);
    }

    @Test
    void saysWhatIsMissing() {
        open(patterns("nobody.*"), "the search nobody.*");
        until(() -> shows("No event is meant"));
        pictures("wizard-nothing");
        assertThat(isEnabled("#next")).isFalse();
        robot.clickOn("#choose-others");
        assertThat(left).isEqualTo(1);
    }

    @Test
    void narrowsTheEventsToPatternsAndTakesThatBack() {
        store("kms.decrypt", 3);
        store("ssm.get", 2);
        subscriber("keys", Environment.DEVELOPMENT, "#");
        open(patterns("kms.*", "ssm.*"), "the search kms.* ssm.*");
        until(() -> shows("5 events"));
        type("#narrow", "kms..x");
        robot.type(KeyCode.ENTER);
        until(() -> !text("#narrow-problem").isEmpty());
        pictures("wizard-narrow-wrong");
        type("#narrow", "kms.*, s3.*");
        assertThat(text("#narrow-problem")).isEmpty();
        robot.type(KeyCode.ENTER);
        until(() -> shows("3 events") && hasKeyboard("#next"));
        goTo("check");
        until(() -> shows("Replay 3 events to keys"));
        robot.clickOn("#go-what");
        type("#narrow", "nobody.*");
        robot.clickOn("#narrow-now");
        until(() -> shows("No event is meant"));
        pictures("wizard-narrow-nothing");
        type("#narrow", " ");
        robot.type(KeyCode.ENTER);
        until(() -> shows("5 events"));
        type("#narrow", "ssm.*");
        robot.clickOn("#narrow-now");
        until(() -> shows("2 events"));
        goTo("check");
        until(() -> shows("Replay 2 events to keys"));
        robot.clickOn("#start");
        until(() -> started.size() == 1);
        assertThat(SelectionReading.read(kept().getFirst().selection()))
                .contains(
                        new Selection.Matching(
                                EventFilter.ALL.withPatterns(
                                        List.of(
                                                new PatternFilter("kms.*"),
                                                new PatternFilter("ssm.*"))),
                                List.of(new PatternFilter("ssm.*"))));
    }

    @Test
    void goesBackByEscapeAndAsksBeforeItLeavesWhatIsStillBeingDone() {
        store("kms.decrypt", 3);
        subscriber("keys", Environment.DEVELOPMENT, "#");
        open(patterns("kms.*"), "the search kms.*");
        goTo("how");
        robot.type(KeyCode.ESCAPE);
        until(() -> isOn("where"));
        robot.type(KeyCode.ESCAPE);
        until(() -> isOn("what"));
        assertThat(left).isZero();
        robot.type(KeyCode.ESCAPE);
        assertThat(left).isEqualTo(1);
        assertThat(asked).isEmpty();
        database()
                .write(
                        handle -> {
                            handle.execute("LOCK TABLE events");
                            robot.clickOn("#count-again");
                            until(() -> shows("Counting the events…"));
                            robot.type(KeyCode.ESCAPE);
                            assertThat(asked).containsExactly("Give up this replay?");
                            assertThat(left).isEqualTo(2);
                            return true;
                        });
    }

    @Test
    void asksForASubscriberWhereThereIsNone() {
        store("kms.decrypt", 3);
        open(patterns("kms.*"), "the search kms.*");
        goTo("where");
        until(() -> shows("No subscriber yet"));
        pictures("wizard-nobody");
        robot.clickOn("#new-subscriber");
        assertThat(wantedNew).isEqualTo(1);
        subscriber("keys", Environment.DEVELOPMENT, "billing.*");
        robot.clickOn("#look-again");
        until(
                () ->
                        text("#share")
                                .equals(
                                        "keys is sent all 3 events, since it is chosen by name. Not"
                                                + " one of them matches any of its patterns:"
                                                + " billing.*"));
        assertThat(isEnabled("#next")).isTrue();
    }

    @Test
    void saysThatAChosenEventIsNotThere() {
        store("kms.decrypt", 3);
        open(new Selection.Chosen(List.of("kms.decrypt-0", "gone"), List.of()), "2 chosen events");
        until(() -> shows("The events could not be counted"));
        assertThat(
                        shows(
                                "event gone is not in the store: it never was, or was archived or"
                                        + " deleted"))
                .isTrue();
        assertThat(isEnabled("#next")).isFalse();
    }

    @Test
    void saysAtTheFieldWhatNumberIsWrong() {
        store("kms.decrypt", 3);
        subscriber("keys", Environment.DEVELOPMENT, "#");
        open(patterns("kms.*"), "the search kms.*");
        goTo("how");
        type("#how-in_flight", "0");
        until(() -> text("#problem-in_flight").equals("A whole number from 1 to 1,000"));
        pictures("wizard-wrong-number");
        assertThat(isEnabled("#next")).isFalse();
        type("#how-in_flight", "4");
        goTo("check");
        until(() -> shows("Per chain, 4 in flight"));
        robot.clickOn("#go-where");
        until(() -> isOn("where"));
    }

    private void goTo(String step) {
        for (int i = 0; i < 3 && !isOn(step); i++) {
            until(() -> isEnabled("#next"));
            robot.clickOn("#next");
        }
        until(() -> isOn(step));
    }

    private void store(String pattern, int number) {
        new EventStore(database())
                .append(
                        IntStream.range(0, number)
                                .mapToObj(i -> Events.event(pattern + "-" + i, pattern))
                                .toList(),
                        Map.of());
    }

    private void rename(String from, String to) {
        database().write(h -> h.execute("ALTER TABLE " + from + " RENAME TO " + to));
    }

    /// What came to the endpoint, without the reaching for it.
    private List<String> events() {
        return endpoint().ids().stream().filter(id -> !id.equals("null")).toList();
    }
}
