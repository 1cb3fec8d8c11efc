/// What a replay will send: fixed, hashed and checked before anything goes out.
@NullMarked
package org.eventexplorer.replay.plan;

import org.jspecify.annotations.NullMarked;
