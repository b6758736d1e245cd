package org.maillage.people.organisation;

import org.jspecify.annotations.Nullable;
import org.maillage.people.published.OrganisationId;
import org.maillage.platform.transfer.ImportField;
import org.maillage.platform.transfer.ImportRow;
import org.maillage.platform.transfer.RowProblem;

import java.util.List;

/** What a file of organisations may tell besides the organisation itself; each feature contributes its own as a bean. */
public interface OrganisationPart {

    /** Their keys are those of no other part. */
    List<ImportField> fields();

    /**
     * Looks for what is wrong, and changes nothing.
     *
     * @param known the organisation that the row means; null: a new one
     */
    List<RowProblem> check(ImportRow row, @Nullable OrganisationId known);

    /**
     * Stores what the row tells, by the use case that a form would call. The row has been checked within the same transaction.
     *
     * @param source name of the file
     * @return whether anything is different now
     */
    boolean apply(ImportRow row, OrganisationId organisation, String source);
}
