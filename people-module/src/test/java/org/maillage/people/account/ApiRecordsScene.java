package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.account.ApiClient.LIST;
import static org.maillage.people.db.Tables.ACCREDITATION;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.maillage.people.Organisations;
import org.maillage.people.published.OrganisationId;
import org.maillage.people.rights.Role;
import org.maillage.platform.id.UuidV7;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A federation with a centre, another centre, and somebody who reads everywhere and makes tokens. */
abstract class ApiRecordsScene {

    @Autowired Staff staff;
    @Autowired ApiClient api;
    @Autowired DSLContext dsl;
    @Autowired Organisations organisations;

    UUID federation;
    UUID centre;
    UUID elsewhere;
    String mark;
    Browser editor;

    @BeforeEach
    void aFederationWithACentreAndAnother() throws Exception {
        mark = UUID.randomUUID().toString();
        federation = organisation("Fédération " + mark);
        centre = organisation("Centre " + mark);
        elsewhere = organisation("Ailleurs " + mark);
        join(centre, federation, LocalDate.of(2015, 1, 1), null);
        editor = staff.signedIn(staff.with(Role.READER, null));
    }

    UUID organisation(String name) {
        return organisations.named(name).value();
    }

    void join(UUID child, UUID parent, @Nullable LocalDate from, @Nullable LocalDate to) {
        organisations.join(new OrganisationId(child), new OrganisationId(parent), from, to);
    }

    void accredit(UUID organisation, @Nullable LocalDate from, @Nullable LocalDate to) {
        dsl.insertInto(ACCREDITATION)
                .set(ACCREDITATION.ID, UuidV7.next())
                .set(ACCREDITATION.CREATED_AT, Instant.EPOCH)
                .set(ACCREDITATION.CHANGED_AT, Instant.EPOCH)
                .set(ACCREDITATION.ORGANISATION_ID, organisation)
                .set(ACCREDITATION.KIND, "COMMUNITY_CENTRE")
                .set(ACCREDITATION.FROM_DATE, from)
                .set(ACCREDITATION.FROM_PRECISION, from == null ? "UNKNOWN" : "DAY")
                .set(ACCREDITATION.TO_DATE, to)
                .set(ACCREDITATION.TO_PRECISION, to == null ? "UNKNOWN" : "DAY")
                .set(ACCREDITATION.PROJECT_FROM_PRECISION, "UNKNOWN")
                .set(ACCREDITATION.PROJECT_TO_PRECISION, "UNKNOWN")
                .execute();
    }

    JsonNode json(String path, String token) throws Exception {
        var answer = api.get(path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ApiClient.json(answer);
    }

    List<String> each(String path, String token, String name) throws Exception {
        var all = new ArrayList<String>();
        json(path, token).get("items").forEach(item -> all.add(item.get(name).asString()));
        return all;
    }

    List<String> names(String token) throws Exception {
        return each(LIST + "?q=" + mark, token, "name");
    }
}
