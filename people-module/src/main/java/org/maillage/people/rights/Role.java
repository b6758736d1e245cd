package org.maillage.people.rights;

/** What a grant allows, by the keys of permissions; a module that is installed later is covered by the same words. */
public enum Role {
    ADMINISTRATOR {
        @Override
        boolean allows(String permissionKey) {
            return true;
        }
    },
    EDITOR {
        @Override
        boolean allows(String permissionKey) {
            return !concernsTheNetwork(permissionKey);
        }
    },
    READER {
        @Override
        boolean allows(String permissionKey) {
            return permissionKey.endsWith(".read") && EDITOR.allows(permissionKey);
        }
    };

    abstract boolean allows(String permissionKey);

    /** Accounts and the machinery belong to nobody's organisation: only a grant for the whole network counts. */
    static boolean concernsTheNetwork(String permissionKey) {
        return permissionKey.startsWith("people.account.") || permissionKey.startsWith("platform.");
    }
}
