package io.rowloom.tck.relation;

import io.rowloom.query.Shape;
import io.rowloom.relation.LongRef;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Clipping;
import io.rowloom.tck.model.Place;
import io.rowloom.tck.model.Remark;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.model.Shelf;
import io.rowloom.tck.model.Story;
import io.rowloom.tck.model.Writer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shapes with paths in camel case. */
final class Lines {

    private Lines() {}

    /** A story and the names around it. */
    @Shape(of = Story.class)
    record StoryLine(
            String title,
            String authorName,
            UUID authorId,
            Instant authorCreatedAt,
            @Nullable String editorName,
            @Nullable UUID editorId) {}

    /** A remark, two references deep. */
    @Shape(of = Remark.class)
    record RemarkLine(
            String text,
            String storyTitle,
            String storyAuthorName,
            @Nullable String storyEditorName,
            Ref<Writer> storyAuthor,
            @Nullable Ref<Writer> storyEditor) {}

    /** A remark, with what hangs on rows two references away. */
    @Shape(of = Remark.class)
    record RemarkLists(String text, List<Cards.Title> storyAuthorStories, List<Cards.Title> storyEditorStories) {}

    /** A story, with paths in the records of a list. */
    @Shape(of = Story.class)
    record StoryRemarks(String title, List<Said> remarks) {}

    /** A remark inside of another record. */
    record Said(String text, String criticName) {}

    /** Columns of embedded records without these. */
    @Shape(of = Sample.class)
    record Places(
            String placeStreet,
            int placeNumber,
            @Nullable String placeZip,
            @Nullable String maybePlaceStreet,
            @Nullable Integer maybePlaceNumber) {}

    /** What is behind references that may be absent. */
    @Shape(of = Clipping.class)
    record ClippingLine(
            String text,
            @Nullable String storyTitle,
            Cards.@Nullable Name storyAuthor,
            @Nullable Ref<Writer> storyEditor,
            @Nullable Integer sampleCount,
            @Nullable Place samplePlace,
            Cards.@Nullable Zip sampleMaybePlace,
            @Nullable String samplePlaceStreet) {}

    /** Numbered rows of one table. */
    @Shape(of = Shelf.class)
    record ShelfLine(
            String name,
            @Nullable Long aboveId,
            @Nullable String aboveName,
            @Nullable String aboveAboveName,
            @Nullable LongRef<Shelf> aboveAbove) {}
}
