package org.maillage.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.platform.mail.MailDraft;
import org.maillage.platform.mail.OutgoingMail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Every mail that this module writes, as it stands in the box of outgoing mail, in both languages. */
@PeopleTest
class MailTemplateTests {

    private static final Pattern DRAFT =
            Pattern.compile("MailDraft\\s*\\.\\s*of\\(\\s*\"([^\"]+)\"");

    @Autowired OutgoingMail outgoing;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Desk desk;
    @Autowired Grants grants;

    @BeforeEach
    void everythingIsAllowed() {
        grants.everywhere();
    }

    /** A template, how many arguments its words have, and which of them a subject alone may have. */
    @ParameterizedTest
    @CsvSource({
        "people.account.mail-link.mail, 2",
        "people.group.answerable-mail, 5",
        "people.group.mail, 5",
        "people.invitation.mail, 4",
        "people.joining.expired-mail, 2",
        "people.joining.refused-mail, 3",
        "people.joining.waiting-mail, 4",
        "people.rights.ending-mail, 3",
        "people.rights.ending-others-mail, 3",
        "people.token.ending-mail, 4"
    })
    void isWrittenInBothLanguages(String template, int count) {
        var arguments =
                IntStream.range(0, count)
                        .mapToObj(_ -> UUID.randomUUID().toString())
                        .toArray(String[]::new);
        var french = written(template, Locale.FRENCH, arguments);
        var english = written(template, Locale.ENGLISH, arguments);

        for (var mail : new Desk.Page[] {french, english}) {
            assertThat(mail.heading() + mail.text(".written"))
                    .contains(arguments)
                    .doesNotContain("people.", "{", "??");
        }
        assertThat(english.heading()).isNotEqualTo(french.heading());
        assertThat(without(arguments, english.text(".written")))
                .doesNotContain("Bonjour", "Message automatique")
                .isNotEqualTo(without(arguments, french.text(".written")));
        assertThat(french.text(".written")).contains("Bonjour", "Message automatique");
    }

    @Test
    void noTemplateIsLeftOut() throws Exception {
        var tried = new TreeSet<String>();
        var method =
                MailTemplateTests.class.getDeclaredMethod(
                        "isWrittenInBothLanguages", String.class, int.class);
        for (var line : method.getAnnotation(CsvSource.class).value()) {
            tried.add(line.substring(0, line.indexOf(',')));
        }

        assertThat(tried).isEqualTo(templates());
    }

    private static Set<String> templates() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                DRAFT.matcher(Files.readString(file))
                        .results()
                        .forEach(draft -> found.add(draft.group(1)));
            }
        }
        return found;
    }

    private static String without(String[] arguments, String text) {
        var words = text;
        for (var argument : arguments) {
            words = words.replace(argument, "");
        }
        return words;
    }

    private Desk.Page written(String template, Locale language, String... arguments) {
        var draft = MailDraft.of(template, "essai@exemple.test", null, language).with(arguments);
        var id = new TransactionTemplate(transactions).execute(_ -> outgoing.write(draft));
        return desk.open("/admin/platform/mail/" + id);
    }
}
