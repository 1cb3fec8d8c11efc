package org.eventexplorer.replay.report;

import com.fasterxml.jackson.core.JsonGenerator;

import org.eventexplorer.event.Json;
import org.eventexplorer.replay.plan.Plan;
import org.eventexplorer.replay.record.ReplayOptions;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.transfer.file.WholeFile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What replays would send and how, in a file, before anything is sent.
///
/// @param from where the events come from, for a person
/// @param options how it would be sent
/// @param speed how fast
/// @param plans what each subscriber would be given
public record PlanFile(String from, ReplayOptions options, Speed speed, List<To> plans) {
    /// What one subscriber would be given.
    public record To(String subscriber, Plan plan) {}

    /// Copies the plans.
    public PlanFile {
        plans = List.copyOf(plans);
    }

    /// Writes the file, which appears when it is whole and replaces what was there.
    ///
    /// @return the file
    public Path write(Path file) throws IOException {
        try (WholeFile whole = new WholeFile(file)) {
            try (JsonGenerator to = Json.FACTORY.createGenerator(whole.stream())) {
                to.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                to.useDefaultPrettyPrinter();
                members(to);
            }
            whole.stream().write('\n');
            whole.seal();
            return whole.move();
        }
    }

    private void members(JsonGenerator to) throws IOException {
        to.writeStartObject();
        to.writeStringField("from", from);
        ReplayJson.options(to, options);
        ReplayJson.members(to, speed);
        to.writeArrayFieldStart("plans");
        for (To each : plans) {
            to.writeStartObject();
            to.writeStringField("subscriber", each.subscriber());
            ReplayJson.members(to, each.plan());
            to.writeEndObject();
        }
        to.writeEndArray();
        to.writeEndObject();
    }
}
