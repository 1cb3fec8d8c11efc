package org.eventexplorer.ui.fx;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Locale;

/// Starts JavaFX once for all tests, and skips them on a Linux without the two libraries that it
/// draws text with.
final class Toolkit implements BeforeAllCallback {
    private static final List<String> LIBRARIES =
            List.of("libfreetype.so.6", "libpangoft2-1.0.so.0");

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            LIBRARIES.forEach(Toolkit::require);
        }
        FxToolkit.registerPrimaryStage();
    }

    // The tests are started with --enable-native-access.
    @SuppressWarnings("restricted")
    private static void require(String library) {
        try {
            SymbolLookup.libraryLookup(library, Arena.global());
        } catch (IllegalArgumentException e) {
            Assumptions.abort(
                    "skipped: JavaFX draws text with "
                            + library
                            + ", which is not here; install libfreetype6 and libpangoft2-1.0-0"
                            + " (names of Debian and Ubuntu)");
        }
    }
}
