package org.maillage.platform.file;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.nio.file.Path;

/**
 * @param store {@code database} or {@code directory}: where new files go
 * @param directory where they stand when they stand in a directory
 */
@ConfigurationProperties("maillage.files")
record FileProperties(String store, Path directory) {}
