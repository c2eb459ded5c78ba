import { describe, expect, test } from "vitest";
import { CATALOGUE } from "#ledger/catalogue.ts";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };

const FIELDS = Object.values(CATALOGUE).flatMap((event): readonly string[] => [
  ...event.fields,
  ...("optional" in event ? event.optional : []),
]);
const KEYS = Object.keys(CATALOGUE).map((type) => type.replace(".", "_"));

describe.each([
  ["French", "fr.json", fr],
  ["English", "en.json", en],
] as const)("in %s, the log has words", (_language, file, messages) => {
  const hint = (space: string) => `each needs its words in messages/${file}, under "${space}"`;

  test("for every field that an event records", () => {
    const missing = [...new Set(FIELDS)].filter((name) => !(name in messages.timeline.fields));
    expect(missing, hint("timeline.fields")).toEqual([]);
  });

  test("for every event", () => {
    const titles = { ...messages.readiness.history.types, ...messages.timeline.types };
    expect(
      KEYS.filter((key) => !(key in titles)),
      hint("timeline.types"),
    ).toEqual([]);
  });
});
