package io.rowloom.memory.mutant;

import io.rowloom.Database;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.lang.reflect.Field;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Databases that mend bad values where they should refuse them. */
final class Lenient {

    /** More than the length of any text that a case gives. */
    private static final int MOST_TRIES = 5_000;

    private Lenient() {}

    /** Changes bad values of a type until they are taken, or do not change any more. */
    static <V> UnaryOperator<Database> mending(Class<V> type, UnaryOperator<V> mend) {
        return mendingAll(violation -> {
            Object value = violation.getInvalidValue();
            return type.isInstance(value) ? mend.apply(type.cast(value)) : value;
        });
    }

    /** Puts in place of bad values those that a new row has. */
    static UnaryOperator<Database> defaulting() {
        return mendingAll(violation -> {
            Object bean = violation.getRootBean();
            return get(newRow(bean.getClass()), violation);
        });
    }

    private static UnaryOperator<Database> mendingAll(Function<ConstraintViolation<?>, Object> mend) {
        return database -> Intercepted.database(database, (call, arguments) -> {
            for (int tries = 0; ; tries++) {
                try {
                    return call.proceed(arguments);
                } catch (ConstraintViolationException e) {
                    if (tries == MOST_TRIES || !mendAll(e, mend)) {
                        throw e;
                    }
                }
            }
        });
    }

    private static boolean mendAll(ConstraintViolationException e, Function<ConstraintViolation<?>, Object> mend) {
        boolean changed = false;
        for (ConstraintViolation<?> violation : e.getConstraintViolations()) {
            Object mended = mend.apply(violation);
            if (mended != null && !mended.equals(violation.getInvalidValue())) {
                set(violation.getRootBean(), violation, mended);
                changed = true;
            }
        }
        return changed;
    }

    private static Object newRow(Class<?> type) {
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object get(Object bean, ConstraintViolation<?> violation) {
        try {
            return field(bean, violation).get(bean);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Object bean, ConstraintViolation<?> violation, Object value) {
        try {
            field(bean, violation).set(bean, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field field(Object bean, ConstraintViolation<?> violation) throws NoSuchFieldException {
        return bean.getClass().getField(violation.getPropertyPath().toString());
    }
}
