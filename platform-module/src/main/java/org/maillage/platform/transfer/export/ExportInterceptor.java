package org.maillage.platform.transfer.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.Dates;
import org.maillage.platform.web.Labels;
import org.maillage.platform.web.NotFound;
import org.maillage.platform.web.list.ListExport;
import org.maillage.platform.web.list.ListPage;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/**
 * The parameter {@code export} turns the page of a list into the file of the same list: the controller has asked whether the actor may, and
 * its query has narrowed, searched and sorted, before this is reached.
 */
final class ExportInterceptor implements HandlerInterceptor {

    static final String PARAMETER = "export";

    private final ExportFormats formats;
    private final ExportList export;
    private final Labels labels;
    private final Clock clock;

    ExportInterceptor(ExportFormats formats, ExportList export, Labels labels, Clock clock) {
        this.formats = formats;
        this.export = export;
        this.labels = labels;
        this.clock = clock;
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView page) {
        var asked = request.getParameter(PARAMETER);
        if (asked == null
                || page == null
                || !request.getMethod().equals("GET")
                || !(page.getModel().get("list") instanceof ListPage<?> list)) {
            return;
        }
        var rows = list.export();
        if (rows == null) {
            return;
        }
        var format =
                formats.find(asked, rows.list())
                        .orElseThrow(() -> new NotFound("export format " + asked));
        page.clear();
        page.setView(new ExportView(export, rows, format, fileName(rows, format)));
    }

    private String fileName(ListExport list, ExportFormat format) {
        var title = labels.named(list.list() + ".title", "maillage");
        var plain = Normalizer.normalize(title, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var word = plain.replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "-");
        return word
                + "-"
                + LocalDate.ofInstant(clock.instant(), Dates.PARIS)
                + "."
                + format.extension();
    }
}
