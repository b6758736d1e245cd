package org.maillage.platform.delivery;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.operation.StartRefused;
import org.springframework.modulith.ApplicationModule;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.regex.Pattern;

/** What every listener has to keep to, so that what is stored for it finds it again. */
final class ListenerRules {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*\\.[a-z][a-z0-9-]*");

    private ListenerRules() {}

    static void check(Method listener) {
        String id = Reception.listenerId(listener);
        if (!ID.matcher(id).matches()) {
            throw broken(
                    listener,
                    "has no explicit id of the form <module key>.<what>",
                    "@ApplicationModuleListener(id = \"<module key>.<what>\")");
        }
        String key = id.substring(0, id.indexOf('.'));
        String module = moduleOf(listener.getDeclaringClass()).orElse(key);
        if (!key.equals(module)) {
            throw broken(listener, "has the id of another module", "Begin its id with " + module);
        }
        if (listener.getParameterCount() != 1
                || !DomainEvent.class.isAssignableFrom(listener.getParameterTypes()[0])) {
            throw broken(
                    listener,
                    "does not receive one DomainEvent",
                    "Give it one parameter, a record or interface that is a DomainEvent");
        }
        if (listener.getReturnType() != void.class) {
            throw broken(listener, "returns something", "Let it return nothing");
        }
    }

    /** The key of the module that the type stands in: of the nearest package that says it is one. */
    private static Optional<String> moduleOf(Class<?> type) {
        for (String name = type.getPackageName(); !name.isEmpty(); name = parent(name)) {
            ApplicationModule module = annotationOf(name, type.getClassLoader());
            if (module != null) {
                return Optional.of(
                        module.id().isEmpty()
                                ? name.substring(name.lastIndexOf('.') + 1)
                                : module.id());
            }
        }
        return Optional.empty();
    }

    private static String parent(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private static @Nullable ApplicationModule annotationOf(
            String packageName, @Nullable ClassLoader loader) {
        try {
            return Class.forName(packageName + ".package-info", false, loader)
                    .getAnnotation(ApplicationModule.class);
        } catch (ClassNotFoundException undescribed) {
            return null;
        }
    }

    private static StartRefused broken(Method listener, String what, String action) {
        return new StartRefused("The listener " + listener + " " + what + ".", action + ".");
    }
}
