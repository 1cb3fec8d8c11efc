package org.eventexplorer.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eventexplorer.query.ValuePath;
import org.eventexplorer.ui.explore.setting.ListColumn;
import org.eventexplorer.ui.explore.setting.ListLook;
import org.eventexplorer.ui.explore.setting.ListMemory;
import org.junit.jupiter.api.Test;

import java.util.List;

final class ListModelTest {
    private final ListMemory memory = ListMemory.ofThisRun();
    private final ListModel model = new ListModel(memory);

    @Test
    void columnsAreShownMovedAndMadeWiderAndAllOfItIsRemembered() {
        model.show(ListColumn.Kind.SINCE.usual(), true);
        model.show(ListColumn.Kind.CHAIN.usual(), false);
        model.move(ListColumn.Kind.SINCE.usual(), -3);
        model.move(ListColumn.Kind.SINCE.usual(), -1);
        model.widen(ListColumn.Kind.SINCE.usual(), 20);
        assertThat(keys(memory.look()))
                .isEqualTo(List.of("since", "time", "pattern", "sequence", "source"));
        assertThat(memory.look().columns().getFirst().width())
                .isEqualTo(ListColumn.Kind.SINCE.usual().width() + 20);
    }

    @Test
    void columnsOfValuesAreAddedByPathAndReadInOneOrderWhereverTheyStand() {
        model.add("payload.b");
        model.add("$.metadata.a[0]");
        model.add("payload.b");
        List<ValuePath> values = model.values();
        assertThat(values.stream().map(ValuePath::text).toList())
                .isEqualTo(List.of("metadata.a.0", "payload.b"));
        model.move(ListColumn.of(ValuePath.parse("payload.b")), -1);
        assertThat(model.values()).isEqualTo(values);
        assertThat(keys(memory.look()))
                .isEqualTo(
                        List.of(
                                "time",
                                "pattern",
                                "sequence",
                                "source",
                                "payload.b",
                                "chain",
                                "metadata.a.0"));
    }

    @Test
    void aHiddenColumnOfAValueWaitsUntilItIsForgotten() {
        model.add("payload.b");
        ListColumn column = ListColumn.of(ValuePath.parse("payload.b"));
        model.show(column, false);
        assertThat(model.values()).isEmpty();
        assertThat(model.all()).contains(column);
        model.reset();
        assertThat(model.all()).contains(column);
        model.forget(column);
        assertThat(model.all()).doesNotContain(column);
    }

    @Test
    void theLastColumnStaysAndNonsenseIsRefused() {
        for (ListColumn column : ListLook.USUAL.columns()) {
            model.show(column, false);
        }
        assertThat(keys(memory.look())).isEqualTo(List.of("chain"));
        assertThatThrownBy(() -> model.add("total")).hasMessageContaining("payload.order.id");
        assertThat(keys(memory.look())).isEqualTo(List.of("chain"));
    }

    private static List<String> keys(ListLook look) {
        return look.columns().stream().map(ListColumn::key).toList();
    }
}
