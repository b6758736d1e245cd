package org.maillage.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.maillage.platform.transfer.ImportTarget;
import org.maillage.platform.transfer.TakeFile;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ByteArrayResource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Files that somebody at the desk uploads, and what becomes of them, page by page. */
@TestComponent
public class Uploads {

    private final Desk desk;
    private final TakeFile take;

    Uploads(Desk desk, TakeFile take) {
        this.desk = desk;
        this.take = take;
    }

    /** The address of the import. */
    public String take(ImportTarget target, UUID owner, byte[] content) {
        var id =
                desk.atTheDesk(() ->
                        take.take(target, owner, "liste.csv", new ByteArrayResource(content)));
        return "/admin/platform/imports/" + id;
    }

    /** The page after the dry run, with the columns as they were guessed. */
    public Desk.Page checked(ImportTarget target, UUID owner, byte[] content) {
        return checked(take(target, owner, content));
    }

    public Desk.Page checked(ImportTarget target, UUID owner, String content) {
        return checked(target, owner, content.getBytes(StandardCharsets.UTF_8));
    }

    public Desk.Page checked(String path) {
        var mapped = desk.submit(path + "/columns", Map.of());
        assertThat(mapped.status()).as(mapped.text("main")).isEqualTo(303);
        return settled(path);
    }

    /** The page after all good rows were imported. */
    public Desk.Page imported(ImportTarget target, UUID owner, String content) {
        return imported(target, owner, content.getBytes(StandardCharsets.UTF_8));
    }

    public Desk.Page imported(ImportTarget target, UUID owner, byte[] content) {
        return run(checked(target, owner, content));
    }

    public Desk.Page run(Desk.Page checked) {
        assertThat(checked.html().select("form[action$=/run]")).as(checked.text("main")).hasSize(1);
        var run = desk.submit(checked, 0, Map.of());
        return settled(String.valueOf(run.location()));
    }

    private Desk.Page settled(String path) {
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> desk.open(path),
                        page ->
                                page.status() == 200
                                        && page.html().select("#job-progress").isEmpty());
    }
}
