package org.maillage.platform.audit;

import java.util.UUID;

/**
 * What an entry of the audit trail is about.
 *
 * @param type {@code <module key>.<noun>}, for instance {@code people.organisation}: prefix of the message keys of its
 *     fields and actions
 */
public record AuditSubject(String type, UUID id) {}
