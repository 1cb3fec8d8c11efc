package org.eventexplorer.ui.explore.search;

import java.io.IOException;
import java.util.function.UnaryOperator;

/// Keeps the searches from one run to the next. Several programs may keep them in one place: each
/// change begins at what is there. Thread-safe.
public interface SearchMemory {
    /// Changes what is kept, and returns it as it is then.
    ///
    /// @throws IOException where it cannot be read or written; then nothing is changed
    SearchBook change(UnaryOperator<SearchBook> change) throws IOException;

    /// One that keeps them until the program ends.
    static SearchMemory ofThisRun() {
        return new SearchMemory() {
            private SearchBook book = SearchBook.EMPTY;

            @Override
            public synchronized SearchBook change(UnaryOperator<SearchBook> change) {
                book = change.apply(book);
                return book;
            }
        };
    }
}
