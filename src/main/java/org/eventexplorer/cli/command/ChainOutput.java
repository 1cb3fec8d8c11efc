package org.eventexplorer.cli.command;

import org.eventexplorer.cli.option.ChainFormat;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.cli.print.ChainTree;
import org.eventexplorer.cli.print.JsonOutput;
import org.eventexplorer.cli.print.Lines;
import org.eventexplorer.correlation.fold.FoldedGraph;
import org.eventexplorer.correlation.fold.Folding;
import org.eventexplorer.correlation.form.GraphJson;
import org.eventexplorer.correlation.form.GraphText;
import org.eventexplorer.correlation.model.CorrelationGraph;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// Writes graphs in one of the formats.
final class ChainOutput {
    private final Surroundings surroundings;
    private final ChainFormat format;

    ChainOutput(Surroundings surroundings, ChainFormat format) {
        this.surroundings = surroundings;
        this.format = format;
    }

    void print(CorrelationGraph graph) throws IOException {
        OutputStream out = surroundings.streams().out();
        switch (format) {
            case TREE -> new ChainTree(graph, new Lines(out)).print();
            case JSON -> JsonOutput.write(out, to -> GraphJson.write(graph, to));
            case DOT, MERMAID -> drawn(graph, out);
            case NDJSON -> {
                for (int event = 0; event < graph.events().size(); event++) {
                    line(graph, event);
                }
                out.flush();
            }
        }
    }

    /// Writes one event that came later.
    void printAlone(CorrelationGraph graph, int event) throws IOException {
        if (format == ChainFormat.TREE) {
            new ChainTree(graph, new Lines(surroundings.streams().out())).printAlone(event);
        } else {
            line(graph, event);
        }
    }

    private void line(CorrelationGraph graph, int event) throws IOException {
        JsonOutput.line(surroundings.streams().out(), to -> GraphJson.writeNode(graph, event, to));
    }

    private void drawn(CorrelationGraph graph, OutputStream out) throws IOException {
        FoldedGraph whole = FoldedGraph.of(graph, Folding.NONE, surroundings.cancelToken());
        // Not closed: the stream stays open.
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (format == ChainFormat.DOT) {
            GraphText.dot(whole, writer);
        } else {
            GraphText.mermaid(whole, writer);
        }
        writer.flush();
    }
}
