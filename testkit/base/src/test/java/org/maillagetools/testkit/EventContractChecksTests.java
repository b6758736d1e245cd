package org.maillagetools.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillagetools.testkit.published.LampLit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class EventContractChecksTests {

    private static final String GOLDEN =
            """
            {"eventId": "0191f3b5-8f4e-7000-8000-000000000001", "at": "2021-12-14T08:30:00Z",
             "lamp": {"value": "0191f3b5-8f4e-7000-8000-000000000002"}, "revision": 3,
             "since": "2021-12-14"}
            """;

    @TempDir Path golden;

    @Test
    void anExampleThatIsReadAndWrittenAgainIsFine() throws IOException {
        Files.writeString(golden.resolve("LampLit.json"), GOLDEN);
        assertThat(problems()).isEmpty();
    }

    @Test
    void aRecordWithoutAGoldenFileIsReported() throws IOException {
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("LampLit has no golden file")
                .contains("eventId, at, lamp, revision, since, addedLater");
    }

    @Test
    void aComponentThatIsGoneIsReported() throws IOException {
        Files.writeString(
                golden.resolve("LampLit.json"), GOLDEN.replace("\"since\"", "\"litSince\""));
        assertThat(problems()).singleElement().asString().contains("/litSince is lost");
    }

    @Test
    void aComponentThatChangedItsTypeIsReported() throws IOException {
        Files.writeString(
                golden.resolve("LampLit.json"), GOLDEN.replace("\"2021-12-14\"", "\"yesterday\""));
        assertThat(problems()).singleElement().asString().contains("no longer read as LampLit");
    }

    @Test
    void aPrimitiveComponentThatWasAddedIsReported() throws IOException {
        Files.writeString(golden.resolve("LampLit.json"), GOLDEN.replace("\"revision\": 3,", ""));
        assertThat(problems()).singleElement().asString().contains("LampLit");
    }

    @Test
    void aGoldenFileWithoutARecordIsReported() throws IOException {
        Files.writeString(golden.resolve("LampLit.json"), GOLDEN);
        Files.writeString(golden.resolve("LampBroken.json"), GOLDEN);
        assertThat(problems())
                .singleElement()
                .asString()
                .contains("LampBroken.json belongs to no record");
    }

    private List<String> problems() throws IOException {
        return EventContractChecks.of(LampLit.class, golden).problems();
    }
}
