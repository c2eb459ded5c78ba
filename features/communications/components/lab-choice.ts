import type { FieldSpec } from "#components/field-list-form.tsx";

const SHOWN = 6;

/** One of those that an act can be about. */
export type Choosable = { readonly labId: string; readonly name: string };

type Words = {
  readonly every: string;
  readonly label: string;
  readonly help?: string;
  readonly folded: string;
};

/** Which laboratories an act is about; with one there is nothing to choose. */
export function labChoice(labs: readonly Choosable[], words: Words): readonly FieldSpec[] {
  if (labs.length === 1) return [];
  return [
    { as: "check", name: "everyLab", label: words.every, checked: false },
    {
      ...{ as: "checks", name: "labIds[]", label: words.label, chosen: [] },
      ...(words.help === undefined ? {} : { help: words.help }),
      options: labs.map(({ labId, name }) => ({ value: labId, label: name })),
      folded: { after: SHOWN, label: words.folded },
    },
  ];
}

export function chosenLab(labs: readonly Choosable[]): Readonly<Record<string, string>> {
  const [only, another] = labs;
  return only === undefined || another !== undefined ? {} : { "labIds[]": only.labId };
}
