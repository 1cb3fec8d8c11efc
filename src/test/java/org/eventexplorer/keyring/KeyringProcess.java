package org.eventexplorer.keyring;

/// Keeps, reads, replaces and forgets a password in the desktop's keyring, and prints what it met.
final class KeyringProcess {
    private static final String NAME = "a-connection";

    private KeyringProcess() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        try (DesktopKeyring keyring = new DesktopKeyring()) {
            System.out.println("there " + keyring.isThere());
            System.out.println("before " + keyring.read(NAME));
            System.out.println("written " + keyring.write(NAME, "first"));
            System.out.println("replaced " + keyring.write(NAME, "zweites Paßwort"));
        }
        try (DesktopKeyring again = new DesktopKeyring()) {
            System.out.println(
                    "read " + again.read(NAME).orElse("nothing").equals("zweites Paßwort"));
            again.delete(NAME);
            System.out.println("after " + again.read(NAME));
        }
    }
}
