package org.eventexplorer.transfer.samples;

import org.eventexplorer.store.EventStore;
import org.eventexplorer.transfer.ImportOptions;
import org.eventexplorer.transfer.ImportReport;
import org.eventexplorer.transfer.ImportSource;
import org.eventexplorer.transfer.Importer;
import org.eventexplorer.work.Job;

import java.io.FileNotFoundException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/// The sample events: which sets there are, and how they come into a store.
public final class Samples {
    /// All sets.
    public static final List<SampleSet> ALL =
            List.of(
                    new SampleSet(
                            "cloudtrail",
                            "AWS CloudTrail log of one account, one hour",
                            new SampleSet.Content(
                                    2_900,
                                    262,
                                    Instant.parse("2023-07-10T11:42:18Z"),
                                    Instant.parse("2023-07-10T12:37:50Z")),
                            "github.com/invictus-ir/aws_dataset, MIT"),
                    new SampleSet(
                            "github-webhooks",
                            "GitHub webhooks",
                            new SampleSet.Content(
                                    378,
                                    157,
                                    Instant.parse("2017-10-25T00:00:00Z"),
                                    Instant.parse("2023-07-04T09:28:15Z")),
                            "github.com/octokit/webhooks, MIT"),
                    new SampleSet(
                            "traces-boutique",
                            "Online Boutique, one minute of distributed traces",
                            new SampleSet.Content(
                                    17_184,
                                    55,
                                    Instant.parse("2022-08-23T12:01:27.650786Z"),
                                    Instant.parse("2022-08-23T12:02:30.057169Z")),
                            "github.com/IntelligentDDS/Nezha, MIT"),
                    new SampleSet(
                            "uci-incidents",
                            "IT incidents of a real company",
                            new SampleSet.Content(
                                    5_998,
                                    8,
                                    Instant.parse("2016-02-29T01:23:00Z"),
                                    Instant.parse("2017-02-04T19:00:00Z")),
                            "UCI Machine Learning Repository 498, CC BY 4.0"));

    private Samples() {}

    /// The work that brings `sets` into `store`.
    public static Job<ImportReport> load(EventStore store, List<SampleSet> sets) {
        List<ImportSource> sources = sets.stream().map(Samples::source).toList();
        return new Importer(store, sources, ImportOptions.DEFAULT);
    }

    /// The events of `set` as they lie in the program.
    static ImportSource source(SampleSet set) {
        String resource = set.name() + ".ndjson.zst";
        return new ImportSource(
                "sample " + set.name(),
                null,
                () -> {
                    InputStream in = Samples.class.getResourceAsStream(resource);
                    if (in == null) {
                        throw new FileNotFoundException(
                                "the program lacks its sample " + resource + "; install it anew");
                    }
                    return in;
                });
    }
}
