package io.rowloom.processor.check;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * Something that is wrong with a model.
 *
 * @param element where the message points at
 * @param annotation the annotation there, if that is what is wrong
 * @param message what was expected and found, and what mends it
 */
public record Problem(Element element, Optional<AnnotationMirror> annotation, String message) {}
