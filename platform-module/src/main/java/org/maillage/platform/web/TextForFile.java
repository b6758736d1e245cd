package org.maillage.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.web.multipart.MultipartFile;

/** A text in the place of a file is no file. */
final class TextForFile implements Converter<String, @Nullable MultipartFile> {

    @Override
    public @Nullable MultipartFile convert(String text) {
        return null;
    }
}
