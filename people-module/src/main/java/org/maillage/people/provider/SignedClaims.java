package org.maillage.people.provider;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractSmartHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.util.StreamUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the service knows of somebody, where it hands that out as a signed text: ProConnect does. */
final class SignedClaims extends AbstractSmartHttpMessageConverter<Map<String, Object>> {

    private final JwtDecoder decoder;

    SignedClaims(JwtDecoder decoder) {
        super(MediaType.parseMediaType("application/jwt"));
        this.decoder = decoder;
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType as) {
        return as != null && Map.class.isAssignableFrom(type.toClass()) && canRead(as);
    }

    @Override
    public boolean canWrite(ResolvableType type, Class<?> value, @Nullable MediaType as) {
        return false;
    }

    @Override
    public Map<String, Object> read(
            ResolvableType type, HttpInputMessage answer, @Nullable Map<String, Object> hints)
            throws IOException {
        var text = StreamUtils.copyToString(answer.getBody(), StandardCharsets.US_ASCII);
        try {
            return decoder.decode(text.strip()).getClaims();
        } catch (JwtException e) {
            throw new HttpMessageNotReadableException(
                    "signed by another, or not for us", e, answer);
        }
    }

    @Override
    protected void writeInternal(
            Map<String, Object> claims,
            ResolvableType type,
            HttpOutputMessage message,
            @Nullable Map<String, Object> hints) {
        throw new UnsupportedOperationException();
    }
}
