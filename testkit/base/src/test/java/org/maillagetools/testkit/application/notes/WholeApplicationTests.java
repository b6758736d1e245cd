package org.maillagetools.testkit.application.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillagetools.testkit.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "spring.flyway.enabled=false")
class WholeApplicationTests {

    @Autowired NoteBook notes;
    @Autowired TestDatabase database;

    @Test
    void anApplicationUnderTestHasADatabase() throws Exception {
        assertThat(notes.writtenBy()).isEqualTo(database.application().user());
    }
}
