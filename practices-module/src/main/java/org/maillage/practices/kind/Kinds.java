package org.maillage.practices.kind;

import org.maillage.practices.spi.DescribesFields;
import org.maillage.practices.spi.PracticeModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of practice that are installed. Code of practice modules runs once, when this is made, and never for a page. */
@Component
public class Kinds {

    private final List<InstalledModule> modules;
    private final MessageSource messages;

    Kinds(
            ObjectProvider<PracticeModule> modules,
            ObjectProvider<DescribesFields> fields,
            MessageSource messages) {
        this.messages = messages;
        this.modules =
                List.copyOf(
                        new ModuleInspection(messages, fields.orderedStream().toList())
                                .inspect(modules.orderedStream().toList()));
    }

    List<InstalledModule> modules() {
        return modules;
    }

    /** All that sheets can be written in, the generic one first. */
    public List<Kind> all() {
        return Stream.concat(
                        Stream.of(Kind.generic()),
                        modules.stream().map(InstalledModule::kind).filter(Objects::nonNull))
                .toList();
    }

    /** Empty when its module is missing or was refused. */
    public Optional<Kind> find(String key) {
        return all().stream().filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** What the kind is called; its key when its module is missing. */
    public String label(String key) {
        return find(key)
                .map(kind ->
                        messages.getMessage(
                                kind.labelKey(), null, key, LocaleContextHolder.getLocale()))
                .orElse(key);
    }

    /** The icon of the kind; that of the generic one when its module is missing. */
    public String icon(String key) {
        return find(key).orElseGet(Kind::generic).icon();
    }
}
