package org.maillage;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.tools.ToolProvider;

/** Methods whose body is longer than 25 lines, read by the compiler's own parser. */
final class LongMethods {

    private static final int LIMIT = 25;

    private LongMethods() {}

    static List<String> in(List<Path> sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new ArrayList<String>();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    _ -> {},
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources));
            var positions = Trees.instance(task).getSourcePositions();
            for (var unit : task.parse()) {
                new TreePathScanner<Void, Void>() {
                    @Override
                    public Void visitMethod(MethodTree method, Void unused) {
                        var body = method.getBody();
                        if (body != null) {
                            var lines = unit.getLineMap();
                            long from = lines.getLineNumber(positions.getStartPosition(unit, body));
                            long to = lines.getLineNumber(positions.getEndPosition(unit, body));
                            if (to - from - 1 > LIMIT) {
                                found.add(
                                        Sources.name(Path.of(unit.getSourceFile().toUri()))
                                                + ": "
                                                + method.getName());
                            }
                        }
                        return super.visitMethod(method, null);
                    }
                }.scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
