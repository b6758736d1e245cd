package org.maillage.people.account;

import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditEntry;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.http.HttpResponse;
import java.util.List;

/** People with a second factor, at the door and on the page of their account. */
abstract class FactorScene {

    static final String OWN = "/admin/people/account";
    static final String PAGE = OWN + "/second-factor";
    static final String CODE = "/sign-in/code";

    @Autowired Staff staff;
    @Autowired Enrolment enrolment;
    @Autowired MovableClock clock;
    @Autowired Audit audit;

    Browser atTheInnerDoor(Staff.Person person) throws Exception {
        var browser = staff.browser();
        staff.signIn(browser, person.email(), Staff.PASSWORD);
        return browser;
    }

    static HttpResponse<String> code(Browser browser, String code) throws Exception {
        return browser.fill(CODE, CODE, "code", code);
    }

    List<String> history(Staff.Person person) {
        return audit.history(AccountAudit.subject(person.id())).stream()
                .map(AuditEntry::action)
                .toList();
    }
}
