package org.maillage;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.jooq.PlainSQL;
import org.maillage.platform.actor.Access;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.Set;
import java.util.function.BiConsumer;

/** What {@link HouseRulesTests} asks of classes and methods. */
final class HouseConditions {

    private static final Set<String> PLAIN =
            Set.of("java.lang.", "java.time.", "java.util.UUID", "int", "long", "boolean");

    private HouseConditions() {}

    static ArchCondition<JavaMethod> haveAnExplicitIdOfTheirModule() {
        return condition(
                "have an explicit id that begins with their module's key",
                (method, events) -> {
                    String id = method.getAnnotationOfType(ApplicationModuleListener.class).id();
                    String key = method.getOwner().getPackageName().split("\\.", -1)[2];
                    if (!id.startsWith(key + ".")) {
                        violated(events, method, method.getFullName() + " has the id '" + id + "'");
                    }
                });
    }

    static ArchCondition<JavaClass> carryOnlyPlainThings() {
        return condition(
                "carry ids, enums, numbers, dates and titles only",
                (type, events) ->
                        type.getFields().stream()
                                .filter(f -> !f.getModifiers().toString().contains("STATIC"))
                                .filter(f -> !plain(f.getRawType()))
                                .forEach(f -> violated(events, type, f.getFullName())));
    }

    private static boolean plain(JavaClass type) {
        return type.isEnum()
                || (type.getPackageName().endsWith(".published") && type.isRecord())
                || PLAIN.stream().anyMatch(type.getName()::startsWith);
    }

    static ArchCondition<JavaClass> beginWithAccess() {
        return condition(
                "ask Access in a class with transactional methods",
                (type, events) -> {
                    boolean writes =
                            type.getMethods().stream()
                                    .filter(m -> m.isAnnotatedWith(Transactional.class))
                                    .filter(m ->
                                            !m.isAnnotatedWith(ApplicationModuleListener.class))
                                    .anyMatch(m ->
                                            !m.getAnnotationOfType(Transactional.class).readOnly());
                    boolean asks =
                            type.getMethodCallsFromSelf().stream()
                                    .filter(c -> c.getTargetOwner().isEquivalentTo(Access.class))
                                    .anyMatch(c -> Set.of("require", "open").contains(c.getName()));
                    if (writes && !asks) {
                        violated(events, type, type.getName() + " writes without asking Access");
                    }
                });
    }

    static ArchCondition<JavaClass> callPlainSql() {
        return condition(
                "call methods that take SQL as text",
                (type, events) ->
                        type.getMethodCallsFromSelf().stream()
                                .filter(c ->
                                        c.getTarget()
                                                .resolveMember()
                                                .map(m -> m.isAnnotatedWith(PlainSQL.class))
                                                .orElse(false))
                                .forEach(c ->
                                        events.add(
                                                SimpleConditionEvent.satisfied(
                                                        c, c.getDescription()))));
    }

    static ArchCondition<JavaClass> haveAtMostEndpoints(int limit) {
        return condition(
                "have at most " + limit + " endpoints",
                (type, events) -> {
                    long found =
                            type.getMethods().stream()
                                    .filter(m -> m.isMetaAnnotatedWith(RequestMapping.class))
                                    .count();
                    if (found > limit) {
                        violated(events, type, type.getName() + " has " + found);
                    }
                });
    }

    static ArchCondition<JavaClass> haveAtMostCollaborators(int limit) {
        return condition(
                "have at most " + limit + " collaborators",
                (type, events) ->
                        type.getConstructors().stream()
                                .filter(c ->
                                        !type.isMetaAnnotatedWith(ConfigurationProperties.class))
                                .filter(c -> c.getRawParameterTypes().size() > limit)
                                .forEach(c ->
                                        violated(
                                                events,
                                                type,
                                                type.getName()
                                                        + " has "
                                                        + c.getRawParameterTypes().size())));
    }

    private static <T> ArchCondition<T> condition(
            String description, BiConsumer<T, ConditionEvents> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                check.accept(item, events);
            }
        };
    }

    private static void violated(ConditionEvents events, Object item, String message) {
        events.add(SimpleConditionEvent.violated(item, message));
    }
}
