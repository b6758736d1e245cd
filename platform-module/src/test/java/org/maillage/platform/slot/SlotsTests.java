package org.maillage.platform.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.platform.web.LampSite.BESIDE_LAMP;
import static org.maillage.platform.web.LampSite.contribution;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.platform.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

@WebTest
class SlotsTests {

    private static final SlotContribution<String> GOOD =
            contribution("sample/slot :: shade", lamp -> Map.of("name", lamp));

    private final SlotRenderer renderer;
    private final SlotThreads threads;
    private final MessageSource messages;

    @Autowired
    SlotsTests(SlotRenderer renderer, SlotThreads threads, MessageSource messages) {
        this.renderer = renderer;
        this.threads = threads;
        this.messages = messages;
    }

    @BeforeEach
    void beginRequest() {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(
                        new MockHttpServletRequest(), new MockHttpServletResponse()));
        LocaleContextHolder.setLocale(Locale.FRENCH);
    }

    @AfterEach
    void endRequest() {
        RequestContextHolder.resetRequestAttributes();
        LocaleContextHolder.resetLocaleContext();
    }

    private List<String> fill(SlotContribution<?>... contributions) {
        var beans = new StaticListableBeanFactory();
        for (int i = 0; i < contributions.length; i++) {
            beans.addBean("contribution" + i, contributions[i]);
        }
        var provider =
                beans.<SlotContribution<?>>getBeanProvider(
                        org.springframework.core.ResolvableType.forClass(SlotContribution.class));
        return new Slots(provider, renderer, threads, messages)
                .fill(BESIDE_LAMP, "Pixar & <b>").stream().map(SafeHtml::toString).toList();
    }

    @Test
    void everyContributionIsEscapedAndHasItsPlace() {
        assertThat(fill(GOOD, GOOD))
                .hasSize(2)
                .allSatisfy(html -> assertThat(html).contains("Pixar &amp; &lt;b&gt;"));
    }

    @Test
    void anEmptyModelLeavesTheContributionOut() {
        assertThat(fill(contribution("sample/slot :: shade", _ -> Map.of()), GOOD)).hasSize(1);
    }

    static Stream<SlotContribution<String>> failing() {
        return Stream.of(
                contribution(
                        "sample/slot :: shade",
                        _ -> {
                            throw new IllegalStateException("planted");
                        }),
                contribution(
                        "sample/slot :: shade",
                        _ -> {
                            throw new NoClassDefFoundError("planted");
                        }),
                contribution("sample/slot :: shade", _ -> endless(0)),
                contribution("sample/slot :: broken", _ -> Map.of("a", 1)),
                contribution("sample/unknown", _ -> Map.of("a", 1)),
                contribution("sample/slot :: huge", _ -> Map.of("a", 1)));
    }

    @SuppressWarnings("InfiniteRecursion")
    private static Map<String, ?> endless(int depth) {
        return endless(depth + 1);
    }

    @ParameterizedTest
    @MethodSource("failing")
    void oneThatFailsIsAQuietLineAndTheOthersStand(SlotContribution<String> failing) {
        assertThat(fill(failing, GOOD))
                .satisfiesExactly(
                        html ->
                                assertThat(html)
                                        .contains("n’a pas pu être affichée")
                                        .containsPattern("[0-9a-f-]{36}")
                                        .doesNotContain("planted"),
                        html -> assertThat(html).contains("Pixar"));
    }

    @Test
    void oneThatDawdlesIsInterruptedAndMayNoLongerTouchTheRequest() throws Exception {
        var never = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        var after = new AtomicReference<Throwable>();
        var dawdling =
                contribution(
                        "sample/slot :: shade",
                        _ -> {
                            var request =
                                    ((ServletRequestAttributes)
                                                    RequestContextHolder.currentRequestAttributes())
                                            .getRequest();
                            try {
                                never.await();
                            } catch (InterruptedException e) {
                                try {
                                    request.getRequestURI();
                                } catch (IllegalStateException finished) {
                                    after.set(finished);
                                }
                                interrupted.countDown();
                            }
                            return Map.of("name", "late");
                        });

        assertThat(fill(GOOD, dawdling, GOOD))
                .satisfiesExactly(
                        html -> assertThat(html).contains("Pixar"),
                        html -> assertThat(html).contains("n’a pas pu être affichée"),
                        html -> assertThat(html).contains("Pixar"));
        interrupted.await();
        assertThat(after.get()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onlyExhaustedMemoryIsMoreThanAQuietLine() {
        var exhausted =
                contribution(
                        "sample/slot :: shade",
                        _ -> {
                            throw new OutOfMemoryError("planted");
                        });
        assertThatThrownBy(() -> fill(exhausted)).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void theSanitiserLeavesParagraphsAndLinksAndNothingThatActs() {
        assertThat(
                        SafeHtml.sanitised(
                                        "<p onclick=x()>a <b>b</b><script>c</script><a"
                                                + " href='javascript:d'>e</a><a"
                                                + " href='https://f.example/'>g</a>")
                                .toString())
                .isEqualTo(
                        "<p>a <b>b</b>e<a href=\"https://f.example/\" rel=\"nofollow\">g</a></p>");
    }
}
