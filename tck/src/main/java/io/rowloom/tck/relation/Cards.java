package io.rowloom.tck.relation;

import io.rowloom.query.Shape;
import io.rowloom.relation.LongRef;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Branch;
import io.rowloom.tck.model.Colour;
import io.rowloom.tck.model.Label;
import io.rowloom.tck.model.Place;
import io.rowloom.tck.model.Remark;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.model.Shelf;
import io.rowloom.tck.model.Story;
import io.rowloom.tck.model.Writer;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shapes of the tables of a library and of others. */
final class Cards {

    private Cards() {}

    /** A name of a writer. */
    record Name(String name) {}

    /** A word with its number. */
    record Word(long id, String word) {}

    /** A remark with its critic. */
    record Said(String text, Name critic) {}

    /** Everything around a story. */
    @Shape(of = Story.class)
    record StoryCard(
            UUID id, String title, Name author, @Nullable Name editor, List<Said> remarks, List<Word> labels) {}

    /** A story in one line. */
    @Shape(of = Story.class)
    record StoryLine(String title, Name author) {}

    /** What a story refers to, as such. */
    @Shape(of = Story.class)
    record StoryKeys(Ref<Writer> author, @Nullable Ref<Writer> editor) {}

    /** A text alone. */
    record Text(String text) {}

    /** A story with its remarks. */
    record Told(String title, List<Text> remarks) {}

    /** A writer with two levels of lists. */
    @Shape(of = Writer.class)
    record WriterPage(String name, List<Told> stories) {}

    /** A label with what is about it, from the other side of the links. */
    @Shape(of = Label.class)
    record LabelPage(String word, List<Told> stories) {}

    /** A title alone. */
    record Title(String title) {}

    /** A writer with what they wrote. */
    record Works(String name, List<Title> stories) {}

    /** A story in the eyes of a remark. */
    record About(String title, Works author) {}

    /** A remark, with a list that hangs on a row two references away. */
    @Shape(of = Remark.class)
    record RemarkPage(String text, About story) {}

    /** What is above, as such. */
    record Above(@Nullable LongRef<Shelf> above) {}

    /** A name alone. */
    record Below(String name) {}

    /** Numbered rows of one table. */
    @Shape(of = Shelf.class)
    record ShelfCard(long id, String name, @Nullable Above above, List<Below> below) {}

    /** What a branch grows on, as such. */
    record Stem(@Nullable Ref<Branch> stem) {}

    /** Rows of one table that refer to one another. */
    @Shape(of = Branch.class)
    record BranchCard(String name, @Nullable Stem stem, List<Below> twigs, List<Below> near) {}

    /** One twig after the other. */
    @Shape(of = Branch.class)
    record BranchLine(String name, List<Below> twigs) {}

    /** A part of a record over several columns. */
    record Zip(@Nullable String zip) {}

    /** Values of every type. */
    @Shape(of = Sample.class)
    @SuppressWarnings("ArrayRecordComponent") // bytes are a type of column like any other
    record Values(
            Instant createdAt,
            boolean flag,
            @Nullable Boolean maybeFlag,
            short small,
            Integer count,
            @Nullable Integer maybeCount,
            long big,
            float ratio,
            double real,
            BigDecimal money,
            @Nullable BigDecimal maybeRate,
            String text,
            UUID token,
            Instant moment,
            @Nullable Instant maybeMoment,
            LocalDate day,
            LocalDateTime local,
            LocalTime time,
            Duration span,
            byte[] bytes,
            byte @Nullable [] maybeBytes,
            Colour colour,
            @Nullable Colour maybeColour,
            URI link,
            InetAddress address,
            Place place,
            @Nullable Place maybePlace) {}

    /** Parts of embedded records. */
    @Shape(of = Sample.class)
    record Zips(Zip place, @Nullable Zip maybePlace) {}

    /** Text that is refused. */
    @Shape(of = Writer.class)
    record Loud(String name) {

        Loud {
            if (name.startsWith("a")) {
                throw new IllegalArgumentException("refused here");
            }
        }
    }
}
