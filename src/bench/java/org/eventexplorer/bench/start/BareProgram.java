package org.eventexplorer.bench.start;

/// The least that a command takes of Java: nothing.
final class BareProgram {
    private BareProgram() {}

    public static void main(String[] arguments) {}
}
