package org.maillage.platform.web;

import jakarta.servlet.http.HttpServletRequest;

import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Makes the {@link Frame} of the current page. The layout asks for it, so that error pages and pages without a controller have
 * it too.
 */
@Component("frames")
public class Frames {

    private static final Logger log = LoggerFactory.getLogger(Frames.class);

    private final Navigation navigation;
    private final CurrentActor currentActor;
    private final ObjectProvider<FrameNotice> notices;

    Frames(Navigation navigation, CurrentActor currentActor, ObjectProvider<FrameNotice> notices) {
        this.navigation = navigation;
        this.currentActor = currentActor;
        this.notices = notices;
    }

    /** The frame of the page that is being rendered. */
    public Frame current() {
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        var request = attributes.getRequest();
        var path = Addresses.path(request);
        var actor = actor();
        return new Frame(
                LocaleContextHolder.getLocale().getLanguage(),
                Preferences.theme(request),
                actor instanceof Actor.AccountHolder holder ? holder.displayName() : null,
                navigation.items(NavigationItem.Area.PUBLIC, actor, path),
                navigation.items(NavigationItem.Area.STAFF, actor, path),
                navigation.items(NavigationItem.Area.SETTINGS, actor, path),
                notices.orderedStream().flatMap(Frames::notice).toList(),
                messages(request),
                Addresses.extensible(request));
    }

    /** Nobody we know while the database, where sessions are, does not answer: the error page needs a frame too. */
    private Actor actor() {
        try {
            return currentActor.get();
        } catch (DataAccessException | TransactionException e) {
            log.warn("A frame without its actor: {}", e.toString());
            return new Actor.Anonymous();
        }
    }

    private static Stream<Frame.Notice> notice(FrameNotice notice) {
        String key = notice.messageKey();
        return key == null
                ? Stream.empty()
                : Stream.of(new Frame.Notice(key, notice.arguments(), notice.button()));
    }

    private static List<Flash> messages(HttpServletRequest request) {
        var flashed = RequestContextUtils.getInputFlashMap(request);
        return flashed != null
                        && Objects.requireNonNullElse(flashed.get(Flash.ATTRIBUTE), List.of())
                                instanceof Flashes(var messages)
                ? messages
                : List.of();
    }
}
