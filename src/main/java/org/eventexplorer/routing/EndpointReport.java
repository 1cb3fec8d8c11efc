package org.eventexplorer.routing;

import java.util.ArrayList;
import java.util.List;

/// What a test of an endpoint found.
///
/// @param isGood whether events can go there as far as that can be known without sending one
/// @param findings what was found, in order, without a secret in it
public record EndpointReport(boolean isGood, List<String> findings) {
    /// Copies the findings.
    public EndpointReport {
        findings = List.copyOf(findings);
    }

    /// A report of one finding.
    public static EndpointReport of(boolean isGood, String finding) {
        return new EndpointReport(isGood, List.of(finding));
    }

    /// This and one finding more.
    public EndpointReport and(boolean isGoodToo, String finding) {
        List<String> all = new ArrayList<>(findings);
        all.add(finding);
        return new EndpointReport(isGood && isGoodToo, all);
    }
}
