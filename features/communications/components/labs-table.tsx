import { Table } from "#components/table.tsx";
import { TableHead } from "#components/table-head.tsx";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { LoadedPersons } from "../loaders.ts";
import { LabRow } from "./lab-row.tsx";

type Props = {
  labs: LoadedPersons["labs"];
  /** By organisation; undefined where the table does not speak of the duty: it is met by telling the patients. */
  duties?: LoadedPersons["duties"];
  title: string;
  className?: string;
  /** Of the page of persons. */
  base: string;
  locale: Locale;
  t: Translate;
};

/** Each laboratory with its campaigns, what of them reached anybody, and the one thing to do next. */
export function LabsTable({ labs, duties, title, className = "cards", base, locale, t }: Props) {
  const columns = [
    ...(["lab", "persons", "toldColumn", "channelsColumn"] as const),
    ...(duties === undefined ? [] : (["duty"] as const)),
    "nextColumn",
  ] as const;
  return (
    <Table className={className} density="compact" label={t("workspace.tableOf", { title })}>
      <TableHead columns={columns} heading={(column) => t(`communications.${column}`)} />
      <tbody>
        {labs.map((lab) => (
          <LabRow
            base={base}
            key={lab.labId}
            lab={lab}
            locale={locale}
            t={t}
            {...(duties === undefined ? {} : { duty: duties.get(lab.organisationId) ?? null })}
          />
        ))}
      </tbody>
    </Table>
  );
}
