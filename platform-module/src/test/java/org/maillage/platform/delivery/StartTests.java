package org.maillage.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.platform.operation.StartRefused;
import org.maillagetools.testkit.TestDatabase;
import org.maillagetools.testkit.TestDatabases;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.modulith.events.ApplicationModuleListener;

import java.sql.SQLException;

class StartTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table platform.event_publication disable trigger publication_guard",
                "drop trigger publication_guard on platform.event_publication",
                "alter table platform.event_publication disable trigger publication_name"
            })
    void isRefusedWithoutTheGuard(String sabotage) throws SQLException {
        try (var database = TestDatabases.create()) {
            Node.start(database).close();
            execute(database, sabotage);

            assertThatExceptionOfType(Exception.class)
                    .isThrownBy(() -> Node.start(database).close())
                    .havingRootCause()
                    .isInstanceOf(StartRefused.class)
                    .withMessageContaining("publication_guard");
        }
    }

    @Test
    void isRefusedWhenAListenerHasNoId() {
        assertThat(refusalOf(Anonymous.class)).contains("has no explicit id");
    }

    @Test
    void isRefusedWhenAListenerHasTheIdOfAnotherModule() {
        assertThat(refusalOf(Elsewhere.class)).contains("has the id of another module");
    }

    @Test
    void isRefusedWhenAListenerReceivesSomethingElse() {
        assertThat(refusalOf(Foreign.class)).contains("does not receive one DomainEvent");
    }

    @Test
    void isRefusedWhenTwoListenersShareAnId() {
        assertThat(refusalOf(Good.class, Twin.class)).contains("Two listeners share an id");
    }

    @Test
    void succeedsWithListenersThatKeepToTheRules() {
        var listeners = listeners(Good.class);
        listeners.afterSingletonsInstantiated();

        assertThat(listeners.ids()).containsExactly("platform.good");
    }

    private static String refusalOf(Class<?>... types) {
        try {
            listeners(types).afterSingletonsInstantiated();
            return "";
        } catch (StartRefused refusal) {
            return String.valueOf(refusal.getMessage());
        }
    }

    private static Listeners listeners(Class<?>... types) {
        var beans = new DefaultListableBeanFactory();
        for (Class<?> type : types) {
            beans.registerBeanDefinition(type.getName(), new RootBeanDefinition(type));
        }
        return new Listeners(beans);
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.connectAsOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static class Good {
        @ApplicationModuleListener(id = "platform.good")
        void on(DomainEvent event) {}
    }

    static class Twin {
        @ApplicationModuleListener(id = "platform.good")
        void on(DomainEvent event) {}
    }

    static class Anonymous {
        @ApplicationModuleListener
        void on(DomainEvent event) {}
    }

    static class Elsewhere {
        @ApplicationModuleListener(id = "people.elsewhere")
        void on(DomainEvent event) {}
    }

    static class Foreign {
        @ApplicationModuleListener(id = "platform.foreign")
        void on(String event) {}
    }
}
