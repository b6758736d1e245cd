package org.maillage.people.published;

/** What kind of organisation it is, in the words of the French network of community centres. */
public enum OrganisationType {
    /** <i>Centre social</i>, approved by the CAF. */
    COMMUNITY_CENTRE,
    /** <i>Espace de vie sociale</i>, approved by the CAF, smaller than a centre. */
    SOCIAL_LIFE_SPACE,
    /** Departmental or regional federation of centres. */
    FEDERATION,
    /** <i>Union régionale</i> of federations. */
    REGIONAL_UNION,
    /** The national federation. */
    NATIONAL_FEDERATION,
    /** Commune, group of communes, department or region. */
    LOCAL_AUTHORITY,
    /** <i>Caisse d'allocations familiales</i> of a department. */
    CAF,
    /** <i>Caisse nationale des allocations familiales</i>. */
    CNAF,
    /** <i>Caisse nationale d'assurance vieillesse</i>. */
    CNAV,
    /** <i>Mutualité sociale agricole</i>, a regional fund. */
    MSA,
    /** <i>Caisse centrale de la mutualité sociale agricole</i>. */
    CCMSA,
    /** Any other organisation that works with the network. */
    PARTNER,
    /** A public institution. */
    INSTITUTION
}
