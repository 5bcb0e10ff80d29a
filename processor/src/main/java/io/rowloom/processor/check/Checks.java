package io.rowloom.processor.check;

import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.ShapePicture;
import io.rowloom.processor.read.Hierarchy;
import io.rowloom.processor.read.ModelFinder;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Looks through all models of a round. */
public final class Checks {

    private final ModelFinder sources;
    private final StrangerCheck strangers;
    private final ShapeCheck shapes;
    private final CompanionCheck companions;
    private final TableNameCheck tableNames = new TableNameCheck();
    private final KeyNameCheck keyNames = new KeyNameCheck();

    /**
     * Makes the checks.
     *
     * @param elements of the compiler
     * @param hierarchy walks the classes
     * @param sources knows what is part of this compilation
     */
    public Checks(Elements elements, Hierarchy hierarchy, ModelFinder sources) {
        this.sources = sources;
        this.strangers = new StrangerCheck(hierarchy);
        this.shapes = new ShapeCheck();
        this.companions = new CompanionCheck(elements, sources);
    }

    /**
     * Checks.
     *
     * @param types all types of the round
     * @param models the models among them
     * @param projections the records with {@code @Shape} among them
     * @return what is good and what is wrong
     */
    public Checked check(List<TypeElement> types, List<ModelPicture> models, List<ShapePicture> projections) {
        Problems problems = new Problems(sources);
        types.forEach(type -> strangers.check(type, problems));
        for (ModelPicture model : models) {
            shapes.check(model, problems);
            companions.check(model, problems);
            new FieldCheck(model, problems).check();
            new RuleCheck(model, problems).check();
            new RelationCheck(model, problems).check();
            model.table().ifPresent(table -> {
                new TableCheck(model, table, problems).check();
                model.record().ifPresent(record -> new RecordCheck(model, table, record, problems).check());
                new ColumnNameCheck(model, table, problems).check();
                new IndexCheck(model, table, problems).check();
                tableNames.check(model, table, problems);
                keyNames.check(model, table, problems);
            });
        }
        for (ShapePicture shape : projections) {
            companions.check(shape, problems);
            new ShapeRecordCheck(shape, problems).check();
        }
        return new Checked(
                models.stream()
                        .filter(model -> !problems.isFaulty(model.element()))
                        .toList(),
                projections.stream()
                        .filter(shape -> !problems.isFaulty(shape.element()))
                        .toList(),
                problems.found());
    }
}
