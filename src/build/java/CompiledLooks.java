import javafx.css.Stylesheet;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Writes the style sheets below one folder in the toolkit's binary form below another: it takes
/// them where they lie beside the text, and then need not read that at each start.
final class CompiledLooks {
    private CompiledLooks() {}

    /// @param arguments the folder with style sheets, and the one to write to
    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        Path to = Path.of(arguments[1]);
        for (Path sheet : sheets(from)) {
            File binary =
                    to.resolve(from.relativize(sheet).toString().replaceFirst("css$", "bss"))
                            .toFile();
            Files.createDirectories(binary.toPath().getParent());
            Stylesheet.convertToBinary(sheet.toFile(), binary);
        }
    }

    private static List<Path> sheets(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".css")).toList();
        }
    }
}
