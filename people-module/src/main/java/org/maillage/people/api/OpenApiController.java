package org.maillage.people.api;

import org.maillage.platform.api.ApiPaths;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this module's part of the API is (OpenAPI 3.1), for everybody: there is nothing of anybody in it. */
@RestController
class OpenApiController {

    private static final String FILE = "openapi/people.json";

    @GetMapping(ApiPaths.V1 + "/people/openapi.json")
    ResponseEntity<Resource> description() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ClassPathResource(FILE));
    }
}
