package org.maillage.platform.operation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.springframework.web.servlet.HandlerInterceptor;

/** Leaves with the request who makes it: the log line is written when the security chain has forgotten it. */
final class AccountOfRequest implements HandlerInterceptor {

    static final String ATTRIBUTE = AccountOfRequest.class.getName();

    private final CurrentActor currentActor;

    AccountOfRequest(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (currentActor.responsible() instanceof Actor.AccountHolder holder) {
            request.setAttribute(ATTRIBUTE, holder.accountId());
        }
        return true;
    }
}
