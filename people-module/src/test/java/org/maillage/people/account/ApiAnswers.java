package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

/** What the API says when it refuses. */
final class ApiAnswers {

    private ApiAnswers() {}

    static void isUnknown(HttpResponse<String> answer) {
        isProblem(answer, 401);
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"Maillage\", error=\"invalid_token\"");
    }

    static void isProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(ApiClient.json(answer).get("status").asInt()).isEqualTo(status);
        assertThat(ApiClient.json(answer).get("title").asString()).isNotBlank();
    }
}
