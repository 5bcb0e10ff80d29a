package io.rowloom.processor.check;

import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.read.ModelFinder;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Looks for classes that have the name of a companion. */
final class CompanionCheck {

    private final Elements elements;
    private final ModelFinder sources;
    private final Map<String, ModelPicture> companions = new HashMap<>();

    CompanionCheck(Elements elements, ModelFinder sources) {
        this.elements = elements;
        this.sources = sources;
    }

    void check(ModelPicture model, Problems problems) {
        String name = model.companion().canonicalName();
        TypeElement existing = sources.isSource(name) ? elements.getTypeElement(name) : null;
        if (existing != null) {
            problems.add(
                    model.element(),
                    existing,
                    "the processor writes a class " + model.companion().simpleName() + " for "
                            + model.type().simpleName()
                            + ", and this one has the name already. Rename it; if an earlier run wrote it,"
                            + " take the folder of generated sources out of the sources.");
        }
        ModelPicture other = companions.putIfAbsent(name, model);
        if (other != null && !other.type().equals(model.type())) {
            problems.add(
                    model.element(),
                    model.element(),
                    String.join(".", model.type().simpleNames()) + " and "
                            + String.join(".", other.type().simpleNames()) + " would both have the companion "
                            + model.companion().simpleName() + ". Rename one of them.");
        }
    }
}
