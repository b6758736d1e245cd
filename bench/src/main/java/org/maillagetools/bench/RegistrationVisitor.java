package org.maillagetools.bench;

import org.maillagetools.testkit.load.HttpLane;
import org.maillagetools.testkit.load.Load;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The application: a visitor who sends the public form again and again, each time for somebody else. */
final class RegistrationVisitor implements Load.Client {

    private static final Pattern TOKEN =
            Pattern.compile(
                    "name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

    private final List<String> slugs;
    private final HttpLane lane;
    private final String token;

    RegistrationVisitor(int port, List<String> slugs) throws IOException {
        this(port, slugs, slugs);
    }

    /** @param open where there is a form to take the token from */
    RegistrationVisitor(int port, List<String> open, List<String> slugs) throws IOException {
        this.slugs = slugs;
        this.lane = new HttpLane(port);
        var page = TOKEN.matcher(lane.get("/events/" + open.getFirst() + "/register").body());
        if (!page.find()) {
            throw new IllegalStateException("The page has no form: " + open.getFirst());
        }
        this.token = page.group(1) == null ? page.group(2) : page.group(1);
    }

    @Override
    public boolean act(int number) throws IOException {
        String slug = slugs.get(ThreadLocalRandom.current().nextInt(slugs.size()));
        var answer =
                lane.post(
                        "/events/" + slug + "/register",
                        "_csrf="
                                + URLEncoder.encode(token, StandardCharsets.UTF_8)
                                + "&audience=HABITANT&name=Personne+"
                                + number
                                + "-"
                                + ThreadLocalRandom.current().nextInt(1_000_000)
                                + "+%28fictive%29");
        return switch (answer.status()) {
            case 303 -> true;
            case 409, 422 -> false;
            default -> throw new IllegalStateException(answer.status() + "\n" + answer.body());
        };
    }

    @Override
    public void close() throws IOException {
        lane.close();
    }
}
