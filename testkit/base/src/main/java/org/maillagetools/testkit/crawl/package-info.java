/** Finds what a site shows: pages by their links, forms by their pages, and for each route an address that leads to it. */
@NullMarked
package org.maillagetools.testkit.crawl;

import org.jspecify.annotations.NullMarked;
