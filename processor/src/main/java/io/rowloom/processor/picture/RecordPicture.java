package io.rowloom.processor.picture;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * A record that is a table.
 *
 * @param components its components, in the order of its constructor
 */
public record RecordPicture(List<Component> components) {

    /** Copies the list. */
    public RecordPicture {
        components = List.copyOf(components);
    }

    /**
     * One component.
     *
     * @param element the component
     * @param name its name
     * @param type its type
     * @param nullable whether it is annotated with JSpecify's {@code @Nullable}
     * @param plain whether it has no constraint and no other annotation of Rowloom
     * @param isCommon whether it is no field: the id, a timestamp, or the version where there is one
     */
    public record Component(
            Element element, String name, TypeName type, boolean nullable, boolean plain, boolean isCommon) {}

    /**
     * Finds a component.
     *
     * @param name its name
     * @return the component, if there is one
     */
    public Optional<Component> component(String name) {
        return components.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
