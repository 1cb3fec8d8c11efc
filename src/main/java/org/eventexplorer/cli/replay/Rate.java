package org.eventexplorer.cli.replay;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// How many attempts a second, as a person types it: a number or `unlimited`.
///
/// @param perSecond at most; null: as fast as it goes
record Rate(@Nullable Double perSecond) {
    private static final String UNLIMITED = "unlimited";

    /// Reads it; whether the number makes sense is another's to say.
    static final class Converter implements ITypeConverter<Rate> {
        @Override
        public Rate convert(String text) {
            if (text.equalsIgnoreCase(UNLIMITED)) {
                return new Rate(null);
            }
            try {
                return new Rate(Double.valueOf(text));
            } catch (NumberFormatException e) {
                throw new TypeConversionException(
                        "'" + text + "' is no rate: give a number a second, or " + UNLIMITED);
            }
        }
    }
}
