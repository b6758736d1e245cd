package org.maillage.platform.file;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileProperties.class)
@PropertySource("classpath:org/maillage/platform/file/file.properties")
class FileConfiguration {}
