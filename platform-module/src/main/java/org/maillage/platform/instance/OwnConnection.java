package org.maillage.platform.instance;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.jooq.DSLContext;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * A connection beside the pool, for signs of life: an instance whose requests have taken every other one is busy, not dead, and what it
 * works on may not be taken over.
 */
@Component
class OwnConnection implements DisposableBean {

    private final HikariDataSource source;
    private final DSLContext db;

    OwnConnection(DataSource pool, DSLContext db) throws SQLException {
        var config = new HikariConfig();
        pool.unwrap(HikariDataSource.class).copyStateTo(config);
        config.setPoolName("signs-of-life");
        config.setMaximumPoolSize(1);
        config.setMinimumIdle(1);
        this.source = new HikariDataSource(config);
        var configuration = new DefaultConfiguration();
        configuration.setDataSource(source);
        configuration.setSQLDialect(db.dialect());
        configuration.setExecuteListenerProvider(db.configuration().executeListenerProviders());
        this.db = configuration.dsl();
    }

    DSLContext db() {
        return db;
    }

    @Override
    public void destroy() {
        source.close();
    }
}
