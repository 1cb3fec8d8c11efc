package org.eventexplorer.correlation.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who names whom: each event's cause as the number of a node. Nodes are the events, and behind
/// them the stubs of causes that are not among them.
final class Links {
    static final int NONE = -1;

    final int[] cause;
    final byte[] traits;
    final List<MissingCause> missing = new ArrayList<>();

    private final ChainEvents events;

    Links(ChainEvents events, Map<String, Whereabouts> whereabouts) {
        this.events = events;
        this.traits = new byte[events.size()];
        IdIndex index = index();
        Map<String, Integer> stubs = new LinkedHashMap<>();
        int[] found = new int[events.size()];
        for (int event = 0; event < found.length; event++) {
            found[event] = cause(event, index, stubs);
        }
        stubs.keySet()
                .forEach(
                        id ->
                                missing.add(
                                        new MissingCause(
                                                id,
                                                whereabouts.getOrDefault(
                                                        id, Whereabouts.UNKNOWN))));
        cause = Arrays.copyOf(found, found.length + stubs.size());
        Arrays.fill(cause, found.length, cause.length, NONE);
        findTraits();
    }

    private IdIndex index() {
        IdIndex index = new IdIndex(events);
        for (int event = 0; event < events.size(); event++) {
            int other = index.enter(event);
            if (other != NONE) {
                mark(event, Trait.DOUBLED_ID);
                mark(other, Trait.DOUBLED_ID);
            }
        }
        return index;
    }

    private int cause(int event, IdIndex index, Map<String, Integer> stubs) {
        String id = events.causationId(event);
        if (id == null) {
            return NONE;
        }
        if (id.equals(events.id(event))) {
            return event;
        }
        int found = index.find(id);
        if (found != NONE) {
            return found;
        }
        return events.size() + stubs.computeIfAbsent(id, _ -> stubs.size());
    }

    private void findTraits() {
        for (int event = 0; event < traits.length; event++) {
            int from = cause[event];
            if (events.isForeign(event)) {
                mark(event, Trait.FOREIGN);
            }
            if (from == event) {
                mark(event, Trait.SELF_CAUSED);
            } else if (from != NONE
                    && from < traits.length
                    && events.micros(event) < events.micros(from)) {
                mark(event, Trait.BEFORE_CAUSE);
            }
        }
    }

    void mark(int event, Trait trait) {
        traits[event] |= trait.bit();
    }
}
