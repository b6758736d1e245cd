package org.maillage;

import org.maillage.platform.demo.FreshDatabase;
import org.maillagetools.postgres.DatabaseFacts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the modules what the launcher of the embedded database knows. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    FreshDatabase freshDatabase(DatabaseFacts facts) {
        return facts::created;
    }
}
