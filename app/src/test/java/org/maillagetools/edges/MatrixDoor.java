package org.maillagetools.edges;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.maillage.platform.web.FileForm;
import org.maillagetools.testkit.Browser;
import org.maillagetools.testkit.crawl.Form;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.pattern.PathPatternParser;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lets the cast of the matrix open pages and send forms, and undoes whatever came of it: every cell begins with the same data. */
final class MatrixDoor {

    private final MockMvc mvc;
    private final TransactionTemplate undone;
    private final Collection<FileForm> fileForms;
    private final Map<MatrixCast.Member, String> tokens = new HashMap<>();

    MatrixDoor(WebApplicationContext context, PlatformTransactionManager transactions) {
        this.mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        this.undone = new TransactionTemplate(transactions);
        this.fileForms = context.getBeansOfType(FileForm.class).values();
    }

    /** What a cell says: answered, refused, or failed, which no row asks for. */
    char opens(MatrixCast.Member member, String address) {
        return sign(answer(member, get(URI.create(address)), address.startsWith("/api/")));
    }

    char sends(MatrixCast.Member member, String address, List<Form.Field> fields) {
        AbstractMockHttpServletRequestBuilder<?> request =
                takesFiles(address) ? multipart(URI.create(address)) : post(URI.create(address));
        request.header("Sec-Fetch-Site", "same-origin");
        for (var field : fields) {
            if (!field.name().equals("_csrf")) {
                request.param(field.name(), field.value());
            }
        }
        return sign(answer(member, request.param("_csrf", token(member))));
    }

    private boolean takesFiles(String address) {
        var path = PathContainer.parsePath(address);
        return fileForms.stream()
                .anyMatch(
                        form -> PathPatternParser.defaultInstance.parse(form.path()).matches(path));
    }

    private String token(MatrixCast.Member member) {
        return tokens.computeIfAbsent(
                member,
                m -> {
                    var page = m.holder() == null ? "/sign-in" : "/admin/people/account";
                    try {
                        return Browser.tokenOf(
                                answer(m, get(URI.create(page))).getContentAsString());
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                });
    }

    private MockHttpServletResponse answer(
            MatrixCast.Member member, AbstractMockHttpServletRequestBuilder<?> request) {
        return answer(member, request, false);
    }

    private MockHttpServletResponse answer(
            MatrixCast.Member member,
            AbstractMockHttpServletRequestBuilder<?> request,
            boolean byProgram) {
        if (member.holder() != null && byProgram) {
            request.header("Authorization", "Bearer " + member.token());
        } else if (member.holder() != null) {
            request.with(authentication(new TestingAuthenticationToken(member, null, List.of())));
        }
        return undone.execute(status -> {
            status.setRollbackOnly();
            try {
                return mvc.perform(request).andReturn().getResponse();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Unknown, forbidden, or sent to the door: then the answer was no. */
    private static char sign(MockHttpServletResponse answer) {
        int status = answer.getStatus();
        var location = answer.getHeader("Location");
        boolean toTheDoor =
                location != null
                        && (location.equals("/sign-in") || location.startsWith("/sign-in?"));
        if (status >= 500) {
            return '!';
        }
        return status == 404 || status == 403 || status == 401 || toTheDoor ? '-' : '+';
    }
}
