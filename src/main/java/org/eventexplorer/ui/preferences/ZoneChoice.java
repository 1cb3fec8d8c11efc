package org.eventexplorer.ui.preferences;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A zone that can be chosen, with its offset of today.
///
/// @param zone the zone
/// @param offset what its clocks are ahead of UTC now
record ZoneChoice(ZoneId zone, ZoneOffset offset) {
    // Names of one continent's city; the others are there for old programs.
    private static final Predicate<String> PLACE =
            Pattern.compile(
                            "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*")
                    .asMatchPredicate();

    static List<ZoneChoice> all(Instant now) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> PLACE.test(id) || id.equals("UTC"))
                .map(ZoneId::of)
                .map(zone -> new ZoneChoice(zone, zone.getRules().getOffset(now)))
                .sorted(Comparator.comparing(choice -> choice.zone().getId()))
                .toList();
    }

    static List<String> words(String text) {
        return Pattern.compile("[\\s_]+")
                .splitAsStream(text.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /// Whether each of the words stands in the name or the offset.
    boolean matches(List<String> words) {
        String all = (zone.getId() + " " + offsetText()).toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.stream().allMatch(all::contains);
    }

    /// Such as `UTC+02:00`.
    String offsetText() {
        return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId();
    }
}
