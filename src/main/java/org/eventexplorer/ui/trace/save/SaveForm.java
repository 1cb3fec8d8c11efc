package org.eventexplorer.ui.trace.save;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import org.eventexplorer.correlation.form.GraphJson;
import org.eventexplorer.correlation.form.GraphText;
import org.eventexplorer.correlation.form.SvgPicture;
import org.eventexplorer.correlation.layout.Direction;
import org.eventexplorer.transfer.file.WholeFile;
import org.eventexplorer.ui.trace.chain.Picture;
import org.eventexplorer.ui.trace.graph.GraphLook;
import org.eventexplorer.work.JobContext;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/// The forms that a chain is saved in.
public enum SaveForm {
    /// The picture, pixel by pixel.
    PNG,
    /// The picture, line by line.
    SVG,
    /// For Graphviz.
    DOT,
    /// For Mermaid.
    MERMAID,
    /// The whole graph, nothing folded.
    JSON;

    /// How the names of such files end.
    public String ending() {
        return this == MERMAID ? "mmd" : name().toLowerCase(Locale.ROOT);
    }

    /// Writes the chain of a graph into a file, whole or not at all; says how far it is.
    ///
    /// @throws IOException what went wrong
    /// @throws org.eventexplorer.work.CancelledException where the job was cancelled
    public Path write(GraphLook look, Path file, JobContext context) throws IOException {
        try (WholeFile whole = new WholeFile(file)) {
            write(look, new ToldStream(whole.stream(), context), context);
            whole.seal();
            return whole.move();
        }
    }

    private void write(GraphLook look, OutputStream out, JobContext context) throws IOException {
        Picture picture = look.picture();
        switch (this) {
            case PNG -> PngPicture.write(look, out, context);
            case JSON -> {
                try (JsonGenerator to = new JsonFactory().createGenerator(out)) {
                    GraphJson.write(picture.folded().graph(), to);
                }
            }
            case SVG, DOT, MERMAID -> {
                Writer text =
                        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                write(picture, text);
                text.flush();
            }
        }
    }

    private void write(Picture picture, Writer text) throws IOException {
        switch (this) {
            case SVG -> SvgPicture.write(picture.layout(), Direction.LEFT_TO_RIGHT, text);
            case DOT -> GraphText.dot(picture.folded(), text);
            case MERMAID -> GraphText.mermaid(picture.folded(), text);
            case PNG, JSON -> throw new IllegalStateException(this + " is no text");
        }
    }
}
