package org.maillage.practices.access;

import org.maillage.platform.search.QuickAction;
import org.maillage.platform.web.NavigationItem;
import org.maillage.platform.web.NavigationItem.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entries of practices in the navigation. */
@Configuration(proxyBeanMethods = false)
class PracticesNavigation {

    @Bean
    NavigationItem practicesCatalogueEntry() {
        return new NavigationItem(Area.PUBLIC, 20, "practices.nav", "/practices", "bulb", null);
    }

    @Bean
    NavigationItem practicesSheetsEntry() {
        return new NavigationItem(
                Area.STAFF,
                30,
                "practices.sheet.nav",
                "/admin/practices",
                "bulb",
                PracticesPermission.SHEET_READ);
    }

    @Bean
    NavigationItem practicesStandsEntry() {
        return new NavigationItem(
                Area.STAFF,
                35,
                "practices.stand.nav",
                "/admin/practices/stands",
                "building-store",
                PracticesPermission.STAND_READ);
    }

    @Bean
    NavigationItem practicesModulesEntry() {
        return new NavigationItem(
                Area.SETTINGS,
                30,
                "practices.module.nav",
                "/admin/practices/modules",
                "puzzle",
                PracticesPermission.MODULE_READ);
    }

    @Bean
    QuickAction newSheetAction() {
        return new QuickAction(
                "practices.sheet.new",
                "/admin/practices/sheets/new",
                PracticesPermission.SHEET_EDIT);
    }

    @Bean
    QuickAction newStandAction() {
        return new QuickAction(
                "practices.stand.new",
                "/admin/practices/stands/new",
                PracticesPermission.STAND_ALLOT);
    }
}
