import type { FieldSpec } from "#components/field-list-form.tsx";
import type { Exhibit } from "#features/timeline/exhibits/queries.ts";
import { fill } from "#lib/fill.ts";
import type { Messages } from "#lib/i18n.ts";

type Values = {
  readonly insurer: string;
  readonly policy: string;
  readonly terms: string;
  readonly expert: string;
  readonly reference: string;
  readonly documentIds: readonly string[];
};

type Asked = {
  readonly values: Values;
  readonly exhibits: readonly Exhibit[];
  readonly words: Pick<Messages, "insurance" | "complaints" | "forms">;
};

const SHOWN = 10;

/** What the file of one policy says, whether it is opened or completed. */
export function insuranceFields({ values, exhibits, words }: Asked): FieldSpec[] {
  const t = words.insurance.open;
  const { page, prepare } = words.complaints;
  const note = words.forms.optional;
  const pieces = exhibits.map(({ id, number, name }) => ({
    value: id,
    label: fill(page.exhibit, { number, name }),
  }));
  return [
    { as: "text", name: "insurer", label: t.insurer, value: values.insurer, half: true, required: true },
    { as: "text", name: "policy", label: t.policy, value: values.policy, half: true, note },
    { as: "area", name: "terms", label: t.terms, help: t.termsHelp, value: values.terms, note },
    { as: "text", name: "reference", label: t.reference, value: values.reference, half: true, note },
    { as: "text", name: "expert", label: t.expert, value: values.expert, half: true, note },
    pieces.length === 0
      ? { as: "title", name: "documentIds", label: t.documentIds, help: prepare.noExhibits }
      : {
          ...{ as: "checks", name: "documentIds[]", label: t.documentIds, options: pieces },
          ...{ chosen: values.documentIds, folded: { after: SHOWN, label: t.moreDocuments } },
        },
  ];
}
