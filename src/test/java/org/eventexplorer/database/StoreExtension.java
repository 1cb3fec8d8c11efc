package org.eventexplorer.database;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.nio.file.Path;

/// Gives tests a store of their class's own: a parameter of type [Database] is the same for all
/// tests of a class, a [TestServer] the same for the whole run.
public final class StoreExtension implements ParameterResolver {
    private static final Namespace OURS = Namespace.create(StoreExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Database.class || type == TestServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestServer server =
                context.getRoot()
                        .getStore(OURS)
                        .computeIfAbsent(
                                TestServer.class, key -> TestServer.start(), TestServer.class);
        if (parameter.getParameter().getType() == TestServer.class) {
            return server;
        }
        ExtensionContext ofClass = context;
        while (ofClass.getTestMethod().isPresent()) {
            ofClass = ofClass.getParent().orElseThrow();
        }
        return ofClass.getStore(OURS)
                .computeIfAbsent(
                        Database.class,
                        key -> Database.open(server.newStore(), Path.of("unused")),
                        Database.class);
    }
}
