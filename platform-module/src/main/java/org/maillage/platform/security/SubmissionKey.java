package org.maillage.platform.security;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.multipart.MultipartHttpServletRequest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeMap;

/** What makes a submission the same as another: token, method, address and content. */
final class SubmissionKey {

    private final MessageDigest digest;

    private SubmissionKey() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    static byte[] of(HttpServletRequest request, String token) {
        var key = new SubmissionKey();
        key.add(token);
        key.add(request.getMethod());
        key.add(request.getRequestURI());
        new TreeMap<>(request.getParameterMap())
                .forEach((name, values) -> {
                    key.add(name);
                    key.add(values.length);
                    for (String value : values) {
                        key.add(value);
                    }
                });
        if (request instanceof MultipartHttpServletRequest multipart) {
            key.addFiles(multipart);
        }
        return key.digest.digest();
    }

    private void addFiles(MultipartHttpServletRequest request) {
        request.getMultiFileMap()
                .forEach((name, files) ->
                        files.forEach(file -> {
                            add(name);
                            add(String.valueOf(file.getOriginalFilename()));
                            add(String.valueOf(file.getSize()));
                        }));
    }

    /** Length before content, so that no two lists of texts look alike. */
    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        digest.update(bytes);
    }

    private void add(int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }
}
