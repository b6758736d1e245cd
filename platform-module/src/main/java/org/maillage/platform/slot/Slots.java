package org.maillage.platform.slot;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fills the slots of a page before the page itself is rendered: each contribution alone and all at once, so that one that
 * fails or dawdles is one quiet line.
 */
@Component
public class Slots {

    /** The longest that the contributions to one slot may take together. */
    static final Duration TIME = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(Slots.class);

    private final ObjectProvider<SlotContribution<?>> contributions;
    private final SlotRenderer renderer;
    private final SlotThreads threads;
    private final MessageSource messages;

    Slots(
            ObjectProvider<SlotContribution<?>> contributions,
            SlotRenderer renderer,
            SlotThreads threads,
            MessageSource messages) {
        this.contributions = contributions;
        this.renderer = renderer;
        this.threads = threads;
        this.messages = messages;
    }

    private record Part(
            SlotContribution<?> contribution, SlotRequest request, Future<String> work) {}

    /** The contributions to the slot, in the order of their {@code @Order}. Call it in the controller, outside a transaction. */
    public <T> List<SafeHtml> fill(SlotId<T> slot, T subject) {
        long deadline = System.nanoTime() + TIME.toNanos();
        var parts =
                contributions
                        .orderedStream()
                        .filter(contribution -> contribution.slot().equals(slot))
                        .map(contribution -> begin(contribution, slot.subject().cast(subject)))
                        .toList();
        return parts.stream()
                .map(part -> finish(part, deadline))
                .filter(html -> !html.isBlank())
                .toList();
    }

    private Part begin(SlotContribution<?> contribution, Object subject) {
        var request = SlotRequest.ofCurrent();
        return new Part(
                contribution,
                request,
                threads.submit(() -> renderer.render(contribution, subject, request)));
    }

    private SafeHtml finish(Part part, long deadline) {
        try {
            long left = Math.max(0, deadline - System.nanoTime());
            return SafeHtml.rendered(part.work().get(left, TimeUnit.NANOSECONDS));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError exhausted) {
                throw exhausted;
            }
            return quietLine(part, e);
        } catch (TimeoutException | RejectedExecutionException e) {
            return quietLine(part, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return quietLine(part, e);
        } finally {
            part.request().detach();
            part.work().cancel(true);
        }
    }

    private SafeHtml quietLine(Part part, Throwable cause) {
        var id = UUID.randomUUID().toString();
        log.error(
                "Slot contribution {} failed, {}",
                part.contribution().getClass().getName(),
                id,
                cause);
        var text =
                messages.getMessage(
                        "platform.slot.failed", new Object[] {id}, LocaleContextHolder.getLocale());
        return SafeHtml.rendered(
                "<p class=\"slot-failed\">" + HtmlUtils.htmlEscape(text, "UTF-8") + "</p>");
    }
}
