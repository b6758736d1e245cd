package org.maillage.people.organisation;

import org.jspecify.annotations.Nullable;
import org.maillage.people.field.Typed;
import org.maillage.people.published.OrganisationType;

import java.util.HashMap;
import java.util.Map;

/** What kind of organisation a file means: in words of ours, in codes of others, or by its name. */
final class OrganisationTypes {

    private static final Map<String, OrganisationType> BY_WORD =
            byWord(
                    Map.ofEntries(
                            Map.entry(
                                    OrganisationType.COMMUNITY_CENTRE,
                                    "centre social|centres sociaux|cs|csc|centre"
                                        + " socioculturel|centre socio culturel|centre social et"
                                        + " culturel"),
                            Map.entry(
                                    OrganisationType.SOCIAL_LIFE_SPACE,
                                    "espace de vie sociale|espaces de vie sociale|evs"),
                            Map.entry(
                                    OrganisationType.FEDERATION,
                                    "fédération départementale|fédération locale|fédération"
                                            + " régionale|fédération"),
                            Map.entry(OrganisationType.REGIONAL_UNION, "union régionale"),
                            Map.entry(OrganisationType.NATIONAL_FEDERATION, "fédération nationale"),
                            Map.entry(
                                    OrganisationType.LOCAL_AUTHORITY,
                                    "collectivité"
                                        + " territoriale|collectivité|commune|mairie|ville|communauté"
                                        + " de communes|communauté"
                                        + " d'agglomération|métropole|département|conseil"
                                        + " départemental|région|conseil"
                                        + " régional|epci|ccas|cias|muni|cd|cc|reg|dept"),
                            Map.entry(OrganisationType.CAF, "caf|caisse d'allocations familiales"),
                            Map.entry(OrganisationType.CNAF, "cnaf"),
                            Map.entry(OrganisationType.CNAV, "cnav"),
                            Map.entry(OrganisationType.MSA, "msa|mutualité sociale agricole"),
                            Map.entry(OrganisationType.CCMSA, "ccmsa"),
                            Map.entry(
                                    OrganisationType.PARTNER,
                                    "partenaire|association|asso|autre|tiers lieux|tiers lieu"),
                            Map.entry(
                                    OrganisationType.INSTITUTION,
                                    "institution publique|institution|établissement public|etabl"
                                            + " pub")));

    private OrganisationTypes() {}

    private static Map<String, OrganisationType> byWord(Map<OrganisationType, String> words) {
        var all = new HashMap<String, OrganisationType>();
        words.forEach((type, list) -> {
            all.put(Typed.plain(type.name()), type);
            for (var word : list.split("\\|", -1)) {
                all.put(Typed.plain(word), type);
            }
        });
        return Map.copyOf(all);
    }

    /** What stands in a column of types, of which the first that is understood counts; null: none is. */
    static @Nullable OrganisationType read(String typed) {
        for (var part : typed.split("[|;]", -1)) {
            var plain = Typed.plain(part);
            var bare = Typed.plain(part.replaceAll("\\(.*", ""));
            var type = BY_WORD.getOrDefault(plain, BY_WORD.get(bare));
            if (type != null) {
                return type;
            }
        }
        return null;
    }

    /** As far as its name begins with what it is; whatever else it may be works with the network. */
    static OrganisationType named(String name) {
        var plain = Typed.plain(name) + " ";
        return BY_WORD.entrySet().stream()
                .filter(word -> plain.startsWith(word.getKey() + " "))
                .max(Map.Entry.comparingByKey((a, b) -> Integer.compare(a.length(), b.length())))
                .map(Map.Entry::getValue)
                .orElse(OrganisationType.PARTNER);
    }
}
