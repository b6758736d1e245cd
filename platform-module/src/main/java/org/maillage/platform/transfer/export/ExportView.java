package org.maillage.platform.transfer.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.list.ListExport;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;

/** The list's file instead of its page. */
final class ExportView implements View {

    private final ExportList export;
    private final ListExport list;
    private final ExportFormat format;
    private final String fileName;

    ExportView(ExportList export, ListExport list, ExportFormat format, String fileName) {
        this.export = export;
        this.list = list;
        this.format = format;
        this.fileName = fileName;
    }

    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var file =
                Files.createTempFile("maillage-export-" + ProcessHandle.current().pid() + "-", "");
        try {
            export.export(list, format, file);
            response.setContentType(format.contentType());
            response.setContentLengthLong(Files.size(file));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(fileName, StandardCharsets.UTF_8)
                            .build()
                            .toString());
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }
}
