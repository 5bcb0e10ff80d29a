package io.rowloom.processor.picture;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.rowloom.meta.IdKind;
import io.rowloom.relation.OnDelete;
import java.util.List;

/** A field of a model or a component of an embedded record. */
public sealed interface Property {

    /**
     * Tells where it comes from.
     *
     * @return the origin
     */
    Origin origin();

    /**
     * Says whether it may be null.
     *
     * @return true if it is annotated
     */
    default boolean nullable() {
        return origin().traits().nullable();
    }

    /**
     * Tells the name.
     *
     * @return the path in the model
     */
    default String path() {
        return origin().path();
    }

    /**
     * One that is one column.
     *
     * @param origin where it comes from
     * @param column the name of the column
     * @param scalar the type
     * @param rules the constraints
     */
    record Value(Origin origin, String column, Scalar scalar, Rules rules) implements Property {}

    /**
     * A reference to one row.
     *
     * @param origin where it comes from
     * @param column the name of the column
     * @param target the table that is referred to
     * @param id how the rows of that table get their ids
     * @param onDelete what happens when the other row is deleted
     * @param rules the constraints
     */
    record Reference(Origin origin, String column, TypeName target, IdKind id, OnDelete.Action onDelete, Rules rules)
            implements Property {}

    /**
     * The rows on the other side of a relation, which are no column.
     *
     * @param origin where it comes from
     * @param many what is known of the other side
     */
    record Many(Origin origin, ManyPicture many) implements Property {}

    /**
     * A record over several columns.
     *
     * @param origin where it comes from
     * @param record the record
     * @param components its components
     * @param guardComplete false if the record has constraints of its own that only a validator can judge
     */
    record Embedded(Origin origin, ClassName record, List<Property> components, boolean guardComplete)
            implements Property {}

    /**
     * One whose type has no column.
     *
     * @param origin where it comes from
     * @param reason why not
     */
    record Unusable(Origin origin, Reason reason) implements Property {}

    /** Why a type has no column. */
    enum Reason {
        /** It is none of the types that have one. */
        TYPE,
        /** It is the class of a table. */
        TABLE,
        /** It is the class of a model. */
        MODEL,
        /** It is a record that is not marked as embedded. */
        RECORD_NOT_EMBEDDED,
        /** It is marked as embedded and is no record. */
        EMBEDDED_NO_RECORD,
        /** It is a record that contains itself. */
        EMBEDDED_CYCLE,
        /** It is a reference in an embedded record. */
        REFERENCE_EMBEDDED,
        /** It is a reference without the name of a table. */
        REFERENCE_RAW,
        /** It is a list of rows without the name of a table. */
        MANY_RAW,
        /** It is an array whose elements are annotated as nullable. */
        ELEMENTS_NULLABLE
    }
}
