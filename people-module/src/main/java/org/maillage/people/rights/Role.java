package org.maillage.people.rights;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** What a grant allows, by the keys of permissions; a module that is installed later is covered by the same words. */
public enum Role {
    ADMINISTRATOR {
        @Override
        boolean allows(String permissionKey) {
            return true;
        }
    },
    /** Whoever has this role administers the accounts of an organisation and of those below it. */
    DELEGATE {
        @Override
        boolean allows(String permissionKey) {
            return !concernsTheNetwork(permissionKey);
        }
    },
    EDITOR {
        @Override
        boolean allows(String permissionKey) {
            return DELEGATE.allows(permissionKey) && !permissionKey.startsWith("people.account.");
        }
    },
    READER {
        @Override
        boolean allows(String permissionKey) {
            return permissionKey.endsWith(".read") && EDITOR.allows(permissionKey);
        }
    };

    abstract boolean allows(String permissionKey);

    static String[] namesOfThoseThatAllow(String permissionKey) {
        return Arrays.stream(values())
                .filter(role -> role.allows(permissionKey))
                .map(Role::name)
                .toArray(String[]::new);
    }

    /** The machinery belongs to nobody's organisation: only a grant for the whole network counts. */
    static boolean concernsTheNetwork(String permissionKey) {
        return permissionKey.startsWith("platform.");
    }

    /**
     * Where the role may hold.
     *
     * @param organisation null: the whole network
     * @return message key of what is wrong; empty when nothing is
     */
    public Optional<String> problemIn(@Nullable UUID organisation) {
        if (this == ADMINISTRATOR && organisation != null) {
            return Optional.of("people.account.role.network-only");
        }
        return this == DELEGATE && organisation == null
                ? Optional.of("people.account.role.organisation-only")
                : Optional.empty();
    }
}
