package io.rowloom.processor.check;

import com.palantir.javapoet.ClassName;
import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.ShapePicture;
import io.rowloom.processor.read.ModelFinder;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Looks for classes that have the name of a companion. */
final class CompanionCheck {

    private final Elements elements;
    private final ModelFinder sources;
    private final Map<String, ClassName> companions = new HashMap<>();

    CompanionCheck(Elements elements, ModelFinder sources) {
        this.elements = elements;
        this.sources = sources;
    }

    void check(ModelPicture model, Problems problems) {
        check(model.element(), model.type(), model.companion(), problems);
    }

    void check(ShapePicture shape, Problems problems) {
        check(shape.element(), shape.tree().type(), shape.companion(), problems);
    }

    private void check(TypeElement element, ClassName type, ClassName companion, Problems problems) {
        String name = companion.canonicalName();
        TypeElement existing = sources.isSource(name) ? elements.getTypeElement(name) : null;
        if (existing != null) {
            problems.add(
                    element,
                    existing,
                    "the processor writes a class " + companion.simpleName() + " for "
                            + type.simpleName()
                            + ", and this one has the name already. Rename it; if an earlier run wrote it,"
                            + " take the folder of generated sources out of the sources.");
        }
        ClassName other = companions.putIfAbsent(name, type);
        if (other != null && !other.equals(type)) {
            problems.add(
                    element,
                    element,
                    String.join(".", type.simpleNames()) + " and "
                            + String.join(".", other.simpleNames()) + " would both have the companion "
                            + companion.simpleName() + ". Rename one of them.");
        }
    }
}
