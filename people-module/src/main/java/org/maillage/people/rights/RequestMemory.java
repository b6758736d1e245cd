package org.maillage.people.rights;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.util.Set;
import java.util.function.Supplier;

/**
 * Asks the same only once while a page is read: its navigation and buttons ask much. A request that may change something asks anew
 * each time.
 */
@Component
class RequestMemory {

    Set<Role> recall(String question, Supplier<Set<Role>> answer) {
        var request = RequestContextHolder.getRequestAttributes();
        if (!(request instanceof ServletRequestAttributes servlet)
                || !servlet.getRequest().getMethod().equals("GET")) {
            return answer.get();
        }
        String name = RequestMemory.class.getName() + "." + question;
        var known = (Answer) request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = new Answer(answer.get());
            request.setAttribute(name, known, RequestAttributes.SCOPE_REQUEST);
        }
        return known.roles();
    }

    private record Answer(Set<Role> roles) {}
}
