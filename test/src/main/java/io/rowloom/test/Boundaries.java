package io.rowloom.test;

import java.util.List;

/**
 * Rows with one value each at the edge of what its column takes: the least and the greatest, and the next ones beyond.
 * <pre>{@code
 * Boundaries<User> users = Fixtures.boundaries(User.class);
 * users.accepted().forEach(boundary -> db.save(boundary.row()));
 * users.refused().forEach(boundary -> assertThrows(ConstraintViolationException.class, () -> db.save(boundary.row())));
 * }</pre>
 *
 * @param accepted those that a save takes
 * @param refused those that a save refuses with {@link jakarta.validation.ConstraintViolationException}, and for nothing but this value
 * @param <T> the class of the rows
 */
public record Boundaries<T>(List<Boundary<T>> accepted, List<Boundary<T>> refused) {

    /**
     * Copies the lists.
     *
     * @param accepted those that a save takes
     * @param refused those that a save refuses
     */
    public Boundaries {
        accepted = List.copyOf(accepted);
        refused = List.copyOf(refused);
    }
}
