package org.eventexplorer.ui.explore.setting;

/// Remembers how the list looks, from one run to the next. For the toolkit's thread.
public interface ListMemory {
    /// What was remembered.
    ListLook look();

    /// Remembers `look`.
    void keep(ListLook look);

    /// One that remembers until the program ends.
    static ListMemory ofThisRun() {
        return new ListMemory() {
            private ListLook kept = ListLook.USUAL;

            @Override
            public ListLook look() {
                return kept;
            }

            @Override
            public void keep(ListLook look) {
                kept = look;
            }
        };
    }
}
