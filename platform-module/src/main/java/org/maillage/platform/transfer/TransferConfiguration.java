package org.maillage.platform.transfer;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/maillage/platform/transfer/transfer.properties")
class TransferConfiguration {}
