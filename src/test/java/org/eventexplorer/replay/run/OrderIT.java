package org.eventexplorer.replay.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.replay.record.DeliveryOrder;
import org.eventexplorer.replay.record.OnFailure;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.routing.Delivery;
import org.eventexplorer.routing.Delivery.Trouble;
import org.eventexplorer.routing.Outgoing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/// The three orders, seen from the receiver's log, with 64 in flight.
@ExtendWith(StoreExtension.class)
final class OrderIT {
    private static final Speed MANY = new Speed(null, 64);
    private static final int CHAINS = 100;
    private static final int LENGTH = 12;

    @Test
    void sendsEachChainInOrderAndChainsSideBySide(Database database) throws Exception {
        TestReplays replays = new TestReplays(database);
        List<String> stored = replays.chains("chained", CHAINS, LENGTH);
        Replay replay = plan(replays, "chained", DeliveryOrder.CHAIN);
        Receiver receiver = new Receiver(OrderIT::slow);

        assertThat(replays.run(replay, receiver))
                .isEqualTo(new Ending(ReplayState.COMPLETED, null));

        assertThat(receiver.ids()).containsExactlyInAnyOrderElementsOf(stored);
        assertThat(byChain(receiver)).isEqualTo(chains("chained"));
        assertThat(receiver.most()).isBetween(20, 64);
        assertThat(replays.now(replay).standing().counts())
                .isEqualTo(new Counts(stored.size(), 0, 0, stored.size()));
    }

    @Test
    void sendsOneAtATimeInTheStoresOrder(Database database) throws Exception {
        TestReplays replays = new TestReplays(database);
        List<String> stored = replays.chains("strict", 20, 10);
        Receiver receiver = new Receiver(OrderIT::slow);

        replays.run(plan(replays, "strict", DeliveryOrder.STRICT), receiver);

        assertThat(receiver.ids()).isEqualTo(stored);
        assertThat(receiver.most()).isEqualTo(1);
    }

    @Test
    void sendsAsManyAsAreAllowedSideBySideWithoutAnOrder(Database database) throws Exception {
        TestReplays replays = new TestReplays(database);
        List<String> stored = replays.chains("free", 1, 1_000);
        Receiver receiver = new Receiver(OrderIT::slow);

        replays.run(plan(replays, "free", DeliveryOrder.UNORDERED), receiver);

        assertThat(receiver.ids()).containsExactlyInAnyOrderElementsOf(stored);
        assertThat(receiver.most()).isBetween(20, 64);
    }

    @Test
    void aBlockedChainDoesNotHoldUpAnother(Database database) throws Exception {
        TestReplays replays = new TestReplays(database);
        replays.chains("blocked", CHAINS, LENGTH);
        Replay replay = plan(replays, "blocked", DeliveryOrder.CHAIN);
        Receiver receiver =
                new Receiver(
                        outgoing ->
                                id(outgoing).equals("blocked-7-3")
                                        ? Receiver.refused(Trouble.LASTING, 422)
                                        : slow(outgoing));

        assertThat(replays.run(replay, receiver))
                .isEqualTo(new Ending(ReplayState.COMPLETED_WITH_FAILURES, null));

        Map<String, List<String>> expected = chains("blocked");
        expected.computeIfPresent("blocked-7", (chain, ids) -> ids.subList(0, 4));
        assertThat(byChain(receiver)).isEqualTo(expected);
        int others = CHAINS * LENGTH - LENGTH;
        assertThat(replays.now(replay).standing().counts())
                .isEqualTo(new Counts(others + 3, 1, LENGTH - 4, others + 4));
    }

    private static Replay plan(TestReplays replays, String prefix, DeliveryOrder order) {
        return replays.plan(
                TestReplays.of(prefix), TestReplays.options(order, OnFailure.BLOCK), MANY);
    }

    private static Delivery slow(Outgoing outgoing) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(3_000_000));
        return Receiver.taken();
    }

    private static String id(Outgoing outgoing) {
        return outgoing.event().event().id();
    }

    private static Map<String, List<String>> chains(String prefix) {
        Map<String, List<String>> chains = new HashMap<>();
        for (int chain = 0; chain < CHAINS; chain++) {
            List<String> ids = new ArrayList<>();
            for (int step = 0; step < LENGTH; step++) {
                ids.add(prefix + "-" + chain + "-" + step);
            }
            chains.put(prefix + "-" + chain, ids);
        }
        return chains;
    }

    private static Map<String, List<String>> byChain(Receiver receiver) {
        Map<String, List<String>> chains = new HashMap<>();
        for (String id : receiver.ids()) {
            String chain = id.substring(0, id.lastIndexOf('-'));
            chains.computeIfAbsent(chain, key -> new ArrayList<>()).add(id);
        }
        return chains;
    }
}
