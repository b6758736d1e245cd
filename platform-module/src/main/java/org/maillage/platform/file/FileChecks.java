package org.maillage.platform.file;

import net.coobird.thumbnailator.Thumbnails;

import org.apache.tika.Tika;
import org.maillage.platform.file.FileRefused.Reason;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;

import javax.imageio.ImageIO;

/** What may come in. Names and types that a browser states are not looked at. */
@Component
public class FileChecks {

    private static final long MOST_PIXELS = 40_000_000;
    private static final Map<String, String> IMAGES =
            Map.of("image/png", "png", "image/jpeg", "jpg", "image/gif", "png");
    private static final String PNG = "image/png";
    private static final String JPEG = "image/jpeg";

    private final Tika tika = new Tika();

    FileChecks() {}

    /**
     * A picture, made anew from its pixels: where it was taken, with what, and whatever else was hidden in the file stays behind. It is
     * turned as its camera says, and made no larger than needed.
     *
     * @param most bytes that are read
     * @param longestSide in pixels, of the picture that is kept
     */
    public CheckedFile image(InputStream content, int most, int longestSide) throws FileRefused {
        byte[] bytes = read(content, most);
        var kept = IMAGES.get(tika.detect(bytes));
        if (kept == null) {
            throw new FileRefused(Reason.TYPE);
        }
        try {
            checkPixels(bytes);
            var out = new ByteArrayOutputStream();
            var image = Thumbnails.of(new ByteArrayInputStream(bytes)).scale(1).asBufferedImage();
            boolean large = Math.max(image.getWidth(), image.getHeight()) > longestSide;
            var sized =
                    large
                            ? Thumbnails.of(image).size(longestSide, longestSide)
                            : Thumbnails.of(image).scale(1);
            sized.outputFormat(kept).toOutputStream(out);
            return new CheckedFile(kept.equals("png") ? PNG : JPEG, out.toByteArray());
        } catch (IOException | RuntimeException damaged) {
            throw new FileRefused(Reason.DAMAGED);
        }
    }

    /**
     * Any file of these types.
     *
     * @param types media types, by content
     */
    public CheckedFile file(InputStream content, int most, Set<String> types) throws FileRefused {
        byte[] bytes = read(content, most);
        var type = tika.detect(bytes);
        if (!types.contains(type)) {
            throw new FileRefused(Reason.TYPE);
        }
        return new CheckedFile(type, bytes);
    }

    private static byte[] read(InputStream content, int most) throws FileRefused {
        try {
            byte[] bytes = content.readNBytes(most + 1);
            if (bytes.length == 0) {
                throw new FileRefused(Reason.EMPTY);
            }
            if (bytes.length > most) {
                throw new FileRefused(Reason.TOO_LARGE);
            }
            return bytes;
        } catch (IOException e) {
            throw new FileRefused(Reason.DAMAGED);
        }
    }

    /** Read from the header: a picture of sixty thousand by sixty thousand pixels fits into a few kilobytes until it is opened. */
    private static void checkPixels(byte[] bytes) throws IOException, FileRefused {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new FileRefused(Reason.TYPE);
            }
            var reader = readers.next();
            try {
                reader.setInput(stream);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    throw new FileRefused(Reason.TOO_MANY_PIXELS);
                }
            } finally {
                reader.dispose();
            }
        }
    }
}
