package org.eventexplorer.ui.detail.copy;

/// What an event is copied as.
public enum CopyForm {
    /// Its id.
    ID,
    /// The plain form, as an export writes it.
    JSON,
    /// A CloudEvent in structured JSON.
    CLOUD_EVENT,
    /// A command line that posts the CloudEvent to an address that the person fills in.
    CURL,
    /// A statement that finds it.
    SQL,
    /// A command of this program that prints it.
    COMMAND;

    /// Whether the whole event is in it.
    boolean isWhole() {
        return switch (this) {
            case JSON, CLOUD_EVENT, CURL -> true;
            case ID, SQL, COMMAND -> false;
        };
    }
}
