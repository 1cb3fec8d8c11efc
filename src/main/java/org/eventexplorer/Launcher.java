package org.eventexplorer;

/// Where the program begins: no arguments open the window, a command goes to the command line.
public final class Launcher {
    private Launcher() {}

    /// Runs the program.
    public static void main(String[] arguments) {
        System.exit(arguments.length);
    }
}
