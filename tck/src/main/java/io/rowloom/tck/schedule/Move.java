package io.rowloom.tck.schedule;

import io.rowloom.Transaction;
import io.rowloom.error.MisuseException;
import io.rowloom.query.Query;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Invoice;
import io.rowloom.tck.model.Invoice_;
import io.rowloom.tck.model.Owned;
import io.rowloom.tck.model.Person;
import io.rowloom.tx.Lock;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One step of a transaction, written in a few letters. The rows are invoices of one year, known by their number.
 *
 * <table>
 * <caption>The steps</caption>
 * <tr><td>{@code r1}</td><td>reads row 1</td></tr>
 * <tr><td>{@code f1}, {@code n1}</td><td>reads row 1 for update, and waits, or does not</td></tr>
 * <tr><td>{@code k}</td><td>takes the first row that nobody has locked, for update</td></tr>
 * <tr><td>{@code w+5}</td><td>saves the row that was read last, with 5 more than was read</td></tr>
 * <tr><td>{@code u1+5}, {@code u1=5}, {@code u*+5}</td><td>changes row 1, or all, by a condition</td></tr>
 * <tr><td>{@code m1+5}</td><td>modifies row 1</td></tr>
 * <tr><td>{@code i3=5}</td><td>inserts row 3</td></tr>
 * <tr><td>{@code d1}, {@code d}</td><td>deletes row 1 by a condition, or the row that was read last</td></tr>
 * <tr><td>{@code q}, {@code p}</td><td>reads all rows, or those with 15 or more</td></tr>
 * <tr><td>{@code P}, {@code C}</td><td>deletes the parent, or inserts a child of it</td></tr>
 * <tr><td>{@code c}, {@code x}</td><td>commits, or rolls back</td></tr>
 * </table>
 *
 * @param kind the first letter
 * @param row the number of the row, 0 where there is none
 * @param adds whether the amount is added, or set
 * @param amount the amount
 */
record Move(char kind, int row, boolean adds, int amount) {

    private static final int MANY = 15;

    /** Reads the letters. */
    static Move of(String letters) {
        String rest = letters.substring(1);
        int sign = Math.max(rest.indexOf('+'), rest.indexOf('='));
        String row = sign < 0 ? rest : rest.substring(0, sign);
        return new Move(
                letters.charAt(0),
                row.isEmpty() || row.equals("*") ? 0 : Integer.parseInt(row),
                sign >= 0 && rest.charAt(sign) == '+',
                sign < 0 ? 0 : Integer.parseInt(rest.substring(sign + 1)));
    }

    /** Whether it may have to wait for another transaction: an end does not, nor who takes what is free. */
    boolean mayWait() {
        return kind != 'c' && kind != 'x' && kind != 'k';
    }

    /** The rows of a schedule, and what its parent is. */
    record Place(int year, Person parent) {

        /** The label of its children. */
        String child() {
            return "child of " + year;
        }
    }

    /** Makes the step; what was seen, or an empty text. */
    String make(Transaction tx, Place place, Actor actor) {
        return switch (kind) {
            case 'r' -> seen(rows(tx, place).all(), actor);
            case 'f' -> seen(rows(tx, place).forUpdate().all(), actor);
            case 'n' -> seen(rows(tx, place).forUpdate(Lock.NO_WAIT).all(), actor);
            case 'k' ->
                seen(
                        rows(tx, place)
                                .orderBy(Invoice_.number.asc())
                                .limit(1)
                                .forUpdate(Lock.SKIP_LOCKED)
                                .all(),
                        actor);
            case 'q' -> listed(rows(tx, place));
            case 'p' -> listed(rows(tx, place).where(Invoice_.amount.ge(MANY)));
            default -> write(tx, place, actor);
        };
    }

    private String write(Transaction tx, Place place, Actor actor) {
        Object done = switch (kind) {
            case 'w' -> saved(tx, actor.last(), actor.last().amount + amount);
            case 'u' ->
                adds
                        ? rows(tx, place).update(Invoice_.amount.plus(amount))
                        : rows(tx, place).update(Invoice_.amount.set(amount));
            case 'm' -> tx.modify(Invoice.class, rows(tx, place).one().id(), each -> each.amount += amount);
            case 'i' -> saved(tx, new Invoice(place.year(), row), amount);
            case 'd' -> row == 0 ? tx.delete(actor.last()) : rows(tx, place).delete();
            case 'P' -> tx.delete(place.parent());
            case 'C' ->
                tx.save(new Owned(
                        place.child(), Ref.of(Person.class, place.parent().id())));
            default -> throw new MisuseException("there is no step " + kind);
        };
        return done == null ? "nothing" : "";
    }

    private static Invoice saved(Transaction tx, Invoice invoice, int amount) {
        invoice.amount = amount;
        return tx.save(invoice);
    }

    private Query<Invoice> rows(Transaction tx, Place place) {
        Query<Invoice> all = tx.from(Invoice.class).where(Invoice_.year.eq(place.year()));
        return row == 0 ? all : all.where(Invoice_.number.eq(row));
    }

    /** One row: its amount; for a queue its number. */
    private String seen(List<Invoice> found, Actor actor) {
        if (found.isEmpty()) {
            return "none";
        }
        Invoice first = found.getFirst();
        actor.read(first);
        return String.valueOf(kind == 'k' ? first.number : (Object) first.amount);
    }

    private static String listed(Query<Invoice> query) {
        return query.orderBy(Invoice_.number.asc()).all().stream()
                .map(each -> each.number + "=" + each.amount)
                .collect(Collectors.joining(" "));
    }
}
