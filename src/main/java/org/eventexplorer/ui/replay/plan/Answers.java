package org.eventexplorer.ui.replay.plan;

import org.eventexplorer.routing.EndpointReport;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.ui.endpoint.Endpoints;
import org.eventexplorer.ui.fx.ErrorText;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.Job;
import org.eventexplorer.work.JobContext;

import java.util.ArrayList;
import java.util.List;

/// What the endpoints of targets said when they were reached for, without an event.
///
/// @param areGood whether events can go to all of them, as far as that can be known
/// @param text what was found
public record Answers(boolean areGood, String text) {
    /// Reaches for the endpoint of each, one after another.
    public record Asking(Endpoints endpoints, List<Planned> plans) implements Job<Answers> {
        @Override
        public Answers run(JobContext context) throws InterruptedException {
            Thread worker = Thread.currentThread();
            List<String> texts = new ArrayList<>();
            boolean areGood = true;
            try (CancelToken.Registration _ = context.cancelToken().onCancel(worker::interrupt)) {
                for (Planned each : plans) {
                    context.cancelToken().throwIfCancelled();
                    EndpointReport report = reach(each.subscriber());
                    areGood &= report.isGood();
                    String found =
                            report.isGood()
                                    ? String.join(" · ", report.findings())
                                    : report.findings().getLast();
                    if (plans.size() == 1 || !report.isGood()) {
                        texts.add(
                                plans.size() == 1
                                        ? found
                                        : each.subscriber().name() + ": " + found);
                    }
                }
            }
            return new Answers(areGood, String.join("\n", texts));
        }

        private EndpointReport reach(Subscriber subscriber) throws InterruptedException {
            try {
                return endpoints.transports().test(subscriber, endpoints.secrets());
            } catch (RuntimeException e) {
                return EndpointReport.of(false, ErrorText.of(e));
            }
        }
    }
}
