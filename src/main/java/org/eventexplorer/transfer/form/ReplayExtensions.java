package org.eventexplorer.transfer.form;

import org.eventexplorer.transfer.form.Members.Member;

import java.util.Map;

/// The extensions `replayid`, `replaytime` and `replayattempt` of a CloudEvent that a replay sent.
/// They become the metadata that the plain form has for them, so that both are known by the same
/// mark.
final class ReplayExtensions {
    private static final Map<String, String> NAMES =
            Map.of(
                    "replayid", "replayId",
                    "replaytime", "replayTime",
                    "replayattempt", "replayAttempt");

    private ReplayExtensions() {}

    /// Puts what stands in `fields` into `metadata`, in the place of an earlier replay's.
    static void read(String eventId, Map<String, Member> fields, MetadataText metadata) {
        Member replay = fields.get("replayid");
        if (replay == null || replay.isNull()) {
            return;
        }
        metadata.mark("replay", "true");
        NAMES.forEach(
                (extension, name) -> {
                    Member member = fields.get(extension);
                    if (member != null && !member.isNull()) {
                        Extensions.check(eventId, extension, member);
                        metadata.mark(name, member.json().copy().toString());
                    }
                });
    }
}
