package org.maillage.platform.file;

/** Content that may be kept: what it is was read from itself. Only {@link FileChecks} makes one. */
public final class CheckedFile {

    private final String mediaType;
    private final byte[] content;

    CheckedFile(String mediaType, byte[] content) {
        this.mediaType = mediaType;
        this.content = content;
    }

    public String mediaType() {
        return mediaType;
    }

    byte[] content() {
        return content;
    }
}
