package org.maillage.practices.sheet;

/** What the practice is about. */
public enum Theme {
    DIGITAL_INCLUSION,
    ACCESS_TO_RIGHTS,
    EDUCATION,
    MEDIA_AND_IMAGE,
    THIRD_PLACE,
    LOCAL_COOPERATION,
    FORESIGHT,
    ECOLOGY,
    CULTURE
}
