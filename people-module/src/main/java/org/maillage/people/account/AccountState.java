package org.maillage.people.account;

/** Whether an account may be used; effective at its next request. */
enum AccountState {
    ACTIVE,
    DISABLED
}
