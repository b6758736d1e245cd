package org.maillage.people.rights;

import org.springframework.ui.Model;

import java.util.UUID;

/** The page of an account, on which roles are given: whoever shows accounts shows it. */
public interface GrantPage {

    /**
     * Fills the page. The {@link GrantRoleForm} that it shows stands in the model already.
     *
     * @return its view
     * @throws org.maillage.platform.web.NotFound when the account is not the reader's to administer
     */
    String show(UUID account, Model model);
}
