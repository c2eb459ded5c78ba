import type { FieldSpec } from "#components/field-list-form.tsx";
import type { Exhibit } from "#features/timeline/exhibits/queries.ts";
import { fill } from "#lib/fill.ts";
import type { Messages } from "#lib/i18n.ts";
import { FILED_WITH, POWERS } from "../catalogue.ts";

type Values = {
  readonly complainant: string;
  readonly power: string;
  readonly powerEvidenceId: string | null;
  readonly filedWith: string;
  readonly office: string;
  readonly facts: string;
  readonly exhibitIds: readonly string[];
};

type Asked = {
  readonly values: Values;
  readonly exhibits: readonly Exhibit[];
  readonly words: Pick<Messages, "complaints" | "forms">;
};

const SHOWN = 10;

/** What a complaint asks, whether it is prepared or changed. */
export function complaintFields({ values, exhibits, words }: Asked): FieldSpec[] {
  const { prepare: t, powers, filedWith, page } = words.complaints;
  const pieces = exhibits.map(({ id, number, name }) => ({
    value: id,
    label: fill(page.exhibit, { number, name }),
  }));
  return [
    {
      ...{ as: "text", name: "complainant", label: t.complainant, help: t.complainantHelp },
      ...{ value: values.complainant, required: true },
    },
    {
      ...{ as: "select", name: "power", label: t.power, half: true, value: values.power },
      options: POWERS.map((value) => ({ value, label: powers[value] })),
    },
    {
      ...{ as: "select", name: "powerEvidenceId", label: t.powerEvidenceId, half: true },
      ...{ value: values.powerEvidenceId ?? "", placeholder: t.noExhibit, options: pieces },
    },
    {
      ...{ as: "select", name: "filedWith", label: t.filedWith, help: t.filedWithHelp, half: true },
      value: values.filedWith,
      options: FILED_WITH.map((value) => ({ value, label: filedWith[value] })),
    },
    {
      ...{ as: "text", name: "office", label: t.office, half: true, value: values.office },
      note: words.forms.optional,
    },
    {
      ...{ as: "area", name: "facts", label: t.facts, help: t.factsHelp, value: values.facts },
      ...{ required: true, impersonal: true, rows: 12 },
    },
    pieces.length === 0
      ? { as: "title", name: "exhibitIds", label: t.exhibitIds, help: t.noExhibits }
      : {
          ...{ as: "checks", name: "exhibitIds[]", label: t.exhibitIds, options: pieces },
          ...{ chosen: values.exhibitIds, folded: { after: SHOWN, label: t.moreExhibits } },
        },
  ];
}
