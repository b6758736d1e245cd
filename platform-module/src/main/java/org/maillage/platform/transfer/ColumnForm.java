package org.maillage.platform.transfer;

import org.springframework.util.MultiValueMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The choice of a field for each column, as it is sent. */
final class ColumnForm {

    private ColumnForm() {}

    static String name(int column) {
        return "column" + column;
    }

    static List<String> mapping(StoredImport stored, MultiValueMap<String, String> sent) {
        var mapping = new ArrayList<String>();
        for (int column = 0; column < stored.headers().size(); column++) {
            mapping.add(Objects.requireNonNullElse(sent.getFirst(name(column)), Headers.LEFT_OUT));
        }
        return mapping;
    }
}
