package io.rowloom.processor.check;

import io.rowloom.processor.read.ModelFinder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Collects problems; says the same about the same element once, so that a fault of a base is not told for each of its tables. */
final class Problems {

    private record Said(Element element, String message) {}

    private final ModelFinder sources;
    private final List<Problem> found = new ArrayList<>();
    private final Set<Element> faulty = new HashSet<>();
    private final Set<Said> said = new HashSet<>();

    Problems(ModelFinder sources) {
        this.sources = sources;
    }

    /** Adds a problem of a model at an element of it or of something that it is made of. */
    void add(Element model, Element element, String message) {
        add(model, element, Optional.empty(), message);
    }

    /** Adds a problem of a model at an annotation. */
    void add(Element model, Element element, Optional<AnnotationMirror> annotation, String message) {
        boolean inSource = isSource(element);
        faulty.add(model);
        if (said.add(new Said(element, message))) {
            found.add(new Problem(inSource ? element : model, inSource ? annotation : Optional.empty(), message));
        }
    }

    private boolean isSource(Element element) {
        Element type = element;
        while (type != null && !(type instanceof TypeElement)) {
            type = type.getEnclosingElement();
        }
        return type instanceof TypeElement known && sources.isSource(known);
    }

    /** Says that a model has a problem that is told elsewhere. */
    void mark(Element model) {
        faulty.add(model);
    }

    List<Problem> found() {
        return List.copyOf(found);
    }

    /** Says whether a model has a problem. */
    boolean isFaulty(Element model) {
        return faulty.contains(model);
    }
}
