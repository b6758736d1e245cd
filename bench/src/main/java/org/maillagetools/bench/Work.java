package org.maillagetools.bench;

import java.util.List;

/** One measurement; a line a figure. */
interface Work {

    List<String> measure() throws Exception;
}
