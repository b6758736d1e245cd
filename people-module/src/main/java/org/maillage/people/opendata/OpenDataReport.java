package org.maillage.people.opendata;

import java.util.List;
import java.util.Set;

/**
 * How many of the organisations each format takes.
 *
 * @param all how many were chosen
 */
record OpenDataReport(int all, long lamednum, long dataInclusion) {

    /** What an organisation lacks for each format. */
    record Line(Set<Gap> lamednum, Set<Gap> dataInclusion) {

        Line {
            lamednum = Set.copyOf(lamednum);
            dataInclusion = Set.copyOf(dataInclusion);
        }

        /** What is missing, in the order in which it is filled in. */
        public List<Gap> missingForLamednum() {
            return lamednum.stream().sorted().toList();
        }

        public List<Gap> missingForDataInclusion() {
            return dataInclusion.stream().sorted().toList();
        }
    }

    static OpenDataReport of(List<OpenOrganisation> organisations) {
        var lines = organisations.stream().map(OpenDataReport::line).toList();
        return new OpenDataReport(
                lines.size(),
                lines.stream().filter(line -> line.lamednum().isEmpty()).count(),
                lines.stream().filter(line -> line.dataInclusion().isEmpty()).count());
    }

    static Line line(OpenOrganisation organisation) {
        return new Line(Lamednum.gaps(organisation), DataInclusion.gaps(organisation));
    }
}
