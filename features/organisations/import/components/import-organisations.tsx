import { Section } from "#components/section.tsx";
import type { Place } from "#lib/action.ts";
import { getWords } from "#lib/words.ts";
import { writeCsv } from "#lib/write-csv.ts";
import { importOrganisationsAction } from "../actions.ts";
import { COLUMN_NAMES, MODEL_HEADINGS } from "../catalogue.ts";
import { DownloadLink } from "./download-link.tsx";
import { ImportForm } from "./import-form.tsx";

type Props = { place: Place };

/** A file to choose, what its columns are called, and a model to begin with. */
export async function ImportOrganisations({ place }: Props) {
  const words = await getWords("organisationImport", "errors", "problems");
  const t = words.organisationImport;
  const headings = MODEL_HEADINGS[place.locale];
  const model = writeCsv([COLUMN_NAMES.map((column) => headings[column]), EXAMPLE]);
  return (
    <div className="flex max-w-4xl flex-col gap-4">
      <Section id="file" title={t.file}>
        <ImportForm act={importOrganisationsAction.bind(null, place)} headings={headings} words={words} />
      </Section>
      <Section id="columns" title={t.columns}>
        <p className="mb-2 text-sm text-soft">{t.columnsBody}</p>
        <ul className="mb-3 grid gap-x-6 text-sm sm:grid-cols-2">
          {COLUMN_NAMES.map((column) => (
            <li className="border-line border-b py-1.5" key={column}>
              <span className="font-medium text-ink">{headings[column]}</span>{" "}
              <span className="text-soft">{t.columnHelp[column]}</span>
            </li>
          ))}
        </ul>
        <DownloadLink fileName={t.modelName} label={t.model} text={model} />
      </Section>
    </div>
  );
}

/** Invented: the SIREN begins with 000, which nobody is given. */
const EXAMPLE = [
  "SELAS d’exemple",
  "Laboratoire",
  "000560011",
  "560000127",
  "FR",
  "FR-BRE",
  "Europe/Paris",
  "cyber_insured",
  "1",
  "Laboratoire d’exemple",
  "56",
  "Site principal",
  "00056001100017",
  "560000135",
  "oui",
];
