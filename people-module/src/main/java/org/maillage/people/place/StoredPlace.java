package org.maillage.people.place;

/** A place as it is kept. */
record StoredPlace(int version, Place place) {}
