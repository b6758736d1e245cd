package net.sample.probe;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.NameMatchMethodPointcut;
import org.springframework.mail.javamail.JavaMailSender;

/** The points around the server's answer to a mail. */
final class MailBreaks {

    private MailBreaks() {}

    static Advisor aroundSending(Breaks breaks) {
        var sending = new NameMatchMethodPointcut();
        sending.setClassFilter(JavaMailSender.class::isAssignableFrom);
        sending.addMethodName("send");
        MethodInterceptor interceptor =
                invocation -> {
                    breaks.reach(MailBreakPoint.BEFORE_SENDING);
                    var result = invocation.proceed();
                    breaks.reach(MailBreakPoint.BEFORE_NOTE);
                    return result;
                };
        return new DefaultPointcutAdvisor(sending, interceptor);
    }
}
