package org.maillage.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.platform.file.FileRefused.Reason;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

class FileChecksTests {

    private static final int MEGABYTE = 1_000_000;
    private static final String PLACE = "GPS 50.6 N 3.06 E";

    private final FileChecks checks = new FileChecks();

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void keepsAPicture(String format) throws Exception {
        var kept = image(picture(format, 300, 200));

        assertThat(kept.mediaType()).isEqualTo(format.equals("png") ? "image/png" : "image/jpeg");
        assertThat(read(kept).getWidth()).isEqualTo(300);
    }

    @Test
    void makesItNoLargerThanNeeded() throws Exception {
        var kept = image(picture("jpg", 2000, 1000));

        assertThat(read(kept).getWidth()).isEqualTo(1000);
        assertThat(read(kept).getHeight()).isEqualTo(500);
    }

    @Test
    void leavesBehindWhereItWasTaken() throws Exception {
        var taken = withExif(picture("jpg", 300, 200), 1);
        assertThat(text(taken)).contains(PLACE);

        assertThat(text(image(taken).content())).doesNotContain(PLACE, "Exif");
    }

    @Test
    void turnsItAsTheCameraSays() throws Exception {
        var kept = image(withExif(picture("jpg", 300, 200), 6));

        assertThat(read(kept).getHeight()).isEqualTo(300);
    }

    @Test
    void whatIsHiddenBehindThePictureStaysBehind() throws Exception {
        var polyglot = new ByteArrayOutputStream();
        polyglot.write(picture("gif", 20, 20));
        polyglot.write("<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));

        assertThat(text(image(polyglot.toByteArray()).content())).doesNotContain("script");
    }

    @Test
    void refusesAPictureThatSaysItIsHuge() throws Exception {
        assertRefused(header(60_000, 60_000), Reason.TOO_MANY_PIXELS);
    }

    @Test
    void refusesWhatIsTruncated() throws Exception {
        var whole = picture("png", 300, 200);

        assertRefused(Arrays.copyOf(whole, whole.length / 2), Reason.DAMAGED);
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertRefused(new byte[0], Reason.EMPTY);
        assertRefused(new byte[MEGABYTE + 1], Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<html><script>alert(1)</script></html>",
                "%PDF-1.7 no picture",
                "MZ\u0090 a program",
                "some words"
            })
    void refusesWhatIsNoPictureWhateverItsName(String content) {
        assertRefused(content.getBytes(StandardCharsets.ISO_8859_1), Reason.TYPE);
    }

    @Test
    void takesOtherTypesByContent() throws Exception {
        var pdf = "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII);

        assertThat(
                        checks.file(
                                        new ByteArrayInputStream(pdf),
                                        MEGABYTE,
                                        Set.of("application/pdf"))
                                .mediaType())
                .isEqualTo("application/pdf");
        assertThatThrownBy(() ->
                        checks.file(new ByteArrayInputStream(pdf), MEGABYTE, Set.of("image/png")))
                .isInstanceOf(FileRefused.class);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyRefusalHasItsReason(Reason reason) {
        assertThat(new FileRefused(reason).reason()).isEqualTo(reason);
    }

    private void assertRefused(byte[] content, Reason reason) {
        assertThatThrownBy(() -> image(content))
                .isInstanceOfSatisfying(
                        FileRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private CheckedFile image(byte[] content) throws FileRefused {
        return checks.image(new ByteArrayInputStream(content), MEGABYTE, 1000);
    }

    private static BufferedImage read(CheckedFile file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file.content()));
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    /** A block of Exif after the beginning: how the camera was held, and a text that stands for a place. */
    private static byte[] withExif(byte[] jpeg, int orientation) throws IOException {
        var exif = new ByteArrayOutputStream();
        exif.write("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1));
        exif.write(new byte[] {0, 0, 0, 8, 0, 1});
        exif.write(new byte[] {1, 18, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0});
        exif.write(new byte[] {0, 0, 0, 0});
        exif.write(PLACE.getBytes(StandardCharsets.US_ASCII));
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(new byte[] {(byte) 0xff, (byte) 0xe1});
        out.write(ByteBuffer.allocate(2).putShort((short) (exif.size() + 2)).array());
        out.write(exif.toByteArray());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] header(int width, int height) throws IOException {
        var chunk = ByteBuffer.allocate(17);
        chunk.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        chunk.put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(chunk.array());
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        out.write(chunk.array());
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        return out.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
