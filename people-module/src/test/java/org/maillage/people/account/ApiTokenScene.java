package org.maillage.people.account;

import static org.maillage.people.db.Tables.SIGN_IN_BRAKE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.maillage.people.rights.Role;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who edits everywhere and makes tokens, and a program that uses them. */
abstract class ApiTokenScene {

    @Autowired Staff staff;
    @Autowired ApiClient api;
    @Autowired DSLContext dsl;

    Staff.Person person;
    Browser holder;

    @BeforeEach
    void somebodyWhoEdits() throws Exception {
        dsl.deleteFrom(SIGN_IN_BRAKE).where(SIGN_IN_BRAKE.KIND.eq("API")).execute();
        person = staff.with(Role.EDITOR, null);
        holder = staff.signedIn(person);
    }
}
