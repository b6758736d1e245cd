package org.maillage.practices.sheet;

/** What the practice is for, in the words of the network. */
public enum Aim {
    AGAINST_ISOLATION,
    AUTONOMY,
    POWER_TO_ACT,
    ACTING_TOGETHER,
    SOLIDARITY,
    TELLING_EXPERIENCES,
    LOCAL_LIFE,
    DEMOCRACY
}
