package org.eventexplorer.cli.option;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.BadFilterException;
import org.eventexplorer.query.Condition;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.Arrays;

/// Texts of options into values; what is wrong with a text is said in the value's own words.
public final class Converters {
    private Converters() {}

    static final class PatternFilters implements ITypeConverter<PatternFilter> {
        @Override
        public PatternFilter convert(String text) {
            try {
                return new PatternFilter(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /// Not the enumeration's own names, which are in capitals.
    public static final class Formats implements ITypeConverter<FormatName> {
        @Override
        public FormatName convert(String text) {
            for (FormatName name : FormatName.values()) {
                if (name.toString().equalsIgnoreCase(text)) {
                    return name;
                }
            }
            throw new TypeConversionException(
                    "'" + text + "' is none of " + Arrays.toString(FormatName.values()));
        }
    }

    static final class Moments implements ITypeConverter<Moment> {
        @Override
        public Moment convert(String text) {
            try {
                return Moment.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    static final class Conditions implements ITypeConverter<Condition> {
        @Override
        public Condition convert(String text) {
            try {
                return Condition.parse(text);
            } catch (BadFilterException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
