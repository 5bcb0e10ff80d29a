package io.rowloom.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.rowloom.query.Column;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The properties of a model as JSON has them: the columns of an embedded record are an object of their own. */
sealed interface PropertyTree {

    /** The last part of the path. */
    String name();

    /** One column. */
    record Leaf(String name, Column<?, ?> column, int position) implements PropertyTree {}

    /** The columns of an embedded record. */
    record Group(String name, List<PropertyTree> parts) implements PropertyTree {
        /** Copies the list. */
        public Group {
            parts = List.copyOf(parts);
        }
    }

    /** Writes the value of one column. */
    interface LeafWriter {

        /** Writes the name and the value. */
        void write(Leaf leaf) throws IOException;
    }

    /** Puts columns in order; the position is the one in the list. */
    static List<PropertyTree> of(List<? extends Column<?, ?>> columns) {
        List<Leaf> leaves = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            leaves.add(new Leaf(columns.get(i).field(), columns.get(i), i));
        }
        return grouped(leaves, 0);
    }

    private static List<PropertyTree> grouped(List<Leaf> leaves, int from) {
        List<PropertyTree> parts = new ArrayList<>();
        int i = 0;
        while (i < leaves.size()) {
            Leaf leaf = leaves.get(i);
            int dot = leaf.name().indexOf('.', from);
            if (dot < 0) {
                parts.add(new Leaf(leaf.name().substring(from), leaf.column(), leaf.position()));
                i++;
            } else {
                String around = leaf.name().substring(0, dot + 1);
                List<Leaf> inside = leaves.subList(i, leaves.size()).stream()
                        .takeWhile(each -> each.name().startsWith(around))
                        .toList();
                parts.add(new Group(leaf.name().substring(from, dot), grouped(inside, dot + 1)));
                i += inside.size();
            }
        }
        return parts;
    }

    /** Writes properties; a record of which nothing is there is null. */
    static void write(List<PropertyTree> parts, JsonGenerator generator, Predicate<Leaf> isThere, LeafWriter writer)
            throws IOException {
        for (PropertyTree part : parts) {
            switch (part) {
                case Leaf leaf -> writer.write(leaf);
                case Group group when none(group, isThere) -> generator.writeNullField(group.name());
                case Group group -> {
                    generator.writeObjectFieldStart(group.name());
                    write(group.parts(), generator, isThere, writer);
                    generator.writeEndObject();
                }
            }
        }
    }

    private static boolean none(Group group, Predicate<Leaf> isThere) {
        return group.parts().stream().noneMatch(part -> isThere(part, isThere));
    }

    private static boolean isThere(PropertyTree part, Predicate<Leaf> isThere) {
        return switch (part) {
            case Leaf leaf -> isThere.test(leaf);
            case Group inner -> !none(inner, isThere);
        };
    }
}
