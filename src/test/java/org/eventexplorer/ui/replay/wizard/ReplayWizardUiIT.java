package org.eventexplorer.ui.replay.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.transfer.samples.Samples;
import org.eventexplorer.work.JobContext;
import org.junit.jupiter.api.Test;

/// The four steps to a new replay.
final class ReplayWizardUiIT extends WizardUi {
    private void loadSamples() throws Exception {
        Samples.load(new EventStore(database()), Samples.ALL).run(JobContext.none());
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
        robot.clickOn("#next");
        until(() -> isOn("where"));
        robot.clickOn("siem-ingest");
        robot.clickOn("#test-endpoint");
        until(() -> shows("No event was sent"));
        pictures("wizard-where");
        robot.clickOn("#next");
        until(() -> isOn("how"));
        pictures("wizard-how");
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
}
