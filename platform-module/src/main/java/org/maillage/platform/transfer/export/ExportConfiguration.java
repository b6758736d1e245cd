package org.maillage.platform.transfer.export;

import org.maillage.platform.web.Labels;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.time.Clock;

@Configuration(proxyBeanMethods = false)
class ExportConfiguration implements WebMvcConfigurer {

    private final ExportInterceptor interceptor;

    ExportConfiguration(ExportFormats formats, ExportList export, Labels labels, Clock clock) {
        this.interceptor = new ExportInterceptor(formats, export, labels, clock);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(interceptor);
    }
}
