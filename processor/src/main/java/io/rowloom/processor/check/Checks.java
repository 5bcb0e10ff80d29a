package io.rowloom.processor.check;

import io.rowloom.processor.picture.Access;
import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.Property;
import io.rowloom.processor.read.Hierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** Looks through all models of a round. */
public final class Checks {

    /**
     * Makes the checks.
     *
     * @param environment of the compiler
     * @param hierarchy walks the classes
     */
    public Checks(ProcessingEnvironment environment, Hierarchy hierarchy) {}

    /**
     * Checks.
     *
     * @param types all types of the round
     * @param models the models among them
     * @return every problem
     */
    public List<Problem> check(List<TypeElement> types, List<ModelPicture> models) {
        List<Problem> problems = new ArrayList<>();
        for (ModelPicture model : models) {
            if (model.table().isPresent() && !model.traits().constructor()) {
                problems.add(new Problem(model.element(), model.element(), Optional.empty(), "no constructor"));
            }
            for (Property property : model.all()) {
                if (property instanceof Property.Unusable || property.origin().access() instanceof Access.None) {
                    problems.add(new Problem(
                            model.element(), property.origin().element(), Optional.empty(), "unusable field " + property.path()));
                }
            }
        }
        return problems;
    }
}
