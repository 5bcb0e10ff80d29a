package io.rowloom.relation;

/**
 * Where a relation stands: what a {@link Ref} or a {@link Many} that is not loaded names in its message. The constants of
 * the metamodel, such as {@code Article_.author}, are such places.
 */
public interface RelationField {

    /**
     * Tells the model.
     *
     * @return the class that has the field
     */
    Class<?> model();

    /**
     * Tells the field.
     *
     * @return its name in the class
     */
    String field();
}
