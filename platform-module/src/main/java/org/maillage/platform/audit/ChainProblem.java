package org.maillage.platform.audit;

/** What a verification of the audit trail can meet. */
enum ChainProblem {
    /** An entry, or a link, is not what it was when it was sealed; entries that changed places are this too. */
    ALTERED,
    /** An entry or a link is there no longer. */
    DELETED,
    /** An entry or a link came beside the chain. */
    INSERTED
}
