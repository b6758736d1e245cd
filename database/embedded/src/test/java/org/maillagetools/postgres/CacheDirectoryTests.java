package org.maillagetools.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

class CacheDirectoryTests {

    @TempDir Path place;

    @Test
    void manyWhoAskAtOnceGetOneDirectory() throws Exception {
        var cache = new CacheDirectory(place.resolve("cache"));
        var made = new AtomicInteger();
        Callable<Path> ask =
                () ->
                        cache.madeOnce(
                                "thing",
                                target -> {
                                    made.incrementAndGet();
                                    Files.writeString(
                                            Files.createDirectory(target).resolve("a"), "done");
                                });
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(Stream.generate(() -> ask).limit(8).toList());
            for (Future<Path> answer : answers) {
                assertThat(answer.get().resolve("a")).hasContent("done");
            }
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void anAttemptThatFailedLeavesNothingInTheWay() throws Exception {
        var cache = new CacheDirectory(place);
        assertThatIOException()
                .isThrownBy(() ->
                        cache.madeOnce(
                                "thing",
                                target -> {
                                    Files.createDirectory(target);
                                    throw new IOException("disk full");
                                }));
        assertThat(place.resolve("thing")).doesNotExist();
        assertThat(cache.madeOnce("thing", Files::createDirectory)).isEmptyDirectory();
    }
}
