package org.maillage.platform.transfer.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through a workbook before anything of it is kept: the reader itself keeps all shared texts, makes a row as wide as its last
 * cell says it is, and looks through all array formulas for each cell.
 */
final class XlsxLimits {

    static final int MOST_ENTRIES = 1_000;
    static final long MOST_BYTES = 200L << 20;
    static final long MOST_SHARED_BYTES = 32L << 20;
    static final int HIGHEST_RATIO = 100;

    /** Below this nothing is a bomb, however well it was compressed. */
    private static final long HARMLESS = 1 << 20;

    private static final int MOST_ARRAY_FORMULAS = 100;
    private static final int MOST_STYLES = 65_536;
    private static final int LONGEST_COLUMN = 2;

    private final long limit;
    private long inflated;

    private XlsxLimits(Path file) throws IOException {
        limit = Math.min(MOST_BYTES, Math.max(HARMLESS, Files.size(file) * HIGHEST_RATIO));
    }

    static void check(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new SheetRefused("bomb");
            }
            var limits = new XlsxLimits(file);
            var names = new HashSet<String>();
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var name = entry.getName().toLowerCase(Locale.ROOT);
                if (!names.add(name)) {
                    throw new SheetRefused("broken");
                }
                limits.check(zip, entry, name);
            }
            if (!names.contains("[content_types].xml")) {
                throw new SheetRefused("no-table");
            }
        } catch (ZipException | XMLStreamException broken) {
            throw new SheetRefused("broken");
        }
    }

    private void check(ZipFile zip, ZipEntry entry, String name)
            throws IOException, XMLStreamException {
        try (var content = zip.getInputStream(entry)) {
            inflate(content, name);
        }
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
            try (var content = zip.getInputStream(entry)) {
                walk(content);
            }
        }
    }

    private void inflate(InputStream content, String name) throws IOException {
        long before = inflated;
        var block = new byte[1 << 14];
        for (int read = content.read(block); read >= 0; read = content.read(block)) {
            inflated += read;
            if (inflated > limit
                    || (name.contains("sharedstrings") && inflated - before > MOST_SHARED_BYTES)) {
                throw new SheetRefused("bomb");
            }
        }
    }

    private static void walk(InputStream content) throws XMLStreamException {
        var reader = reader(content);
        int arrays = 0;
        int styles = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new SheetRefused("broken");
                case XMLStreamConstants.START_ELEMENT -> {
                    arrays += element(reader, "f") && "array".equals(type(reader)) ? 1 : 0;
                    styles += element(reader, "xf") || element(reader, "numFmt") ? 1 : 0;
                    checkColumn(reader);
                }
                default -> {}
            }
            if (arrays > MOST_ARRAY_FORMULAS || styles > MOST_STYLES) {
                throw new SheetRefused("bomb");
            }
        }
    }

    private static XMLStreamReader reader(InputStream content) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(content);
    }

    private static boolean element(XMLStreamReader reader, String name) {
        return reader.getLocalName().equals(name);
    }

    private static String type(XMLStreamReader reader) {
        return String.valueOf(reader.getAttributeValue(null, "t"));
    }

    private static void checkColumn(XMLStreamReader reader) {
        var address = element(reader, "c") ? reader.getAttributeValue(null, "r") : null;
        if (address != null
                && address.chars().filter(Character::isLetter).count() > LONGEST_COLUMN) {
            throw new SheetRefused(
                    "columns", address.replaceAll("[^0-9]", ""), Sheets.MOST_COLUMNS);
        }
    }
}
