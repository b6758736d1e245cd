package org.maillage.platform.security;

import org.apache.catalina.core.StandardHost;
import org.maillage.platform.web.BaseUrl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.web.servlet.LocaleResolver;

import java.time.Duration;

/** What stands around the container: whom it believes, and how it says no. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/maillage/platform/security/container.properties")
class ContainerConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorReport(
            MessageSource messages,
            LocaleResolver locales,
            BaseUrl baseUrl,
            @Value("${maillage.web.body-time}") Duration bodyTime) {
        return factory -> {
            factory.addEngineValves(new FirstHeaders(baseUrl), new WholeBodyInTime(bodyTime));
            factory.addContextCustomizers(context -> {
                var host = (StandardHost) context.getParent();
                host.setErrorReportValveClass(ContainerErrorReport.class.getName());
                host.getPipeline().addValve(new ContainerErrorReport(messages, locales, baseUrl));
            });
        };
    }
}
