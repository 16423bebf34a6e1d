package org.casus.datasets;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.world.Condition;
import org.casus.world.Distance;
import org.casus.world.Promise;
import org.casus.world.SharedOrganizations;
import org.casus.world.Tables;
import org.jspecify.annotations.Nullable;

/**
 * One list of {@link Tables} as a table of text cells: a column per record component, an empty cell for what is unknown,
 * sets separated by blanks. The store and the embedded world both keep rows in this shape.
 *
 * @param <T> the row's type
 */
final class RecordTable<T extends Record> {
    /** A column's type, as text and in SQL. */
    enum Kind {
        INTEGER("INTEGER", "a whole number"),
        NUMBER("DOUBLE", "a number"),
        TEXT("VARCHAR", "text"),
        FLAG("BOOLEAN", "0 or 1"),
        DATE("DATE", "a date (yyyy-mm-dd)"),
        CODES("VARCHAR", "COW numbers separated by blanks"),
        PROMISES("VARCHAR", "of: defense offense neutrality nonaggression consultation"),
        CONDITIONS("VARCHAR", "of: adversary location conflict number demand nonprovocation");

        final String sql;
        final String words;

        Kind(String sql, String words) {
            this.sql = sql;
            this.words = words;
        }
    }

    /** Texts that say what a row is about. */
    private static final Set<String> KEYS = Set.of("id", "treaty", "conflict", "war", "kind", "text");

    private final String name;
    private final Class<T> type;
    private final Function<Tables, List<T>> list;
    private final List<String> columns;
    private final Kind[] kinds;
    private final boolean[] needed;
    private final Method[] accessors;
    private final Constructor<T> constructor;

    private RecordTable(String name, Class<T> type, Function<Tables, List<T>> list) {
        this.name = name;
        this.type = type;
        this.list = list;
        RecordComponent[] components = type.getRecordComponents();
        columns = Arrays.stream(components)
                .map(c -> c.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .toList();
        kinds = Arrays.stream(components).map(c -> kind(c.getGenericType())).toArray(Kind[]::new);
        needed = new boolean[kinds.length];
        for (int c = 0; c < needed.length; c++) {
            boolean nullable = components[c].getAnnotatedType().isAnnotationPresent(Nullable.class);
            boolean must = kinds[c] == Kind.INTEGER || kinds[c] == Kind.DATE || KEYS.contains(columns.get(c));
            needed[c] = must && !nullable;
        }
        accessors = Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record without its constructor: " + type, e);
        }
    }

    /** Every table, in the order of the components of {@link Tables}. */
    static List<RecordTable<?>> all() {
        return Arrays.stream(Tables.class.getRecordComponents())
                .<RecordTable<?>>map(RecordTable::of)
                .toList();
    }

    private static RecordTable<?> of(RecordComponent list) {
        Type element = ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
        return typed(list, ((Class<?>) element).asSubclass(Record.class));
    }

    private static <T extends Record> RecordTable<T> typed(RecordComponent list, Class<T> element) {
        Method accessor = list.getAccessor();
        return new RecordTable<>(
                list.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT),
                element,
                tables -> ((List<?>) Objects.requireNonNull(call(accessor, tables)))
                        .stream().map(element::cast).toList());
    }

    private static Kind kind(Type type) {
        if (type == int.class || type == Integer.class) {
            return Kind.INTEGER;
        }
        if (type == double.class) {
            return Kind.NUMBER;
        }
        if (type == boolean.class) {
            return Kind.FLAG;
        }
        if (type == LocalDate.class) {
            return Kind.DATE;
        }
        if (type == String.class) {
            return Kind.TEXT;
        }
        Type element = ((ParameterizedType) type).getActualTypeArguments()[0];
        return element == Promise.class ? Kind.PROMISES : element == Condition.class ? Kind.CONDITIONS : Kind.CODES;
    }

    private static @Nullable Object call(Method accessor, Object on) {
        try {
            return accessor.invoke(on);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + accessor, e);
        }
    }

    String name() {
        return name;
    }

    Class<T> type() {
        return type;
    }

    List<String> columns() {
        return columns;
    }

    /** The columns without which there is no row. */
    List<String> needed() {
        return java.util.stream.IntStream.range(0, needed.length)
                .filter(c -> needed[c])
                .mapToObj(columns::get)
                .toList();
    }

    /** Whether a cell can be read as a column's value. */
    boolean readable(int column, String cell) {
        if (cell.isEmpty()) {
            return !needed[column];
        }
        try {
            return value(kinds[column], cell) != null
                    && (kinds[column] != Kind.FLAG || cell.equals("0") || cell.equals("1"));
        } catch (IllegalArgumentException | java.time.DateTimeException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    Kind kind(int column) {
        return kinds[column];
    }

    List<T> rows(Tables tables) {
        return list.apply(tables);
    }

    /** A row's cells as text. */
    List<String> encode(Record row) {
        return Arrays.stream(values(row)).map(RecordTable::text).toList();
    }

    /** A row's values, null where unknown; numbers that are not known are NaN. */
    @Nullable
    Object[] values(Record row) {
        return Arrays.stream(accessors).map(a -> call(a, row)).toArray();
    }

    /** Text of a value: numbers in short form, sets sorted. */
    static String text(@Nullable Object value) {
        if (value == null || value instanceof Double d && d.isNaN()) {
            return "";
        }
        if (value instanceof Double d && d == Math.rint(d)) {
            return String.valueOf(d.longValue());
        }
        if (value instanceof Boolean b) {
            return b ? "1" : "0";
        }
        return value instanceof Set<?> set ? sorted(set).collect(Collectors.joining(" ")) : value.toString();
    }

    private static Stream<String> sorted(Set<?> set) {
        return set.stream()
                .sorted((a, b) ->
                        a instanceof Integer x && b instanceof Integer y ? x.compareTo(y) : rank(a).compareTo(rank(b)))
                .map(e -> e instanceof Enum<?> word ? word.name().toLowerCase(Locale.ROOT) : e.toString());
    }

    private static Integer rank(Object value) {
        return ((Enum<?>) value).ordinal();
    }

    /** The row of some cells. */
    T decode(List<String> cells) {
        if (type == Distance.class) {
            return type.cast(distance(cells));
        }
        if (type == SharedOrganizations.class) {
            return type.cast(organizations(cells));
        }
        if (cells.size() != kinds.length) {
            throw new IllegalArgumentException(name + ": " + cells.size() + " cells, expected " + kinds.length);
        }
        var values = new @Nullable Object[kinds.length];
        for (int c = 0; c < values.length; c++) {
            values[c] = value(kinds[c], cells.get(c));
        }
        return make(values);
    }

    /** By hand, because there are twenty thousand of them and reflection is slow at the start. */
    private static Distance distance(List<String> cells) {
        return new Distance(
                Integer.parseInt(cells.get(0)),
                Integer.parseInt(cells.get(1)),
                Integer.parseInt(cells.get(2)),
                cells.get(3).isEmpty() ? Double.NaN : Decimal.parse(cells.get(3)));
    }

    /** By hand for the same reason. */
    private static SharedOrganizations organizations(List<String> cells) {
        return new SharedOrganizations(
                Integer.parseInt(cells.get(0)),
                Integer.parseInt(cells.get(1)),
                Integer.parseInt(cells.get(2)),
                Integer.parseInt(cells.get(3)),
                Integer.parseInt(cells.get(4)));
    }

    /** The row of values as a database gives them: sets as text, unknown numbers null. */
    T ofValues(@Nullable Object[] values) {
        var own = values.clone();
        for (int c = 0; c < own.length; c++) {
            boolean asText = kinds[c] == Kind.CODES || kinds[c] == Kind.PROMISES || kinds[c] == Kind.CONDITIONS;
            if (asText) {
                own[c] = value(kinds[c], (String) Objects.requireNonNull(own[c]));
            } else if (kinds[c] == Kind.NUMBER && own[c] == null) {
                own[c] = Double.NaN;
            }
        }
        return make(own);
    }

    private T make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a row of " + name + " from " + Arrays.toString(values), e);
        }
    }

    private static @Nullable Object value(Kind kind, String cell) {
        return switch (kind) {
            case INTEGER -> cell.isEmpty() ? null : Integer.valueOf(cell);
            case NUMBER -> cell.isEmpty() ? Double.NaN : Decimal.parse(cell);
            case FLAG -> cell.equals("1");
            case DATE -> cell.isEmpty() ? null : date(cell);
            case TEXT -> cell;
            case CODES -> set(cell, Integer::valueOf);
            case PROMISES -> set(cell, w -> Promise.valueOf(w.toUpperCase(Locale.ROOT)));
            case CONDITIONS -> set(cell, w -> Condition.valueOf(w.toUpperCase(Locale.ROOT)));
        };
    }

    private static <E> Set<E> set(String cell, Function<String, E> element) {
        return cell.isEmpty()
                ? Set.of()
                : Arrays.stream(cell.split(" ")).map(element).collect(Collectors.toUnmodifiableSet());
    }

    /** {@code yyyy-mm-dd}, read by hand: the formatter is slow to start. */
    private static LocalDate date(String text) {
        int year = Integer.parseInt(text, 0, text.length() - 6, 10);
        int month = Integer.parseInt(text, text.length() - 5, text.length() - 3, 10);
        return LocalDate.of(year, month, Integer.parseInt(text, text.length() - 2, text.length(), 10));
    }

    /** The tables of lists of rows, in the order of {@link #all()}. */
    static Tables tables(List<List<Record>> lists) {
        Constructor<?> constructor = Tables.class.getDeclaredConstructors()[0];
        try {
            return (Tables) constructor.newInstance(lists.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make the tables", e);
        }
    }
}
