import type { FormFields } from "#components/form-fields.ts";
import { InstantField } from "#components/instant-field.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import type { Messages } from "#lib/i18n.ts";
import { listZones } from "#lib/zones.ts";

export type ReportWords = Pick<Messages, "report" | "forms" | "problems" | "errors">;

type Props = { fields: FormFields; words: ReportWords };

const ZONE = "Europe/Paris";

/** The four questions: what, where, when; and, for whoever it was not, by whom. */
export function ReportFields({ fields, words, children }: Props & { children?: React.ReactNode }) {
  const t = words.report;
  const unknown = { precision: "unknown", date: "", time: "", zone: ZONE } as const;
  const problems = reportProblems(words);
  return (
    <>
      <ScannedArea
        {...fields.text("description")}
        help={t.descriptionHelp}
        label={t.description}
        maxLength={4_000}
        problems={problems}
        required
        rows={5}
      />
      {children}
      <ScannedLine
        {...fields.text("place")}
        autoComplete="off"
        help={t.placeHelp}
        label={t.place}
        maxLength={300}
        note={words.forms.optional}
        problems={problems}
      />
      <InstantField
        {...fields.instant("seen", unknown)}
        label={t.seen}
        labels={words.forms.instant}
        zones={listZones(ZONE)}
      />
    </>
  );
}

/** The words for a fault, as whoever reports needs them: their own address has a field of its own. */
export function reportProblems({ problems, report }: ReportWords): Readonly<Record<string, string>> {
  return { ...problems, ...report.problems };
}
