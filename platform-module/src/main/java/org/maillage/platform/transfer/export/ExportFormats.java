package org.maillage.platform.transfer.export;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The formats that there are; templates ask for those of a list. */
@Component("exportFormats")
public class ExportFormats {

    /** In order of preference: only XLSX says what is a text. */
    private static final List<ExportFormat> OWN =
            List.of(new XlsxFormat(), new CsvFormat("csv", ';'), new CsvFormat("csvcomma", ','));

    private final ObjectProvider<ExportFormat> others;

    ExportFormats(ObjectProvider<ExportFormat> others) {
        this.others = others;
    }

    /** A button: the value of the parameter, and the key of what it says. */
    public record Offer(String name, String labelKey) {}

    /** What the list can be exported as. */
    public List<Offer> of(String list) {
        return all().stream()
                .filter(format -> format.fits(list))
                .map(format -> new Offer(format.name(), format.labelKey()))
                .toList();
    }

    Optional<ExportFormat> find(String name, String list) {
        return all().stream()
                .filter(format -> format.name().equals(name))
                .filter(format -> format.fits(list))
                .findFirst();
    }

    private List<ExportFormat> all() {
        var all = new ArrayList<>(OWN);
        others.orderedStream().forEach(all::add);
        return all;
    }
}
