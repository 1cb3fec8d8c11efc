/// A graph as text for other programs: DOT, Mermaid, JSON, SVG.
@NullMarked
package org.eventexplorer.correlation.form;

import org.jspecify.annotations.NullMarked;
