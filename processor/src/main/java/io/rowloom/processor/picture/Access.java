package io.rowloom.processor.picture;

import com.palantir.javapoet.ClassName;

/** How generated code gets at a field. */
public sealed interface Access {

    /**
     * By the field itself.
     *
     * @param field its name
     */
    record Direct(String field) implements Access {}

    /**
     * By methods of the model.
     *
     * @param getter the name of the method that gives the value
     * @param setter the name of the method that takes it
     */
    record Methods(String getter, String setter) implements Access {}

    /**
     * By the companion of the base that declares the field, which sees what others do not.
     *
     * @param companion the companion
     * @param field the name of the field
     */
    record Delegate(ClassName companion, String field) implements Access {

        /**
         * Names the method that reads.
         *
         * @return the name
         */
        public String getter() {
            return "get$" + field;
        }

        /**
         * Names the method that writes.
         *
         * @return the name
         */
        public String setter() {
            return "set$" + field;
        }
    }

    /**
     * By the accessor of a record; there is no way to set it.
     *
     * @param component the name of the component
     */
    record Component(String component) implements Access {}

    /**
     * Not at all.
     *
     * @param hasGetter whether there is a method that gives the value
     * @param hasSetter whether there is a method that takes it
     */
    record None(boolean hasGetter, boolean hasSetter) implements Access {}
}
