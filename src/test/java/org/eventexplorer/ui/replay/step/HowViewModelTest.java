package org.eventexplorer.ui.replay.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.replay.record.DeliveryOrder;
import org.eventexplorer.replay.record.HaltRule;
import org.eventexplorer.replay.record.OnFailure;
import org.eventexplorer.replay.record.ReplayOptions;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.routing.subscriber.Form;
import org.eventexplorer.routing.subscriber.Limits;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.Target;
import org.eventexplorer.ui.replay.step.HowViewModel.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;

final class HowViewModelTest {
    private final HowViewModel model = new HowViewModel();

    @Test
    void beginsWithWhatServesNearlyAlways() {
        assertThat(model.options())
                .contains(
                        new ReplayOptions(
                                DeliveryOrder.CHAIN, OnFailure.BLOCK, 5, true, HaltRule.USUAL));
        assertThat(model.speed()).contains(new Speed(null, 8));
    }

    @Test
    void takesWhatIsTyped() {
        model.order().set(DeliveryOrder.STRICT);
        model.onFailure().set(OnFailure.SKIP);
        model.ramped().set(false);
        model.typed(Figure.RATE).set(" 1,000.5 ");
        model.typed(Figure.IN_FLIGHT).set("64");
        model.typed(Figure.ATTEMPTS).set("1");
        model.typed(Figure.PERCENT).set("0");
        model.typed(Figure.IN_A_ROW).set("0");
        model.typed(Figure.SLOW).set("2000");
        assertThat(model.options())
                .contains(
                        new ReplayOptions(
                                DeliveryOrder.STRICT,
                                OnFailure.SKIP,
                                1,
                                false,
                                new HaltRule(0, 0, Duration.ofSeconds(2))));
        assertThat(model.speed()).contains(new Speed(1000.5, 64));
    }

    @Test
    void sendsFiftyASecondToProductionUnlessAnotherRateIsTyped() {
        model.aimAt(List.of(subscriber(Environment.DEVELOPMENT)));
        assertThat(model.speed()).contains(new Speed(null, 8));
        model.aimAt(List.of(subscriber(Environment.STAGING), subscriber(Environment.PRODUCTION)));
        assertThat(model.speed()).contains(new Speed(50.0, 8));
        assertThat(model.forProduction().get()).isTrue();
        model.aimAt(List.of(subscriber(Environment.STAGING)));
        assertThat(model.speed()).contains(new Speed(null, 8));
        assertThat(model.forProduction().get()).isFalse();

        model.typed(Figure.RATE).set("20");
        model.aimAt(List.of(subscriber(Environment.PRODUCTION)));
        assertThat(model.speed()).contains(new Speed(20.0, 8));
        model.limit(false);
        assertThat(model.speed()).contains(new Speed(null, 8));
        model.limit(true);
        assertThat(model.speed()).contains(new Speed(50.0, 8));
    }

    private static Subscriber subscriber(Environment environment) {
        return new Subscriber(
                "one",
                List.of(new PatternFilter("#")),
                new Target("http", "http://localhost:9000", Form.STRUCTURED, Map.of()),
                environment,
                true,
                Limits.USUAL);
    }

    @ParameterizedTest
    @CsvSource({
        "RATE, 0",
        "RATE, -1",
        "RATE, 1000001",
        "RATE, fast",
        "RATE, 1e3",
        "IN_FLIGHT, 0",
        "IN_FLIGHT, 1001",
        "IN_FLIGHT, 1.5",
        "IN_FLIGHT, ''",
        "ATTEMPTS, 0",
        "ATTEMPTS, 101",
        "PERCENT, 101",
        "PERCENT, ''",
        "IN_A_ROW, -1",
        "SLOW, 0",
        "SLOW, 3600001",
        "RATE, 99999999999999999999999999",
    })
    void saysAtTheFieldWhatMakesNoSense(Figure figure, String text) {
        model.typed(figure).set(text);
        assertThat(model.problem(figure).get()).isNotEmpty();
        assertThat(model.isGood().get()).isFalse();
        assertThat(model.options()).isEmpty();
        assertThat(model.speed()).isEmpty();
        for (Figure other : Figure.values()) {
            if (other != figure) {
                assertThat(model.problem(other).get()).isEmpty();
            }
        }
    }
}
