package org.maillage.practices.kind;

import org.maillage.practices.spi.DescribesFields;
import org.maillage.practices.spi.KindFields;
import org.maillage.practices.spi.PracticeDescriptor;
import org.maillage.practices.spi.PracticeModule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Looks once at each practice module that was found, and lets in what keeps the rules of the interface. */
final class ModuleInspection {

    private static final Logger log = LoggerFactory.getLogger(ModuleInspection.class);

    private final MessageSource messages;
    private final List<DescribesFields> capabilities;
    private final Set<String> keys = new HashSet<>();

    ModuleInspection(MessageSource messages, List<DescribesFields> capabilities) {
        this.messages = messages;
        this.capabilities = capabilities;
    }

    List<InstalledModule> inspect(List<PracticeModule> modules) {
        var inspected = new ArrayList<InstalledModule>();
        for (var module : modules) {
            var result = inspect(module);
            if (result.refusal() != null) {
                log.error(
                        "Practice module {} refused: {} {}",
                        result.key(),
                        result.refusal(),
                        result.detail());
            }
            inspected.add(result);
        }
        return inspected;
    }

    private InstalledModule inspect(PracticeModule module) {
        var key = module.getClass().getName();
        var version = "";
        var home = module.getClass().getPackageName();
        try {
            var descriptor = GuardedCall.call(module::descriptor, Refusal.FAILED);
            DescriptorCheck.requireWhole(descriptor);
            key = descriptor.key();
            version = descriptor.version();
            DescriptorCheck.check(module, descriptor);
            if (!keys.add(key)) {
                throw new Refused(Refusal.KEY_TAKEN, module.getClass().getName());
            }
            return InstalledModule.accepted(version, home, kind(module, descriptor));
        } catch (Refused e) {
            return InstalledModule.refused(key, version, home, e);
        } catch (RuntimeException e) {
            // whatever it answered: one bad module must not keep the application from starting
            var refused = new Refused(Refusal.FAILED, String.valueOf(e));
            return InstalledModule.refused(key, version, home, refused);
        }
    }

    private Kind kind(PracticeModule module, PracticeDescriptor descriptor) {
        var described = fields(module, descriptor.key());
        FieldsCheck.check(described);
        var kind =
                new Kind(
                        descriptor.key(),
                        descriptor.icon(),
                        described.schemaVersion(),
                        described.fields());
        requireLabels(kind);
        return kind;
    }

    /** Of the capabilities only those that stand in the module's own package speak for it. */
    private KindFields fields(PracticeModule module, String key) {
        var home = module.getClass().getPackageName() + ".";
        var own =
                capabilities.stream()
                        .filter(c -> (c.getClass().getPackageName() + ".").startsWith(home))
                        .toList();
        if (own.isEmpty()) {
            return new KindFields(key, 1, List.of());
        }
        var described = GuardedCall.call(own.getFirst()::fields, Refusal.FIELDS_FAILED);
        if (own.size() > 1 || !described.kind().equals(key)) {
            throw new Refused(
                    Refusal.FIELDS_INVALID, own.size() + " × DescribesFields, " + described.kind());
        }
        return described;
    }

    private void requireLabels(Kind kind) {
        requireLabel(kind.labelKey());
        requireLabel(kind.summaryKey());
        for (var field : kind.fields()) {
            requireLabel(kind.fieldKey(field));
            field.choices().forEach(choice -> requireLabel(kind.fieldKey(field) + "." + choice));
        }
    }

    private void requireLabel(String key) {
        if (Words.find(messages, key, Locale.FRENCH) == null) {
            throw new Refused(Refusal.LABEL_MISSING, key);
        }
    }
}
