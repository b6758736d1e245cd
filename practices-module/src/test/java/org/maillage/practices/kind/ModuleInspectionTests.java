package org.maillage.practices.kind;

import static org.assertj.core.api.Assertions.assertThat;

import net.sample.workshop.Described;
import net.sample.workshop.Workshop;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.practices.spi.DescribesFields;
import org.maillage.practices.spi.FieldDescriptor;
import org.maillage.practices.spi.FieldType;
import org.maillage.practices.spi.KindFields;
import org.maillage.practices.spi.PracticeDescriptor;
import org.maillage.practices.spi.PracticeModule;
import org.springframework.context.support.StaticMessageSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class ModuleInspectionTests {

    private static final FieldDescriptor FINE = FieldDescriptor.text("fine", 10);

    @ParameterizedTest
    @MethodSource("descriptors")
    void refusesWhatIsNotWhatItsKeySays(PracticeDescriptor descriptor, Refusal refusal) {
        PracticeModule module = () -> descriptor;

        assertThat(inspect(List.of(module), List.of()))
                .extracting(InstalledModule::refusal)
                .containsExactly(refusal);
    }

    static Stream<Object[]> descriptors() {
        return Stream.of(
                new Object[] {descriptor("Kind", 1), Refusal.KEY_MALFORMED},
                new Object[] {descriptor("two-words", 1), Refusal.KEY_MALFORMED},
                new Object[] {descriptor("people", 1), Refusal.KEY_RESERVED},
                new Object[] {descriptor("sheets", 1), Refusal.KEY_RESERVED},
                new Object[] {descriptor("kind", 99), Refusal.SPI_TOO_NEW},
                new Object[] {descriptor("elsewhere", 1), Refusal.PACKAGE_DIFFERS},
                new Object[] {descriptor("kind", 1), Refusal.MODULE_ID_DIFFERS});
    }

    @ParameterizedTest
    @MethodSource("badFields")
    void refusesFieldsThatCannotBe(List<FieldDescriptor> fields) {
        assertThat(inspect(new Fields("workshop", 1, fields))).isEqualTo(Refusal.FIELDS_INVALID);
    }

    static Stream<List<FieldDescriptor>> badFields() {
        return Stream.of(
                List.of(FINE, FINE),
                List.of(FieldDescriptor.text("Name", 10)),
                List.of(FieldDescriptor.text("a", 10)),
                List.of(FieldDescriptor.text("drop table", 10)),
                List.of(FieldDescriptor.text("endless", 301)),
                List.of(FieldDescriptor.text("empty", 0)),
                List.of(FieldDescriptor.choice("none")),
                List.of(FieldDescriptor.choice("twice", "A", "A")),
                List.of(FieldDescriptor.choice("lower", "a")),
                List.of(FieldDescriptor.text("counted", 10).asFacet()),
                List.of(
                        new FieldDescriptor(
                                "chosen", FieldType.TEXT, false, 5, List.of("A"), false)),
                tooMany());
    }

    private static List<FieldDescriptor> tooMany() {
        var fields = new ArrayList<FieldDescriptor>();
        for (int i = 0; i < 41; i++) {
            fields.add(FieldDescriptor.text("field" + i, 10));
        }
        return fields;
    }

    @Test
    void refusesFieldsOfAnotherKind() {
        assertThat(inspect(new Fields("other", 1, List.of(FINE))))
                .isEqualTo(Refusal.FIELDS_INVALID);
    }

    @Test
    void refusesAKindWithoutAName() {
        assertThat(inspect(new Fields("workshop", 1, List.of(FINE))))
                .isEqualTo(Refusal.LABEL_MISSING);
    }

    @Test
    void refusesTheSecondOfTwoWithOneKey() {
        var workshop = new Workshop();

        assertThat(inspect(List.of(workshop, workshop), List.of()))
                .extracting(InstalledModule::refusal)
                .containsExactly(Refusal.LABEL_MISSING, Refusal.KEY_TAKEN);
    }

    private static @Nullable Refusal inspect(DescribesFields fields) {
        return inspect(List.of(new Workshop()), List.of(fields)).getFirst().refusal();
    }

    private static List<InstalledModule> inspect(
            List<PracticeModule> modules, List<DescribesFields> fields) {
        var inHome = fields.stream().map(f -> Described.as(f)).toList();
        var messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        return new ModuleInspection(messages, inHome).inspect(modules);
    }

    private static PracticeDescriptor descriptor(String key, int spiLevel) {
        return new PracticeDescriptor(key, "1", spiLevel, "bulb");
    }

    private record Fields(String kind, int version, List<FieldDescriptor> list)
            implements DescribesFields {

        @Override
        public KindFields fields() {
            return new KindFields(kind, version, list);
        }
    }

    /** A module is compiled elsewhere, by people who may not check for null. */
    @Test
    void refusesADescriptorWithHoles() {
        for (var descriptor :
                List.of(
                        new PracticeDescriptor(missing(), "1", 1, "bulb"),
                        new PracticeDescriptor("workshop", missing(), 1, "bulb"),
                        new PracticeDescriptor("workshop", "1", 1, missing()))) {
            assertThat(inspect(List.of(() -> descriptor), List.of()))
                    .extracting(InstalledModule::refusal)
                    .containsExactly(Refusal.FAILED);
        }
    }

    @ParameterizedTest
    @MethodSource("holes")
    void refusesFieldsWithHoles(DescribesFields fields, Refusal refusal) {
        assertThat(inspect(fields)).isEqualTo(refusal);
    }

    static Stream<Object[]> holes() {
        return Stream.of(
                hole(() -> missing(), Refusal.FIELDS_FAILED),
                hole(() -> new KindFields(missing(), 1, List.of()), Refusal.FAILED),
                hole(() -> new KindFields("workshop", 1, missing()), Refusal.FIELDS_FAILED),
                hole(() -> with(missing(), FieldType.TEXT, List.of()), Refusal.FIELDS_INVALID),
                hole(() -> with("fine", missing(), List.of()), Refusal.FIELDS_INVALID),
                hole(() -> with("fine", FieldType.TEXT, missing()), Refusal.FIELDS_FAILED));
    }

    private static Object[] hole(DescribesFields fields, Refusal refusal) {
        return new Object[] {fields, refusal};
    }

    private static KindFields with(String name, FieldType type, List<String> choices) {
        return new KindFields(
                "workshop", 1, List.of(new FieldDescriptor(name, type, false, 10, choices, false)));
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T missing() {
        return null;
    }
}
