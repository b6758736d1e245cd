package org.maillage.platform.transfer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;

/** The file of the rows to mend: written as a whole before any of it is sent. */
final class BadRowsView implements View {

    private final StoredImport stored;
    private final WriteBadRows file;

    BadRowsView(StoredImport stored, WriteBadRows file) {
        this.stored = stored;
        this.file = file;
    }

    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var copy = Files.createTempFile("maillage-rows-" + ProcessHandle.current().pid() + "-", "");
        try {
            file.write(stored.id(), copy);
            response.setContentType("text/csv;charset=UTF-8");
            response.setContentLengthLong(Files.size(copy));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(file.name(stored), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            Files.copy(copy, response.getOutputStream());
        } finally {
            Files.delete(copy);
        }
    }
}
