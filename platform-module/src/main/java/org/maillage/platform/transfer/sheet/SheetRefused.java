package org.maillage.platform.transfer.sheet;

import java.util.Arrays;
import java.util.List;

/** The file cannot be read, or is larger than any table that people make. */
public class SheetRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param key suffix of the message key {@code platform.transfer.file.<key>}
     */
    public SheetRefused(String key, Object... arguments) {
        super(key);
        this.key = "platform.transfer.file." + key;
        this.arguments = Arrays.asList(arguments);
    }

    /** The whole message key. */
    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
