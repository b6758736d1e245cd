package org.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every column says which data it holds: it cannot be done afterwards. */
@WholeApplication
class PrivacyTests {

    private static final Set<String> CLASSES =
            Set.of("technical", "public", "organisation", "personal", "sensitive");

    @Autowired JdbcClient db;

    @Test
    void everyColumnIsClassified() throws IOException {
        var classified = new TreeSet<>(classified().map(List::getFirst).toList());

        assertThat(classified).containsExactlyElementsOf(new TreeSet<>(columns()));
    }

    @Test
    void theClassesAreThoseOfTheHouse() throws IOException {
        assertThat(classified().toList())
                .allSatisfy(row -> assertThat(CLASSES).contains(row.get(1)));
    }

    private static Stream<List<String>> classified() throws IOException {
        var files =
                new PathMatchingResourcePatternResolver().getResources("classpath*:privacy/*.csv");
        return Stream.of(files).flatMap(PrivacyTests::rows);
    }

    private static Stream<List<String>> rows(Resource file) {
        try {
            String key = String.valueOf(file.getFilename()).replace(".csv", "");
            return file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(","))
                    .map(cells -> List.of(key + "." + cells[0] + "." + cells[1], cells[2]));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> columns() {
        return db.sql(
                        """
                        select n.nspname || '.' || c.relname || '.' || a.attname
                        from pg_attribute a
                        join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
                        join pg_namespace n on n.oid = c.relnamespace
                        where a.attnum > 0 and not a.attisdropped
                          and n.nspname in ('platform', 'people', 'events', 'practices', 'itinerantcafe')
                        """)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
