package org.maillage.platform.job;

import java.util.Arrays;
import java.util.List;

/** Ends a job: the batch is undone, and whoever began it reads why. */
public class JobProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<String> arguments;

    /**
     * @param key message key
     * @param arguments of the message, at most ten
     */
    public JobProblem(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
    }

    String key() {
        return key;
    }

    List<String> arguments() {
        return arguments;
    }
}
