package io.rowloom.processor.check;

import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.ShapePicture;
import java.util.List;

/**
 * What the checks say of the models of a round.
 *
 * @param good the models without a problem
 * @param shapes the shapes without a problem
 * @param problems every problem
 */
public record Checked(List<ModelPicture> good, List<ShapePicture> shapes, List<Problem> problems) {}
