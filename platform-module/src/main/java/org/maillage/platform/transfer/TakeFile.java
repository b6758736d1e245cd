package org.maillage.platform.transfer;

import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.transfer.sheet.SheetRefused;
import org.maillage.platform.transfer.sheet.Sheets;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/** The first step of an import: the file is read, its rows wait in the staging table, its columns are mapped as well as can be guessed. */
@Service
public class TakeFile {

    private static final int LONGEST_NAME = 200;

    private final Arrivals arrivals;
    private final Access access;
    private final Audit audit;

    TakeFile(Arrivals arrivals, Access access, Audit audit) {
        this.arrivals = arrivals;
        this.access = access;
        this.audit = audit;
    }

    /**
     * Takes all of the file or nothing.
     *
     * @param owner the organisation that is to look after the records
     * @param name of the file, as its owner knows it
     * @return the import; its page stands at {@code /admin/platform/imports/<id>}
     * @throws SheetRefused when it cannot be read; its key and arguments make the message
     */
    @Transactional
    public UUID take(ImportTarget target, UUID owner, String name, InputStreamSource content) {
        var act = access.require(target.permission(), owner);
        var id = UuidV7.next();
        var arrival = arrivals.begin(id, target, owner, shortened(name), act.at());
        read(content, arrival);
        var taken = arrival.end();
        audit.record(act, ImportAct.subject(id), "uploaded", null, taken);
        return id;
    }

    /** The actor's own imports of this kind that are not done, the newest first. */
    public List<Unfinished> unfinished(ImportTarget target) {
        return arrivals.unfinished(target);
    }

    /**
     * An import that is not done.
     *
     * @param id its page stands at {@code /admin/platform/imports/<id>}
     * @param name of the file
     */
    public record Unfinished(UUID id, String name) {}

    private static void read(InputStreamSource content, Arrivals.Arrival arrival) {
        try {
            Path copy = Files.createTempFile("import", null);
            try (var in = content.getInputStream()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                Sheets.read(copy, arrival::add);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shortened(String name) {
        var bare = name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        return bare.isEmpty() ? "?" : bare.substring(0, Math.min(LONGEST_NAME, bare.length()));
    }
}
