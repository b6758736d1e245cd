package net.maillage.itinerantcafe;

import org.maillage.practices.spi.PracticeModule;
import org.maillagetools.testkit.practice.PracticeModuleContract;

class ItinerantCafeContractTests extends PracticeModuleContract {

    @Override
    protected Class<? extends PracticeModule> module() {
        return ItinerantCafe.class;
    }
}
