package org.maillage.platform.web;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of all modules: every {@code messages/<key>.properties} on the class path, those of modules that were dropped in
 * included.
 */
final class MessageBundles extends ResourceBundleMessageSource {

    private static final Logger log = LoggerFactory.getLogger(MessageBundles.class);

    private final boolean strict;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    /**
     * @param strict show that a text is missing, for tests; otherwise its key stands for it, and the log says so once
     */
    MessageBundles(boolean strict, ClassLoader classes) {
        this.strict = strict;
        setBundleClassLoader(classes);
        setBasenames(found(classes));
        setDefaultEncoding("UTF-8");
        setFallbackToSystemLocale(false);
    }

    private static String[] found(ClassLoader classes) {
        try {
            var files =
                    new PathMatchingResourcePatternResolver(classes)
                            .getResources("classpath*:messages/*.properties");
            return Arrays.stream(files)
                    .map(Resource::getFilename)
                    .filter(name -> name != null && !name.contains("_"))
                    .map(name -> "messages/" + name.replace(".properties", ""))
                    .distinct()
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look for messages", e);
        }
    }

    @Override
    protected @Nullable String getDefaultMessage(String code) {
        if (strict) {
            return "??" + code + "??";
        }
        if (reported.add(code)) {
            log.error("Missing message {}", code);
        }
        return code;
    }
}
