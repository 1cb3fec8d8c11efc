package org.eventexplorer.transfer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;

final class CompressionTest {
    @ParameterizedTest
    @EnumSource(names = {"GZIP", "ZSTD"})
    void saysThatACompressedFileEndsTooEarlyWhereverItIsCut(Compression form) throws IOException {
        byte[] whole = compressed(form, noise(300_000));
        assertThat(read(whole)).isEqualTo(noise(300_000));

        for (int length : new int[] {whole.length / 2, whole.length - 1, 5}) {
            assertThatThrownBy(() -> read(Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessage(
                            "the " + form.name().toLowerCase(Locale.ROOT) + " file ends too early");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GZIP", "ZSTD"})
    void saysThatACompressedFileIsDamaged(Compression form) throws IOException {
        byte[] whole = compressed(form, noise(300_000));
        Arrays.fill(whole, 6, 64, (byte) 0xff);

        assertThatThrownBy(() -> read(whole))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageMatching("the (gzip|zstd) file is damaged");
    }

    @Test
    void leavesTroubleOfTheDiskAsItIs() {
        byte[] begin = HexFormat.of().parseHex("1f8b0800000000000003");
        InputStream failing =
                new InputStream() {
                    private int at;

                    @Override
                    public int read() throws IOException {
                        if (at == begin.length) {
                            throw new IOException("the disk is gone");
                        }
                        return begin[at++] & 0xff;
                    }

                    @Override
                    public int read(byte[] to, int from, int length) throws IOException {
                        to[from] = (byte) read();
                        return 1;
                    }
                };
        assertThatThrownBy(() -> Compression.read(failing).readAllBytes())
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
    }

    @ParameterizedTest
    @CsvSource({
        "504b0304140000, this is a zip file; unpack it first",
        "425a6839314159, this is a bzip2 file; unpack it first",
        "fd377a585a0000, this is a xz file; unpack it first",
        "377abcaf271c00, this is a 7z file; unpack it first",
        "50415231150415, this is a Parquet file; convert it to NDJSON first",
        "7f454c46020101000000, 'this is a binary file, not text with JSON in it'",
    })
    void refusesFilesOfOtherKinds(String hex, String complaint) {
        byte[] file = Arrays.copyOf(HexFormat.of().parseHex(hex), 2_000);

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage(complaint);
    }

    @Test
    void refusesATarAlsoInsideOfAGzip() throws IOException {
        byte[] tar = new byte[1_024];
        byte[] name = "events.ndjson".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(name, 0, tar, 0, name.length);
        System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 5);

        assertThatThrownBy(() -> read(tar)).hasMessage("this is a tar file; unpack it first");
        assertThatThrownBy(() -> read(compressed(Compression.GZIP, tar)))
                .hasMessage("this is a tar file; unpack it first");
    }

    @Test
    void readsTextWithAZeroByteThatBeginsAsJsonDoes() throws IOException {
        byte[] text = "{\"a\":\"\0\"}\n".getBytes(StandardCharsets.UTF_8);

        assertThat(read(text)).isEqualTo(text);
        assertThat(read("grün \"\u0001".getBytes(StandardCharsets.UTF_8))).hasSize(8);
        assertThat(read(new byte[0])).isEmpty();
    }

    private static byte[] read(byte[] file) throws IOException {
        try (InputStream in = Compression.read(new ByteArrayInputStream(file))) {
            return in.readAllBytes();
        }
    }

    private static byte[] compressed(Compression form, byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = form.write(bytes)) {
            out.write(text);
        }
        return bytes.toByteArray();
    }

    /// Text that compresses little, so that a cut is in the middle of it.
    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        Random random = new Random(7);
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) ('0' + random.nextInt(64));
        }
        return bytes;
    }
}
