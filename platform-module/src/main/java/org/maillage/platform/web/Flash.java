package org.maillage.platform.web;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Arrays;
import java.util.List;

/**
 * A message that the page after a redirect shows once. It travels in a signed cookie, so that nobody needs a session.
 *
 * @param key message key
 * @param arguments of the message: texts, and numbers, which a choice in the message counts
 */
public record Flash(Level level, String key, List<Object> arguments) {

    static final String ATTRIBUTE = "flash";

    /** How the message looks, and how it is announced. */
    public enum Level {
        SUCCESS,
        INFO,
        WARNING,
        DANGER
    }

    public Flash {
        arguments = List.copyOf(arguments);
    }

    public static void success(RedirectAttributes redirect, String key, Object... arguments) {
        add(redirect, Level.SUCCESS, key, arguments);
    }

    public static void info(RedirectAttributes redirect, String key, Object... arguments) {
        add(redirect, Level.INFO, key, arguments);
    }

    public static void warning(RedirectAttributes redirect, String key, Object... arguments) {
        add(redirect, Level.WARNING, key, arguments);
    }

    public static void danger(RedirectAttributes redirect, String key, Object... arguments) {
        add(redirect, Level.DANGER, key, arguments);
    }

    private static void add(
            RedirectAttributes redirect, Level level, String key, Object... arguments) {
        var carried = Arrays.stream(arguments).map(Flash::carried).toList();
        var name = ATTRIBUTE + redirect.getFlashAttributes().size();
        redirect.addFlashAttribute(name, new Flash(level, key, carried));
    }

    private static Object carried(Object argument) {
        return argument instanceof Number ? argument : String.valueOf(argument);
    }
}
