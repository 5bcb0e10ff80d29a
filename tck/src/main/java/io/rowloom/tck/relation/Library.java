package io.rowloom.tck.relation;

import io.rowloom.tck.model.Branch;
import io.rowloom.tck.model.Label;
import io.rowloom.tck.model.Pin;
import io.rowloom.tck.model.Remark;
import io.rowloom.tck.model.Story;
import io.rowloom.tck.model.Writer;
import io.rowloom.tck.rule.World;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Some writers with stories, remarks and labels, stored; what one case needs. */
final class Library {

    /** The tables of a library. */
    static final Class<?>[] TABLES = {Writer.class, Story.class, Remark.class, Pin.class, Label.class, Branch.class};

    /** The tables of a library, and others. */
    static Class<?>[] with(Class<?>... others) {
        return Stream.concat(Stream.of(TABLES), Stream.of(others)).toArray(Class<?>[]::new);
    }

    final Writer alice;
    final Writer bob;
    final List<Story> stories = new ArrayList<>();
    final List<Remark> remarks = new ArrayList<>();

    private Library(World world) throws Exception {
        alice = world.stored(new Writer("alice"));
        bob = world.stored(new Writer("bob"));
    }

    /** Writers alone. */
    static Library empty(World world) throws Exception {
        return new Library(world);
    }

    /** Three stories, two of alice and one of bob; two remarks on the first one and one on the second one. */
    static Library of(World world) throws Exception {
        Library library = new Library(world);
        library.story(world, "first", library.alice);
        library.story(world, "second", library.alice);
        library.story(world, "third", library.bob);
        library.remark(world, library.stories.get(0), library.bob);
        library.remark(world, library.stories.get(0), library.alice);
        library.remark(world, library.stories.get(1), library.bob);
        return library;
    }

    Story story(World world, String title, Writer author) throws Exception {
        Story story = world.stored(new Story(title, author));
        stories.add(story);
        return story;
    }

    Remark remark(World world, Story story, Writer critic) throws Exception {
        Remark remark = world.stored(new Remark("r" + remarks.size(), story, critic));
        remarks.add(remark);
        return remark;
    }
}
