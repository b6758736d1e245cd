package org.maillagetools.edges;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Map;
import java.util.TreeMap;

/** All rows of all schemas, in a form that can be compared: whoever changes a single value is seen. */
record KeptRows(JdbcClient db) {

    /** What is written about any request, and what goes on in the background. */
    private static final String TABLES =
            """
            select n.nspname || '.' || c.relname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public')
              and c.relname not like 'flyway%'
              and c.relname not in ('app_instance', 'form_submission', 'spring_session',
                'spring_session_attributes', 'event_publication', 'event_publication_archive', 'event_inbox',
                'audit_link', 'audit_chain', 'audit_check', 'scheduled_task')
            order by 1
            """;

    /** Tables, with the number of their rows and a sum of what stands in them. */
    Map<String, String> now() {
        var rows = new TreeMap<String, String>();
        for (var table : db.sql(TABLES).query(String.class).list()) {
            rows.put(
                    table,
                    db.sql(
                                    "select count(*) || ' ' ||"
                                        + " coalesce(sum(hashtextextended(t::text, 0)), 0) from "
                                            + table
                                            + " t")
                            .query(String.class)
                            .single());
        }
        return rows;
    }

    /** How many rows anywhere contain a text. */
    long with(String text) {
        return count("like", "%" + text + "%");
    }

    /** How many rows anywhere contain what PostgreSQL's regular expression finds. */
    long matching(String expression) {
        return count("~", expression);
    }

    private long count(String operator, String operand) {
        long found = 0;
        for (var table : db.sql(TABLES).query(String.class).list()) {
            found +=
                    db.sql(
                                    "select count(*) from %s t where t::text %s :x"
                                            .formatted(table, operator))
                            .param("x", operand)
                            .query(Long.class)
                            .single();
        }
        return found;
    }
}
