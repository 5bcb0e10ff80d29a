package io.rowloom.processor.read;

import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Says where the compiler would warn of a use of something deprecated. */
final class Deprecation {

    private final Elements elements;

    Deprecation(Elements elements) {
        this.elements = elements;
    }

    /** Whether an element or something around it is deprecated. */
    boolean isOn(Element element) {
        Element around = element.getEnclosingElement();
        return elements.isDeprecated(element)
                || (around != null && !(around instanceof PackageElement) && isOn(around));
    }

    /** Whether a type, or an argument of it, is deprecated. */
    boolean isOn(TypeMirror type) {
        return type instanceof DeclaredType declared
                && (isOn(declared.asElement())
                        || declared.getTypeArguments().stream().anyMatch(this::isOn));
    }
}
