/** The annotation processor of Rowloom: reads models, checks them, writes their companions and the list of tables. */
module io.rowloom.processor {
    requires transitive java.compiler;
    requires io.rowloom;
    requires com.palantir.javapoet;

    exports io.rowloom.processor;

    provides javax.annotation.processing.Processor with
            io.rowloom.processor.ModelProcessor,
            io.rowloom.processor.ClaimingProcessor;
}
