package org.maillage.practices.sheet;

/** Under which terms others may use the sheet. */
public enum Licence {
    ETALAB_2,
    CC_BY_SA_4,
    CC_BY_NC_SA_4,
    ALL_RIGHTS_RESERVED
}
