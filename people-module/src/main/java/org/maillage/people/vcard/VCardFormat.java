package org.maillage.people.vcard;

import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.transfer.export.ExportFormat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A list of persons or organisations as one file of vCards. */
final class VCardFormat implements ExportFormat {

    static final String PERSONS = "people.person.list";
    static final String MEMBERS = "people.group.member.list";
    static final String ORGANISATIONS = "people.organisation.list";

    private final String name;
    private final VCardVersion version;

    VCardFormat(String name, VCardVersion version) {
        this.name = name;
        this.version = version;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String labelKey() {
        return "people.vcard.format." + name;
    }

    @Override
    public String contentType() {
        return "text/vcard;charset=UTF-8";
    }

    @Override
    public String extension() {
        return "vcf";
    }

    @Override
    public boolean fits(String list) {
        return Set.of(PERSONS, MEMBERS, ORGANISATIONS).contains(list);
    }

    @Override
    public Writer begin(OutputStream out, List<Heading> headings) {
        var cards = new VCardWriter(out, version);
        cards.setAddProdId(false);
        return new Writer() {
            @Override
            public void row(List<@Nullable Object> values) throws IOException {
                cards.write(Cards.of(fields(headings, values), version));
            }

            @Override
            public void end() throws IOException {
                cards.flush();
            }
        };
    }

    private static Map<String, String> fields(
            List<Heading> headings, List<@Nullable Object> values) {
        var fields = new HashMap<String, String>();
        for (int i = 0; i < headings.size(); i++) {
            var value = values.get(i);
            if (value != null && !value.toString().isEmpty()) {
                fields.put(headings.get(i).name(), value.toString());
            }
        }
        return fields;
    }
}
