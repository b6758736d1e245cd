package org.maillage.people.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.actor.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Leads administrators whose second factor is overdue to where they set it up, whatever staff page they ask for. */
@Component
class FactorBeforeAdministration implements HandlerInterceptor, WebMvcConfigurer {

    private final CurrentActor currentActor;
    private final Sessions sessions;
    private final FactorPolicy policy;

    FactorBeforeAdministration(CurrentActor currentActor, Sessions sessions, FactorPolicy policy) {
        this.currentActor = currentActor;
        this.sessions = sessions;
        this.policy = policy;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/admin", "/admin/**")
                .excludePathPatterns(OwnFactorController.PATH, OwnFactorController.PATH + "/**");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(currentActor.get() instanceof Actor.AccountHolder holder)
                || sessions.provenAt(request).isPresent()
                || !policy.overdue(holder.accountId())) {
            return true;
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", OwnFactorController.PATH);
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.setHeader(HttpHeaders.LOCATION, OwnFactorController.PATH);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        }
        return false;
    }
}
