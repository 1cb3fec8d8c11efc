package org.eventexplorer.cli.option;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.BadFilterException;
import org.eventexplorer.query.Condition;
import org.eventexplorer.query.SourceKey;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.Arrays;

/// Texts of options into values; what is wrong with a text is said in the value's own words.
public final class Converters {
    private Converters() {}

    /// A number as a person writes it, such as `5000`.
    public static Long wholeNumber(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw notWhole(text);
        }
    }

    /// A number as a person writes it that is no larger than what an `int` holds.
    public static Integer smallNumber(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw notWhole(text);
        }
    }

    private static TypeConversionException notWhole(String text) {
        boolean isLarge = text.matches("[+-]?[0-9]+");
        return new TypeConversionException(
                "'" + text + (isLarge ? "' is too large" : "' is not a whole number"));
    }

    static final class Orders implements ITypeConverter<OrderName> {
        @Override
        public OrderName convert(String text) {
            for (OrderName name : OrderName.values()) {
                if (name.toString().equalsIgnoreCase(text)) {
                    return name;
                }
            }
            throw new TypeConversionException("'" + text + "' is none of asc, desc");
        }
    }

    static final class Sources implements ITypeConverter<SourceKey> {
        @Override
        public SourceKey convert(String text) {
            try {
                return SourceKey.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

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
            return named(FormatName.values(), text);
        }
    }

    /// Not the enumeration's own names, which are in capitals.
    public static final class ChainFormats implements ITypeConverter<ChainFormat> {
        @Override
        public ChainFormat convert(String text) {
            return named(ChainFormat.values(), text);
        }
    }

    /// Not the enumeration's own names, which are in capitals.
    public static final class ChainSorts implements ITypeConverter<ChainSort> {
        @Override
        public ChainSort convert(String text) {
            return named(ChainSort.values(), text);
        }
    }

    private static <E extends Enum<E>> E named(E[] values, String text) {
        for (E value : values) {
            if (value.toString().equalsIgnoreCase(text)) {
                return value;
            }
        }
        throw new TypeConversionException("'" + text + "' is none of " + Arrays.toString(values));
    }

    /// A text that is not empty: an empty one is a variable that was not set, and finds nothing.
    public static final class Texts implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            if (text.isEmpty()) {
                throw new TypeConversionException("it is empty; give a text or leave it out");
            }
            return text;
        }
    }

    /// Times as a person writes them.
    public static final class Moments implements ITypeConverter<Moment> {
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
