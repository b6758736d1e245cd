package org.maillage.people.organisation;

import org.maillage.platform.transfer.ImportTarget;

import java.util.List;

/** A format that is known by its headers and brings organisations; who uploads such a file need not say so. */
public interface OrganisationFormat extends ImportTarget {

    boolean recognises(List<String> headers);
}
