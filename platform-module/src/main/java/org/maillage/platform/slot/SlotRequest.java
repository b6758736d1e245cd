package org.maillage.platform.slot;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The page's request as one contribution sees it: with attributes of its own, and cut off when its time is over, since the
 * container then gives the real one to somebody else.
 */
final class SlotRequest extends HttpServletRequestWrapper {

    private final Map<String, Object> attributes = new ConcurrentHashMap<>();
    private final HttpServletResponse response;

    private SlotRequest(HttpServletRequest request, HttpServletResponse response) {
        super(request);
        this.response = response;
        for (String name : Collections.list(request.getAttributeNames())) {
            setAttribute(name, request.getAttribute(name));
        }
    }

    static SlotRequest ofCurrent() {
        var current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return new SlotRequest(current.getRequest(), Objects.requireNonNull(current.getResponse()));
    }

    HttpServletResponse response() {
        return response;
    }

    void detach() {
        setRequest(
                (HttpServletRequest)
                        Proxy.newProxyInstance(
                                SlotRequest.class.getClassLoader(),
                                new Class<?>[] {HttpServletRequest.class},
                                (_, _, _) -> {
                                    throw new IllegalStateException("The page is finished");
                                }));
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }
}
