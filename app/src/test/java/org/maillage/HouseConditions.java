package org.maillage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.jooq.PlainSQL;
import org.maillage.platform.actor.Access;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** What {@link HouseRulesTests} asks of classes and methods. */
final class HouseConditions {

    private static final Set<String> PLAIN =
            Set.of("java.lang.", "java.time.", "java.util.UUID", "int", "long", "boolean");

    private static final Set<String> ASKING = Set.of("require", "open", "comingOrGoing");

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
                                .filter(f -> !f.getModifiers().contains(JavaModifier.STATIC))
                                .filter(f -> !carriesPlainThings(f))
                                .forEach(f -> violated(events, type, f.getFullName())));
    }

    /** A plain thing, or a list of plain things (ADR 24). */
    private static boolean carriesPlainThings(JavaField field) {
        return field.getType().getAllInvolvedRawTypes().stream()
                .allMatch(type -> type.isEquivalentTo(List.class) || plain(type));
    }

    private static boolean plain(JavaClass type) {
        return type.isEnum()
                || isPublishedRecord(type)
                || PLAIN.stream().anyMatch(type.getName()::startsWith);
    }

    private static boolean isPublishedRecord(JavaClass type) {
        return type.getPackageName().endsWith(".published")
                && type.isRecord()
                && type.getFields().stream()
                        .filter(f -> !f.getModifiers().contains(JavaModifier.STATIC))
                        .allMatch(HouseConditions::carriesPlainThings);
    }

    /** A method that a use case is entered by: transactional, writing, and open to others. */
    static DescribedPredicate<JavaMethod> writeInATransaction() {
        return DescribedPredicate.describe(
                "write in a transaction",
                method ->
                        !method.getModifiers().contains(JavaModifier.PRIVATE)
                                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                                && !method.isAnnotatedWith(ApplicationModuleListener.class)
                                && transaction(method).filter(t -> !t.readOnly()).isPresent());
    }

    private static Optional<Transactional> transaction(JavaMethod method) {
        return method.tryGetAnnotationOfType(Transactional.class)
                .or(() -> method.getOwner().tryGetAnnotationOfType(Transactional.class));
    }

    static ArchCondition<JavaMethod> askAccess() {
        return condition(
                "ask Access, themselves or by a method of their class",
                (method, events) -> {
                    if (!asks(method, new HashSet<>())) {
                        violated(
                                events,
                                method,
                                method.getFullName() + " writes without asking Access");
                    }
                });
    }

    private static boolean asks(JavaCodeUnit method, Set<JavaCodeUnit> seen) {
        return seen.add(method)
                && method.getMethodCallsFromSelf().stream()
                        .anyMatch(call ->
                                asksAccess(call)
                                        || call.getTarget()
                                                .resolveMember()
                                                .filter(m -> m.getOwner().equals(method.getOwner()))
                                                .filter(m -> asks(m, seen))
                                                .isPresent());
    }

    private static boolean asksAccess(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(Access.class)
                && ASKING.contains(call.getName());
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
