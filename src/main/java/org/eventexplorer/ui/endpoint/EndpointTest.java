package org.eventexplorer.ui.endpoint;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.eventexplorer.routing.EndpointReport;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.ui.fx.ErrorText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobContext;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;

import java.util.ArrayList;
import java.util.List;

/// Reaches for a subscriber's endpoint without delivering an event, and says in words what it
/// found. Only for the toolkit's thread.
public final class EndpointTest {
    private final Messages messages = Messages.of(EndpointTest.class);
    private final Endpoints endpoints;
    private final NewestJob<EndpointReport> job;
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();

    /// One thing that was found.
    public record Finding(Level level, String text) {}

    /// How good that is.
    public enum Level {
        /// As it should be.
        GOOD,
        /// Worth knowing.
        NOTE,
        /// Nothing can be delivered.
        BAD
    }

    /// @param endpoints what endpoints are reached with
    public EndpointTest(Endpoints endpoints, JobRunner jobs) {
        this.endpoints = endpoints;
        this.job = new NewestJob<>(jobs);
    }

    /// What was found last; empty before the first test and while one runs.
    public ObservableList<Finding> findings() {
        return findings;
    }

    /// Whether a test runs.
    public ReadOnlyBooleanProperty running() {
        return job.runningProperty();
    }

    /// Reaches for the endpoint of `subscriber`.
    public void start(Subscriber subscriber) {
        findings.clear();
        job.start(context -> reach(subscriber, context), this::show);
    }

    /// Ends the test that runs.
    public void stop() {
        job.stop();
    }

    /// Forgets what was found, and ends what runs.
    public void clear() {
        job.drop();
        findings.clear();
    }

    private EndpointReport reach(Subscriber subscriber, JobContext context)
            throws InterruptedException {
        Thread worker = Thread.currentThread();
        try (CancelToken.Registration _ = context.cancelToken().onCancel(worker::interrupt)) {
            return endpoints.transports().test(subscriber, endpoints.secrets());
        }
    }

    private void show(Outcome<EndpointReport> outcome) {
        switch (outcome) {
            case Outcome.Succeeded<EndpointReport>(EndpointReport report) ->
                    findings.setAll(lines(report));
            case Outcome.Failed<EndpointReport>(Exception cause) ->
                    findings.setAll(new Finding(Level.BAD, ErrorText.of(cause)));
            case Outcome.Cancelled<EndpointReport> _ ->
                    findings.setAll(new Finding(Level.NOTE, messages.text("test.stopped")));
        }
    }

    /// A test ends with the first thing that is not good.
    private List<Finding> lines(EndpointReport report) {
        List<Finding> lines = new ArrayList<>();
        for (String found : report.findings()) {
            lines.add(new Finding(report.isGood() ? Level.GOOD : Level.NOTE, found));
        }
        if (!report.isGood() && !lines.isEmpty()) {
            lines.set(lines.size() - 1, new Finding(Level.BAD, report.findings().getLast()));
        }
        lines.add(new Finding(Level.NOTE, messages.text("test.nothing")));
        return lines;
    }
}
