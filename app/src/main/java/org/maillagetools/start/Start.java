package org.maillagetools.start;

import java.lang.reflect.InvocationTargetException;

/** Starts the application, or says in one sentence that this Java is too old for it. */
public final class Start {

    private static final int NEEDED = 25;

    private Start() {}

    public static void main(String[] args) throws Throwable {
        int found = Runtime.version().feature();
        if (found < NEEDED) {
            System.err.println(
                    "Maillage needs Java "
                            + NEEDED
                            + " or later; this is Java "
                            + found
                            + " ("
                            + System.getProperty("java.home")
                            + "). Start it with another java.");
            System.exit(1);
        }
        try {
            Class.forName("org.maillage.Application")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
