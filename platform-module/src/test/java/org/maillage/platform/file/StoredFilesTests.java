package org.maillage.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.audit.AuditSubject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;

class StoredFilesTests {

    @SpringBootTest(properties = "maillage.files.store=database")
    @Nested
    class InTheDatabase extends Contract {}

    @SpringBootTest(properties = "maillage.files.store=directory")
    @Nested
    class InADirectory extends Contract {

        @TempDir static Path directory;

        @DynamicPropertySource
        static void place(DynamicPropertyRegistry properties) {
            properties.add("maillage.files.directory", () -> directory.toString());
        }

        @Test
        void whatIsUndoneLeavesNoFile() throws IOException {
            assertThatThrownBy(() ->
                            transaction.executeWithoutResult(_ -> {
                                keepHere(record);
                                throw new IllegalStateException("planted");
                            }))
                    .hasMessage("planted");
            assertThat(files()).isZero();
        }

        @Test
        void whatIsRemovedGoesOnlyWithTheCommit() throws IOException {
            var kept = keep(record);
            assertThatThrownBy(() ->
                            transaction.executeWithoutResult(_ -> {
                                stored.remove(record, kept.id());
                                throw new IllegalStateException("planted");
                            }))
                    .hasMessage("planted");
            assertThat(files()).isEqualTo(1);

            transaction.executeWithoutResult(_ -> stored.remove(record, kept.id()));
            assertThat(files()).isZero();
        }

        private long files() throws IOException {
            try (var tree = Files.walk(directory)) {
                return tree.filter(Files::isRegularFile).count();
            }
        }
    }

    abstract static class Contract {

        @Autowired StoredFiles stored;
        @Autowired TransactionTemplate transaction;
        @Autowired Access access;
        @Autowired CurrentActor actor;

        final AuditSubject record = new AuditSubject("platform.lamp", UUID.randomUUID());

        @Test
        void handsOutWhatItWasGiven() throws IOException {
            var kept = keep(record);

            var found = stored.find(record, kept.id()).orElseThrow();
            var answer = stored.answer(found, "a\r\nb\"c");
            var body = Objects.requireNonNull(answer.getBody());
            assertThat(body.getContentAsString(StandardCharsets.US_ASCII)).isEqualTo("%PDF");
            assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                    .isEqualTo("attachment; filename=\"a--b-c\"");
            transaction.executeWithoutResult(_ -> stored.remove(record, kept.id()));
        }

        @Test
        void knowsAFileByItsRecordOnly() {
            var kept = keep(record);
            var other = new AuditSubject("platform.lamp", UUID.randomUUID());

            assertThat(stored.find(other, kept.id())).isEmpty();
            transaction.executeWithoutResult(_ -> stored.remove(other, kept.id()));
            assertThat(stored.find(record, kept.id())).isPresent();
            transaction.executeWithoutResult(_ -> stored.remove(record, kept.id()));
            assertThat(stored.find(record, kept.id())).isEmpty();
        }

        @Test
        void needsTheTransactionOfTheRecord() {
            assertThatThrownBy(() -> stored.remove(record, UUID.randomUUID()))
                    .isInstanceOf(IllegalTransactionStateException.class);
        }

        StoredFile keep(AuditSubject owner) {
            return Objects.requireNonNull(transaction.execute(_ -> keepHere(owner)));
        }

        StoredFile keepHere(AuditSubject owner) {
            var content = "%PDF".getBytes(StandardCharsets.US_ASCII);
            return actor.as(
                    new Actor.Software("test"),
                    () ->
                            stored.keep(
                                    access.open(),
                                    owner,
                                    new CheckedFile("application/pdf", content)));
        }
    }
}
