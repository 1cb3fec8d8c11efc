package org.eventexplorer.transfer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What pieces a text is cut into: each here as `line:element:text`.
final class DocumentsTest {
    @Test
    void linesAreNumberedAndBlankOnesPassedOver() throws IOException {
        assertThat(cut("\uFEFF\n{\"a\":1}\r\n\r\n  \n{\"b\":2}{\"c\":3}\nhello\n{\"d\""))
                .containsExactly(
                        "2:0:{\"a\":1}", "5:0:{\"b\":2}{\"c\":3}", "6:0:hello", "7:0:{\"d\"");
    }

    @Test
    void aBrokenFirstLineSpoilsNoOther() throws IOException {
        assertThat(cut("{\"a\":\"x\n{\"b\":2}\n"))
                .containsExactly("1:0:{\"a\":\"x", "2:0:{\"b\":2}");
        assertThat(cut("{\"a\":\"x\nhello\n{\"b\":2}"))
                .containsExactly("1:0:{\"a\":\"x", "2:0:hello", "3:0:{\"b\":2}");
        assertThat(cut("oh\n{\"b\":2}\n[1]")).containsExactly("1:0:oh", "2:0:{\"b\":2}", "3:0:[1]");
    }

    @Test
    void anArrayIsCutIntoItsElements() throws IOException {
        assertThat(cut("[{\"a\":[1,\"]\\\"}\"]},\n {\n\"b\": 2}, 7 ,tru,\"x,]\"]\n"))
                .containsExactly(
                        "1:1:{\"a\":[1,\"]\\\"}\"]}",
                        "2:2:{\n\"b\": 2}",
                        "3:3:7 ",
                        "3:4:tru",
                        "3:5:\"x,]\"");
        assertThat(cut("[]")).isEmpty();
        assertThat(cut("[{}]\n[{\"b\":1}]{\"c\":1}"))
                .containsExactly("1:1:{}", "2:1:{\"b\":1}", "2:0:{\"c\":1}");
    }

    @Test
    void objectsOverManyLinesMayStandOneAfterAnother() throws IOException {
        assertThat(cut("{\n\n \"a\": {\n }\n}\n\n{\n\"b\": 1}"))
                .containsExactly("1:0:{\n\n \"a\": {\n }\n}", "7:0:{\n\"b\": 1}");
        assertThat(cut("{ \"a\": 1\n, \"b\": 2 }")).containsExactly("1:0:{ \"a\": 1\n, \"b\": 2 }");
    }

    @Test
    void nothingIsNoEvent() throws IOException {
        assertThat(cut("")).isEmpty();
        assertThat(cut("\n \n")).isEmpty();
    }

    @Test
    void anArrayWithoutAnEndIsAnErrorAfterWhatCameBefore() throws IOException {
        Documents documents = documents("[{\"a\":1},\n{\"b\":".getBytes(StandardCharsets.UTF_8));

        assertThat(shown(documents.next())).isEqualTo("1:1:{\"a\":1}");
        assertThat(shown(documents.next())).isEqualTo("2:2:{\"b\":");
        assertThatThrownBy(documents::next)
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("ends in line 2, inside an array, after element 2");
    }

    @Test
    void utf16IsNamed() {
        byte[] text = "{}".getBytes(StandardCharsets.UTF_16);
        assertThatThrownBy(() -> documents(text).next()).hasMessageContaining("UTF-16");
    }

    @ParameterizedTest
    @EnumSource
    void compressionIsFoundOutFromTheContent(Compression compression) throws IOException {
        byte[] first = packed(compression, "{\"a\":1}\n{\"b\"");
        byte[] both = Arrays.copyOf(first, first.length * 2);
        byte[] second = packed(compression, ":2}\n{\"c\":3}");
        both = Arrays.copyOf(both, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);

        assertThat(all(documents(both)))
                .containsExactly("1:0:{\"a\":1}", "2:0:{\"b\":2}", "3:0:{\"c\":3}");
    }

    @ParameterizedTest
    @EnumSource(names = {"GZIP", "ZSTD"})
    void aFileThatIsCutOffIsAnErrorAfterWhatCameBefore(Compression compression) throws IOException {
        byte[] whole = packed(compression, "{\"a\":1}\n".repeat(100_000));
        Documents documents = documents(Arrays.copyOf(whole, whole.length / 2));

        assertThat(shown(documents.next())).isEqualTo("1:0:{\"a\":1}");
        assertThatThrownBy(() -> all(documents)).isInstanceOf(IOException.class);
    }

    @Test
    void aLongLineIsGatheredWhole() throws IOException {
        String line = "{\"a\":\"" + "x".repeat(5_000_000) + "\"}";

        List<String> pieces = cut(line + "\n" + line + "\n{}");

        assertThat(pieces).containsExactly("1:0:" + line, "2:0:" + line, "3:0:{}");
        assertThat(cut("[" + line + ",{}]")).containsExactly("1:1:" + line, "1:2:{}");
    }

    private static List<String> cut(String text) throws IOException {
        return all(documents(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Documents documents(byte[] bytes) throws IOException {
        InputStream dribbling =
                new ByteArrayInputStream(bytes) {
                    @Override
                    public int available() {
                        return 0;
                    }
                };
        return new Documents(Compression.read(dribbling));
    }

    private static List<String> all(Documents documents) throws IOException {
        List<String> all = new ArrayList<>();
        for (Document next = documents.next(); next != null; next = documents.next()) {
            all.add(shown(next));
        }
        return all;
    }

    private static String shown(@Nullable Document document) {
        return document == null
                ? "the end"
                : document.line()
                        + ":"
                        + document.element()
                        + ":"
                        + new String(document.text(), StandardCharsets.UTF_8);
    }

    private static byte[] packed(Compression compression, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = compression.write(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
