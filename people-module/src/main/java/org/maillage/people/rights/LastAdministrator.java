package org.maillage.people.rights;

/** Nobody would be left who may administer the network; the change is undone. */
public class LastAdministrator extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LastAdministrator() {
        super("The last administrator stays");
    }
}
