import { expect, test } from "vitest";
import type { ContentField, DraftContent } from "../documents/rules.ts";
import { differencesAmong } from "./rules.ts";

const field = (id: string, text: string | null): ContentField => ({
  ...{ id, label: `Champ ${id}`, kind: "text", value: text, text: text ?? "" },
  state: text === null ? "empty" : "filled",
});

const draft = (name: string, said: Record<string, string | null>) => ({
  draftId: name,
  name,
  content: {
    sections: [
      { id: "one", title: "Une", fields: Object.entries(said).map(([id, text]) => field(id, text)) },
    ],
  } as unknown as DraftContent,
});

test("Drafts of one text show where they differ, who says what, and what they all say", () => {
  const { differences, common } = differencesAmong([
    draft("Alpha", { what: "Un fichier a fui.", count: "1 200", note: null }),
    draft("Beta", { what: "Un fichier a fui.", count: "340", note: "Deux sites" }),
    draft("Gamma", { what: "Un fichier a fui.", count: "340", note: null }),
  ]);
  expect(
    differences.map(({ fieldId, variants }) => [
      fieldId,
      variants.map((one) => [one.field?.text ?? null, one.names]),
    ]),
  ).toEqual([
    [
      "count",
      [
        ["340", ["Beta", "Gamma"]],
        ["1 200", ["Alpha"]],
      ],
    ],
    [
      "note",
      [
        [null, ["Alpha", "Gamma"]],
        ["Deux sites", ["Beta"]],
      ],
    ],
  ]);
  expect(common?.sections.flatMap(({ fields }) => fields.map(({ id }) => id))).toEqual(["what"]);
});

test("Not yet known with what will follow is not the same as the words typed", () => {
  const typed = draft("Alpha", { cause: "Demain" });
  const unknown = draft("Beta", { cause: "Demain" });
  const [section] = unknown.content.sections;
  const asked = section?.fields.map((one) => ({ ...one, state: "unknown" as const })) ?? [];
  const content = { ...unknown.content, sections: [{ id: "one", title: "Une", fields: asked }] };
  expect(differencesAmong([typed, { ...unknown, content }]).differences).toHaveLength(1);
});

test("A single draft differs from none", () => {
  expect(differencesAmong([draft("Alpha", { what: "Un" })]).differences).toEqual([]);
});
