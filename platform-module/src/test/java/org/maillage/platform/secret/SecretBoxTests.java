package org.maillage.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.platform.db.Tables.SEALING_KEY;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

@SpringBootTest
class SecretBoxTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.UTF_8);
    private static final String PURPOSE = "platform.sample";

    @Autowired DSLContext dsl;
    @Autowired PlatformTransactionManager transactions;
    @TempDir Path data;
    final UUID owner = UUID.randomUUID();

    @BeforeEach
    void nothingSealedYet() {
        dsl.deleteFrom(SEALING_KEY).execute();
    }

    @Test
    void opensWhatItHasSealedAlsoAfterARestart() {
        byte[] sealed = box(data).seal(PURPOSE, owner, SECRET);

        assertThat(sealed).hasSize(SECRET.length + 28);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("1234567890");
        assertThat(box(data).open(PURPOSE, owner, sealed)).isEqualTo(SECRET);
        assertThat(box(data).seal(PURPOSE, owner, SECRET)).isNotEqualTo(sealed);
    }

    @Test
    void opensNothingForAnotherOwnerOrPurposeNorWhatWasChanged() {
        byte[] sealed = box(data).seal(PURPOSE, owner, SECRET);
        byte[] changed = sealed.clone();
        changed[20] ^= 1;

        assertThatThrownBy(() -> box(data).open(PURPOSE, UUID.randomUUID(), sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> box(data).open("platform.other", owner, sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> box(data).open(PURPOSE, owner, changed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void itsKeyIsForTheOwnersEyesOnly() throws Exception {
        box(data).seal(PURPOSE, owner, SECRET);
        Path key = data.resolve("keys/sealing.key");

        assertThat(Files.readString(key)).matches("[0-9a-f]{64}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        try (var files = Files.list(key.getParent())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void anotherInstanceNeedsTheSameKey() throws Exception {
        byte[] sealed = box(data).seal(PURPOSE, owner, SECRET);
        Path elsewhere = data.resolve("elsewhere");
        Files.createDirectories(elsewhere.resolve("keys"));

        assertThatThrownBy(() -> box(elsewhere).open(PURPOSE, owner, sealed))
                .isInstanceOf(MissingKey.class)
                .hasMessageContaining("elsewhere");
        assertThat(elsewhere.resolve("keys/sealing.key")).doesNotExist();

        Files.writeString(elsewhere.resolve("keys/sealing.key"), "ab".repeat(32));
        assertThatThrownBy(() -> box(elsewhere).open(PURPOSE, owner, sealed))
                .isInstanceOf(MissingKey.class);

        Files.delete(elsewhere.resolve("keys/sealing.key"));
        Files.copy(data.resolve("keys/sealing.key"), elsewhere.resolve("keys/sealing.key"));
        assertThat(box(elsewhere).open(PURPOSE, owner, sealed)).isEqualTo(SECRET);
    }

    @Test
    void whatIsNoKeyIsNotTakenForOne() throws Exception {
        Path key = Files.createDirectories(data.resolve("keys")).resolve("sealing.key");
        for (String text : new String[] {"", "ab", "no key"}) {
            Files.writeString(key, text);
            assertThatThrownBy(() -> box(data).seal(PURPOSE, owner, SECRET))
                    .isInstanceOf(MissingKey.class);
        }
        assertThat(dsl.fetchCount(SEALING_KEY)).isZero();
    }

    @Test
    void manyWhoBeginAtOnceHaveOneKey() throws Exception {
        int crowd = 8;
        var together = new CyclicBarrier(crowd);
        Callable<byte[]> seal =
                () -> {
                    var box = box(data);
                    together.await();
                    return box.seal(PURPOSE, owner, SECRET);
                };
        try (var threads = Executors.newFixedThreadPool(crowd)) {
            var sealed = IntStream.range(0, crowd).mapToObj(_ -> threads.submit(seal)).toList();
            for (var one : sealed) {
                assertThat(box(data).open(PURPOSE, owner, one.get())).isEqualTo(SECRET);
            }
        }
    }

    private SecretBox box(Path folder) {
        var environment = new MockEnvironment().withProperty("maillage.data", folder.toString());
        return new SealedByKeyFile(new KeyFile(environment), dsl, transactions);
    }
}
