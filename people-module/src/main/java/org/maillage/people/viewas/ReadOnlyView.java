package org.maillage.people.viewas;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.io.IOException;
import java.util.Set;

/**
 * Whoever looks as somebody else sends no form but the one that ends it. Use cases refuse besides: this answers before them, and for
 * what is no use case.
 */
@Configuration(proxyBeanMethods = false)
class ReadOnlyView implements WebMvcConfigurer, HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        boolean allowed =
                READING.contains(request.getMethod())
                        || request.getRequestURI().equals(ViewAsController.END)
                        || request.getDispatcherType() != jakarta.servlet.DispatcherType.REQUEST
                        || ViewingPrincipal.current().isEmpty();
        if (!allowed) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
        return allowed;
    }
}
