package org.maillage.people.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.Grants;
import org.maillage.people.PeopleTest;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.HasActor;
import org.maillage.platform.id.UuidV7;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import javax.imageio.ImageIO;

@PeopleTest
class OrganisationPictureTests {

    private static final Actor.AccountHolder HOLDER =
            new Actor.AccountHolder(UUID.randomUUID(), "Camille Exemple (fictif)");

    @Autowired Grants grants;
    @Autowired DSLContext db;
    @Autowired JdbcClient sql;
    @Autowired MockMvc mvc;

    private UUID organisation = UUID.randomUUID();
    private String path = "";

    record Principal(Actor.AccountHolder actor) implements HasActor {}

    @BeforeEach
    void anOrganisation() {
        grants.everywhere();
        organisation = UuidV7.next();
        path = "/admin/people/organisations/" + organisation;
        db.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, organisation)
                .set(ORGANISATION.OWNER_ID, organisation)
                .set(ORGANISATION.CREATED_AT, Instant.EPOCH)
                .set(ORGANISATION.CHANGED_AT, Instant.EPOCH)
                .set(ORGANISATION.TYPE, "COMMUNITY_CENTRE")
                .set(ORGANISATION.NAME, "Centre " + organisation + " (fictif)")
                .execute();
    }

    @Test
    void showsThePictureOnThePage() throws Exception {
        assertThat(send(picture("png")).getStatus()).isEqualTo(303);

        var image = page(path).select("img.organisation-picture");
        assertThat(image.attr("alt")).isEqualTo("La façade");
        var answer = fetch(image.attr("src"));
        assertThat(answer.getContentType()).isEqualTo("image/png");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Disposition")).startsWith("inline");
        assertThat(ImageIO.read(new ByteArrayInputStream(answer.getContentAsByteArray())))
                .isNotNull();
        assertThat(page(path + "/history").text()).contains("Photo changée");
    }

    @Test
    void anotherPictureReplacesItAndNothingStaysBehind() throws Exception {
        send(picture("png"));
        send(picture("jpg"));
        assertThat(fetch(path + "/picture").getContentType()).isEqualTo("image/jpeg");
        assertThat(files()).isEqualTo(1);

        var removal = page(path + "/picture/change").select("main form").get(1);
        var answer =
                mvc.perform(
                                post(removal.attr("action"))
                                        .param("_csrf", removal.select("[name=_csrf]").val())
                                        .header("Sec-Fetch-Site", "same-origin")
                                        .with(signedIn()))
                        .andReturn()
                        .getResponse();

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(fetch(path + "/picture").getStatus()).isEqualTo(404);
        assertThat(files()).isZero();
    }

    @Test
    void refusesWhatIsNoPicture() throws Exception {
        var refused = send("<svg onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).select("#picture-error").text())
                .contains("type de fichier");
        assertThat(files()).isZero();
    }

    @Test
    void isSeenByThoseWhoMaySeeTheOrganisation() throws Exception {
        send(picture("png"));
        grants.onlyIn(UUID.randomUUID());

        assertThat(fetch(path + "/picture").getStatus()).isEqualTo(404);
        assertThat(fetch(path + "/picture/change").getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse send(byte[] content) throws Exception {
        var form = page(path + "/picture/change").select("main form").get(0);
        return mvc.perform(
                        multipart(form.attr("action"))
                                .file(
                                        new MockMultipartFile(
                                                "picture", "x.png", "image/png", content))
                                .param("description", "La façade")
                                .param("_csrf", form.select("[name=_csrf]").val())
                                .header("Sec-Fetch-Site", "same-origin")
                                .locale(Locale.FRANCE)
                                .with(signedIn()))
                .andReturn()
                .getResponse();
    }

    private int files() {
        return sql.sql("select count(*) from platform.stored_file where record_id = ?")
                .param(organisation)
                .query(Integer.class)
                .single();
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(fetch(address).getContentAsString());
    }

    private MockHttpServletResponse fetch(String address) throws Exception {
        return mvc.perform(get(address).locale(Locale.FRANCE).with(signedIn()))
                .andReturn()
                .getResponse();
    }

    private static byte[] picture(String format) throws Exception {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static RequestPostProcessor signedIn() {
        return authentication(
                new TestingAuthenticationToken(new Principal(HOLDER), null, List.of()));
    }
}
