package org.maillage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application's own role in the database cannot change its structure, nor what has to stay as it was written. */
@WholeApplication
class LeastPrivilegeTests {

    @Autowired JdbcClient db;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table people.intruder (id int)",
                "alter table people.organisation add column intruder int",
                "drop table events.event",
                "truncate platform.audit_entry",
                "delete from platform.audit_entry",
                "create schema intruder",
                "create table public.intruder (id int)"
            })
    void isRefused(String statement) {
        assertThatThrownBy(() -> db.sql(statement).update())
                .rootCause()
                .satisfies(e ->
                        assertThat(e.getMessage())
                                .containsAnyOf(
                                        "permission denied", "must be owner", "append-only"));
    }
}
