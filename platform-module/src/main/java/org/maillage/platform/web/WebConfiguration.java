package org.maillage.platform.web;

import org.maillage.platform.api.ApiPaths;
import org.maillage.platform.web.list.ListRequestResolver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpStatus;
import org.springframework.validation.Validator;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Puts the frame into Spring MVC. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/maillage/platform/web/web.properties")
class WebConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<jakarta.validation.Validator> validator;
    private final BaseUrl baseUrl;

    WebConfiguration(ObjectProvider<jakarta.validation.Validator> validator, BaseUrl baseUrl) {
        this.validator = validator;
        this.baseUrl = baseUrl;
    }

    @Bean
    static MessageSource messageSource(
            ResourceLoader resources, @Value("${maillage.messages.strict:false}") boolean strict) {
        return new MessageBundles(strict, Objects.requireNonNull(resources.getClassLoader()));
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LanguageOfCookie();
    }

    @Bean
    FlashMapManager flashMapManager(
            ObjectProvider<TextSigner> signer, Clock clock, BaseUrl baseUrl) {
        return new FlashCookies(signer.getIfAvailable(ProcessSigner::new), clock, baseUrl);
    }

    @Override
    public Validator getValidator() {
        return new FormValidator(validator.getObject());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Preferences(baseUrl)).excludePathPatterns(ApiPaths.ALL);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ListRequestResolver());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new TextConverter());
        registry.addConverter(new TextForFile());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/**").resourceChain(false).addResolver(new NoFile());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/favicon.ico", "/assets/platform/favicon.svg")
                .setStatusCode(HttpStatus.FOUND); // named, it is sent as it stands, without a host
    }
}
