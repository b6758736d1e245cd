package org.maillage.people.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.regex.Pattern;

class QrCodeTests {

    private static final int SCALE = 4;

    @Test
    void aCameraReadsIt() throws Exception {
        String uri = QrCode.uri("prénom+essai@exemple.test", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");

        assertThat(read(QrCode.of(uri))).isEqualTo(uri);
        assertThat(uri)
                .startsWith(
                        "otpauth://totp/Maillage:pr%C3%A9nom%2Bessai%40exemple.test?secret=JBSW")
                .contains("issuer=Maillage", "digits=6", "period=30");
    }

    private static String read(QrCode code) throws Exception {
        int side = code.size() * SCALE;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        var squares = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(code.path());
        while (squares.find()) {
            int x = Integer.parseInt(squares.group(1)) * SCALE;
            int y = Integer.parseInt(squares.group(2)) * SCALE;
            for (int i = 0; i < SCALE * SCALE; i++) {
                pixels[(y + i / SCALE) * side + x + i % SCALE] = 0;
            }
        }
        var source = new RGBLuminanceSource(side, side, pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }
}
