package org.maillagetools.bench.listener;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Brings the listener into the application. */
@AutoConfiguration
class ListenerAutoConfiguration {

    @Bean
    RegistrationListener benchRegistrationListener() {
        return new RegistrationListener();
    }
}
