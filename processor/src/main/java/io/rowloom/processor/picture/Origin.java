package io.rowloom.processor.picture;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import javax.lang.model.element.Element;

/**
 * Where a property comes from.
 *
 * @param element the field or the component
 * @param declaredIn the class or record that declares it
 * @param property its name there
 * @param path its name in the model: with that of the embedded field before it, such as {@code address.street}
 * @param type its type
 * @param access how generated code of the model gets at it
 * @param publicly how generated code of any package gets at it; an {@link Access.None} where only that of its own package can
 * @param traits what else counts
 */
public record Origin(
        Element element,
        ClassName declaredIn,
        String property,
        String path,
        TypeName type,
        Access access,
        Access publicly,
        Traits traits) {

    /**
     * What else counts.
     *
     * @param isFinal whether the field cannot be set
     * @param own whether the model itself declares it, not a base
     * @param nullable whether it is annotated with JSpecify's {@code @Nullable}
     * @param deprecated whether its use would be warned of
     */
    public record Traits(boolean isFinal, boolean own, boolean nullable, boolean deprecated) {}

    /**
     * Names the variable of the snapshot.
     *
     * @return an identifier made of the path
     */
    public String slot() {
        return path.replace('.', '$');
    }
}
