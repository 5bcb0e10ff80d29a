package io.rowloom.engine.plan;

import io.rowloom.constraint.Storable;
import io.rowloom.constraint.Stripped;
import io.rowloom.constraint.Text;
import io.rowloom.meta.EmbeddedField;
import io.rowloom.meta.IdKind;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.state.ColumnType;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.cfg.GenericConstraintDef;
import org.hibernate.validator.cfg.context.PropertyConstraintMappingContext;
import org.hibernate.validator.cfg.context.TypeConstraintMappingContext;
import org.hibernate.validator.cfg.defs.NotNullDef;

/**
 * Says what is wrong with a row when the generated guard says that something is, or cannot know. The judge is Hibernate
 * Validator with the annotations of the model and, through its programmatic mapping, what Rowloom demands of every field:
 * that it is not null unless it may be, and that every store can hold its value. It is loaded on first need and
 * costs a valid row nothing. One judge for each table, made once in the JVM.
 */
public final class Judge {

    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final Map<TableType<?>, Judge> KNOWN = new HashMap<>();

    private final Validator validator;

    private Judge(Validator validator) {
        this.validator = validator;
    }

    public static Judge of(TableType<?> table) {
        LOCK.lock();
        try {
            return KNOWN.computeIfAbsent(table, missing -> new Judge(validator(missing.definition())));
        } finally {
            LOCK.unlock();
        }
    }

    public <T> Set<ConstraintViolation<T>> violations(T row) {
        return withoutEchoes(validator.validate(row));
    }

    /** What the constraints of one column say of a value that is not null. */
    public List<String> complaints(TableColumn column, Object value) {
        return complaints(validator, column, value);
    }

    public static List<String> complaints(Validator validator, TableColumn column, Object value) {
        return validator.validateValue(column.declaredIn(), column.property(), value).stream()
                .map(ConstraintViolation::getMessage)
                .sorted()
                .toList();
    }

    /** Says whether the constraints of a column strip its text before they look at it. */
    public boolean strips(TableColumn column) {
        PropertyDescriptor property =
                validator.getConstraintsForClass(column.declaredIn()).getConstraintsForProperty(column.property());
        return property != null && property.getConstraintDescriptors().stream().anyMatch(Judge::strips);
    }

    private static boolean strips(ConstraintDescriptor<?> constraint) {
        Annotation annotation = constraint.getAnnotation();
        return annotation instanceof Stripped
                || (annotation instanceof Text text && text.strip())
                || constraint.getComposingConstraints().stream().anyMatch(Judge::strips);
    }

    /** What is wrong with null in a property of a type that has no null. */
    <T> Set<ConstraintViolation<T>> missing(Class<T> model, String path) {
        return validator.validateValue(model, path, null);
    }

    private static Validator validator(TableDefinition table) {
        HibernateValidatorConfiguration configuration =
                Validation.byProvider(HibernateValidator.class).configure().messageInterpolator(new PlainMessages());
        configuration.addMapping(mapping(configuration.createConstraintMapping(), table));
        return configuration.buildValidatorFactory().getValidator();
    }

    private static ConstraintMapping mapping(ConstraintMapping mapping, TableDefinition table) {
        Map<Class<?>, TypeConstraintMappingContext<?>> types = new HashMap<>();
        Set<String> done = new LinkedHashSet<>();
        TableColumn id = table.columns().get(TableDefinition.ID);
        if (id.declaredIn().isRecord() && table.idKind() == IdKind.UUID) {
            types.computeIfAbsent(id.declaredIn(), mapping::type)
                    .field(id.property())
                    .constraint(new NotNullDef());
        }
        Set<String> required = new HashSet<>();
        for (EmbeddedField field : table.embedded()) {
            PropertyConstraintMappingContext property =
                    types.computeIfAbsent(field.declaredIn(), mapping::type).field(field.property());
            property.valid();
            if (!field.nullable()) {
                property.constraint(new NotNullDef());
            }
            done.add(key(field.declaredIn(), field.property()));
            field.required().forEach(component -> required.add(key(field.record(), component)));
        }
        for (TableColumn column :
                table.columns().subList(table.firstField(), table.columns().size())) {
            String key = key(column.declaredIn(), column.property());
            if (done.add(key)) {
                PropertyConstraintMappingContext property = types.computeIfAbsent(column.declaredIn(), mapping::type)
                        .field(column.property());
                if (!column.nullable() || required.contains(key)) {
                    property.constraint(new NotNullDef());
                }
                demandStorable(property, column.type());
            }
        }
        return mapping;
    }

    private static String key(Class<?> declaredIn, String property) {
        return declaredIn.getName() + "#" + property;
    }

    private static void demandStorable(PropertyConstraintMappingContext property, ColumnType<?> type) {
        GenericConstraintDef<Storable> storable = new GenericConstraintDef<>(Storable.class);
        if (type.kind() == ColumnType.Kind.DECIMAL) {
            storable.param("precision", type.length()).param("scale", type.scale());
        }
        property.constraint(storable);
    }

    /** Drops what a more telling violation of the same property says already. */
    private static <T> Set<ConstraintViolation<T>> withoutEchoes(Set<ConstraintViolation<T>> violations) {
        Set<String> told = violations.stream()
                .filter(violation -> !isStorable(violation) && !TextMessages.lists(violation.getMessageTemplate()))
                .map(violation -> violation.getPropertyPath().toString())
                .collect(Collectors.toSet());
        Map<String, ConstraintViolation<T>> unique = new HashMap<>();
        List<ConstraintViolation<T>> storableLast = violations.stream()
                .sorted(Comparator.comparing(Judge::isStorable))
                .toList();
        for (ConstraintViolation<T> violation : storableLast) {
            String path = violation.getPropertyPath().toString();
            if (!isStorable(violation) || !told.contains(path)) {
                String kind = isNotNull(violation) ? "null" : violation.getMessage();
                unique.putIfAbsent(path + "#" + kind, violation);
            }
        }
        return Set.copyOf(unique.values());
    }

    private static boolean isStorable(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation().annotationType() == Storable.class;
    }

    private static boolean isNotNull(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation().annotationType() == NotNull.class;
    }
}
