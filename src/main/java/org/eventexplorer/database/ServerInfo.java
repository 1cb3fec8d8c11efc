package org.eventexplorer.database;

/// What is known about the server of a store.
///
/// @param version the server's version as it says it, such as `18.6`
/// @param versionNumber the same as a number, such as 180006
/// @param schema the schema that holds the store
/// @param schemaVersion the number of the newest migration in it
/// @param address where it is: the URL without user and password
/// @param user the role that is connected
public record ServerInfo(
        String version,
        int versionNumber,
        String schema,
        int schemaVersion,
        String address,
        String user) {}
