/// Where passwords are kept: the operating system's keyring, if it has one.
@NullMarked
package org.eventexplorer.keyring;

import org.jspecify.annotations.NullMarked;
