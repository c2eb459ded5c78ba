import { CardsTable } from "#components/cards-table.tsx";
import { Section } from "#components/section.tsx";
import { TableHead } from "#components/table-head.tsx";
import { countryName } from "#features/obligations/components/place-name.ts";
import type { LawView } from "../../components/law-view.ts";
import { byName } from "../../components/place-names.ts";
import type { DirectoryEntry } from "../rules.ts";
import { EntryRow } from "./entry-row.tsx";

const COLUMNS = ["name", "kind", "channel", "language", "verified", "rules"] as const;

/** The authorities country by country, in the order of the reader's alphabet. */
export function Directory({ entries, view }: { entries: readonly DirectoryEntry[]; view: LawView }) {
  const { t, locale } = view;
  const countries = [...Map.groupBy(entries, ({ country }) => country)]
    .map(([code, held]) => ({ code, name: countryName(code, locale), held }))
    .sort((a, b) => byName(view)(a.name, b.name));
  return (
    <div className="flex flex-col gap-4">
      {countries.map(({ code, name, held }) => (
        <Section id={`country-${code}`} key={code} title={name}>
          <CardsTable label={t("workspace.tableOf", { title: name })}>
            <TableHead columns={COLUMNS} heading={(column) => t(`law.authorities.columns.${column}`)} />
            <tbody>
              {held.map((entry) => (
                <EntryRow entry={entry} key={entry.id} view={view} />
              ))}
            </tbody>
          </CardsTable>
        </Section>
      ))}
    </div>
  );
}
