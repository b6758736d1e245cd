package org.maillage.platform.slot;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The few threads on which contributions are rendered, in the name and the language of whoever asked for the page. */
@Component
class SlotThreads implements DisposableBean {

    private static final int THREADS = 8;
    private static final int WAITING = 64;

    private final ExecutorService pool =
            new ThreadPoolExecutor(
                    THREADS,
                    THREADS,
                    30,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(WAITING),
                    Thread.ofPlatform().name("slot-", 1).daemon().factory());

    Future<String> submit(Callable<String> work) {
        var locale = LocaleContextHolder.getLocaleContext();
        var asActor =
                new DelegatingSecurityContextCallable<>(work, SecurityContextHolder.getContext());
        try {
            return pool.submit(() -> {
                LocaleContextHolder.setLocaleContext(locale);
                try {
                    return asActor.call();
                } finally {
                    LocaleContextHolder.resetLocaleContext();
                }
            });
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void destroy() {
        pool.shutdownNow();
    }
}
