package org.maillage.platform.transfer.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks put together part by part, also as no program would. */
final class Workbooks {

    private static final String TYPES =
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
            </Types>\
            """;
    private static final String WORKBOOK =
            """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
              xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>\
            """;
    private static final String LINKS =
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>\
            """;
    private static final String STYLES =
            """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>\
            """;
    static final String SHARED =
            """
            <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            <si><t>Nom</t></si><si><t>SIRET</t></si><si><t>Zoé</t></si></sst>\
            """;
    static final String ROWS =
            """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>Depuis</t></is></c></row>
            <row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3"><v>1.2345678901234E13</v></c><c r="C3" s="1"><v>45292</v></c></row>\
            """;

    private Workbooks() {}

    static byte[] workbook(String rows, String shared) throws IOException {
        return zip(parts(rows, shared));
    }

    static Map<String, String> parts(String rows, String shared) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", TYPES);
        parts.put("xl/workbook.xml", WORKBOOK);
        parts.put("xl/_rels/workbook.xml.rels", LINKS);
        parts.put("xl/styles.xml", STYLES);
        parts.put("xl/sharedStrings.xml", shared);
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet"
                    + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + rows
                        + "</sheetData></worksheet>");
        return parts;
    }

    static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
