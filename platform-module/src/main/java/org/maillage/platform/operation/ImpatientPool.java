package org.maillage.platform.operation;

import com.zaxxer.hikari.HikariDataSource;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

import java.sql.SQLTransientConnectionException;

/** The pool, still a {@link HikariDataSource} to whoever asks for one, that lets no request wait twice. */
final class ImpatientPool implements BeanPostProcessor, MethodInterceptor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (!(bean instanceof HikariDataSource)) {
            return bean;
        }
        var proxy = new ProxyFactory(bean);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice(this);
        return proxy.getProxy();
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        if (!call.getMethod().getName().equals("getConnection")) {
            return call.proceed();
        }
        if (RequestPatience.isOver()
                && call.getThis() instanceof HikariDataSource pool
                && nothingIdle(pool)) {
            throw new SQLTransientConnectionException("No connection was had a moment ago");
        }
        try {
            return call.proceed();
        } catch (SQLTransientConnectionException e) {
            RequestPatience.end();
            throw e;
        }
    }

    private static boolean nothingIdle(HikariDataSource pool) {
        var figures = pool.getHikariPoolMXBean();
        return figures == null || figures.getIdleConnections() == 0;
    }
}
