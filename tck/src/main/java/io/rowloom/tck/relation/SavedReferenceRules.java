package io.rowloom.tck.relation;

import io.rowloom.Table;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Bottle;
import io.rowloom.tck.model.Bottle_;
import io.rowloom.tck.model.Rack;
import io.rowloom.tck.model.Rack_;
import io.rowloom.tck.model.Sticker;
import io.rowloom.tck.model.Story;
import io.rowloom.tck.model.Writer;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.twin.FolderRecord;
import io.rowloom.tck.twin.FolderRecord_;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What rows that were saved together hold of one another. */
final class SavedReferenceRules implements RelationGroup {

    @Override
    public List<Rule> rules() {
        return List.of(Rule.core(
                        "S102", Rack.class, Bottle.class, Sticker.class, FolderRecord.class, Writer.class, Story.class)
                .show("a record in a record", SavedReferenceRules::recordInRecord)
                .show("a record in a class", SavedReferenceRules::recordInClass)
                .show("a class in a class", SavedReferenceRules::classInClass)
                .show("records in a list", SavedReferenceRules::recordsInList)
                .show("a long chain of records", SavedReferenceRules::chain)
                .show("what is stored already, and changed", SavedReferenceRules::changed));
    }

    private static <T> T only(List<? extends Table<?>> rows, Class<T> type) {
        return rows.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of the class came back"));
    }

    private static void recordInRecord(World world) throws Exception {
        Rack rack = Rack_.of("rack");
        Expect.same("the list of a new record", null, rack.bottles());
        Bottle bottle = Bottle_.of("bottle", Ref.to(rack));
        List<? extends Table<?>> saved = world.db().saveAll(world.words().shuffled(List.of(bottle, rack)));
        Rack savedRack = only(saved, Rack.class);
        Expect.instance(
                "the rack of the bottle",
                savedRack,
                only(saved, Bottle.class).rack().get());
        Expect.holds("the rack is stored", savedRack.createdAt() != null);
        Expect.holds("its list is not loaded", !savedRack.bottles().isLoaded());
        Expect.same(
                "the rack, saved again",
                rack.id(),
                world.db().save(only(saved, Bottle.class).rack().get()).id());
    }

    private static void recordInClass(World world) throws Exception {
        Rack rack = Rack_.of("rack");
        Bottle bottle = Bottle_.of("bottle", Ref.to(rack));
        Sticker sticker = new Sticker("sticker", bottle);
        List<? extends Table<?>> saved = world.db().saveAll(world.words().shuffled(List.of(sticker, bottle, rack)));
        Expect.instance("the sticker", sticker, only(saved, Sticker.class));
        Expect.instance("the bottle", only(saved, Bottle.class), sticker.bottle.get());
        Expect.instance(
                "the rack", only(saved, Rack.class), sticker.bottle.get().rack().get());
        long before = world.sent();
        world.saveAgain(sticker);
        Expect.same("statements for a row without a change", 0L, world.sent() - before);
    }

    private static void classInClass(World world) throws Exception {
        Writer writer = new Writer("writer");
        Story story = new Story("story", writer);
        Expect.same("the rows", List.of(story, writer), world.db().saveAll(List.of(story, writer)));
        Expect.instance("the author", writer, story.author.get());
        Expect.holds("the author is stored", story.author.get().createdAt() != null);
    }

    private static void recordsInList(World world) throws Exception {
        Rack rack = world.db().save(Rack_.of("rack"));
        Bottle bottle = world.db().save(Bottle_.of("bottle", Ref.to(rack)));
        Rack loaded = rack.load(world.db(), Rack_.bottles);
        Bottle held = loaded.bottles().get().getFirst();
        Expect.same("the bottle", bottle.id(), held.id());
        Rack renamed = Rack_.with(loaded).name("other").build();
        List<? extends Table<?>> saved = world.db().saveAll(List.of(renamed, held));
        Expect.instance(
                "the bottle in the list",
                only(saved, Bottle.class),
                only(saved, Rack.class).bottles().get().getFirst());
    }

    private static void chain(World world) throws Exception {
        List<FolderRecord> chain = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            chain.add(FolderRecord_.of("f" + i, i == 0 ? null : Ref.to(chain.getLast())));
        }
        List<FolderRecord> saved = world.db().saveAll(chain);
        for (int i = 1; i < saved.size(); i++) {
            Expect.instance(
                    "the parent",
                    saved.get(i - 1),
                    Objects.requireNonNull(saved.get(i).parent()).get());
        }
    }

    private static void changed(World world) throws Exception {
        Rack rack = world.db().save(Rack_.of("rack"));
        Rack renamed = Rack_.with(rack).name("renamed").build();
        Bottle bottle = world.db().save(Bottle_.of("bottle", Ref.to(renamed)));
        List<? extends Table<?>> saved = world.db().saveAll(List.of(bottle, renamed));
        Expect.same(
                "the name", "renamed", only(saved, Bottle.class).rack().get().name());
        Expect.instance(
                "the rack",
                only(saved, Rack.class),
                only(saved, Bottle.class).rack().get());
        Expect.same(
                "the stored name",
                "renamed",
                world.db().getOne(Rack.class, rack.id()).name());
    }
}
