package io.rowloom.tck.write;

import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.Person_;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.List;

/** Values that can change in place. */
final class MutableValueRules implements WriteGroup {

    @Override
    public List<Rule> rules() {
        return List.of(Rule.core("S21", Person.class, Sample.class)
                .show("a change in place is a change", MutableValueRules::changeInPlace)
                .show("equal bytes in another array are no change", MutableValueRules::equalBytes)
                .show("an array that changes after the save changes nothing", MutableValueRules::afterSave)
                .show("an array that was read is the row's own", MutableValueRules::afterRead)
                .show("an array in a condition is copied", MutableValueRules::inCondition)
                .show("null and no bytes are two values", MutableValueRules::nullAndNone)
                .show("refresh brings the stored bytes back", MutableValueRules::refresh));
    }

    private static Person stored(World world) throws Exception {
        Person row = new Person("n", world.words().word());
        row.photo = new byte[] {1, 2, 3};
        return world.stored(row);
    }

    private static void changeInPlace(World world) throws Exception {
        Person row = stored(world);
        row.photo[1] = 9;
        world.saveAgain(row);
        Expect.same("the bytes", new byte[] {1, 9, 3}, world.db().getOne(Person.class, row.id()).photo);
    }

    private static void equalBytes(World world) throws Exception {
        Person row = stored(world);
        row.photo = new byte[] {1, 2, 3};
        long before = world.sent();
        world.saveAgain(row);
        Expect.same("statements that were sent", 0L, world.sent() - before);
        Expect.same("the bytes", new byte[] {1, 2, 3}, row.photo);
    }

    private static void afterSave(World world) throws Exception {
        byte[] given = {1, 2, 3};
        Person row = new Person("n", "e");
        row.photo = given;
        world.saveAgain(row);
        given[0] = 9;
        row.photo[2] = 9;
        Expect.same("the bytes", new byte[] {1, 2, 3}, world.db().getOne(Person.class, row.id()).photo);
    }

    private static void afterRead(World world) throws Exception {
        Person row = stored(world);
        Person one = world.db().getOne(Person.class, row.id());
        Person two = world.db().from(Person.class).one();
        one.photo[0] = 9;
        Expect.same("the bytes of another copy", new byte[] {1, 2, 3}, two.photo);
        Expect.same("the stored bytes", new byte[] {1, 2, 3}, world.db().getOne(Person.class, row.id()).photo);
    }

    private static void inCondition(World world) throws Exception {
        Person row = stored(world);
        byte[] bound = {1, 2, 3};
        var query = world.db().from(Person.class).where(Person_.photo.eq(bound));
        bound[0] = 9;
        Expect.same("the row", row, query.one());
    }

    private static void nullAndNone(World world) throws Exception {
        Sample row = world.stored(new Sample());
        row.maybeBytes = new byte[0];
        world.saveAgain(row);
        Expect.same("the bytes", new byte[0], world.db().getOne(Sample.class, row.id()).maybeBytes);
    }

    private static void refresh(World world) throws Exception {
        Person row = stored(world);
        row.photo[0] = 9;
        row = world.db().refresh(row);
        Expect.same("the bytes", new byte[] {1, 2, 3}, row.photo);
    }
}
