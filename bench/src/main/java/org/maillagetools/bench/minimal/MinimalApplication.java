package org.maillagetools.bench.minimal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A server with one page. */
@SpringBootApplication
@RestController
public class MinimalApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(MinimalApplication.class, arguments);
    }

    @GetMapping("/")
    String page() {
        return "Bonjour";
    }
}
