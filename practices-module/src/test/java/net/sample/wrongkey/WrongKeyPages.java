package net.sample.wrongkey;

import org.maillage.platform.web.NavigationItem;
import org.maillage.platform.web.NavigationItem.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Pages of a module that is refused. */
@Configuration(proxyBeanMethods = false)
@Import(WrongKeyPages.Page.class)
public class WrongKeyPages {

    @Bean
    NavigationItem wrongKeyEntry() {
        return new NavigationItem(
                Area.PUBLIC, 90, "practices.nav", "/practices/wrongkey", "bulb", null);
    }

    @Controller
    static class Page {

        @GetMapping("/practices/wrongkey")
        @ResponseBody
        String page() {
            return "reached";
        }
    }
}
