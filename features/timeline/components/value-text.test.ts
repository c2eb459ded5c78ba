import { describe, expect, test } from "vitest";
import { CATALOGUE } from "#ledger/catalogue.ts";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };
import { momentsTold, withDays } from "./with-days.ts";

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

test("a correction from an hour to a day of which the hour is not known tells the day, not its first minute", () => {
  const hour = { name: "correctedFiledAt", from: "2026-11-12T08:30:00Z", to: "2026-11-10T23:00:00Z" };
  const day = { name: "correctedFiledOn", from: null, to: "2026-11-11" };
  expect(withDays([hour, day])).toEqual([{ ...hour, to: "2026-11-11" }, day]);
  expect(momentsTold([hour, day])).toEqual([{ ...hour, to: "2026-11-11" }]);
  const back = { ...day, from: "2026-11-11", to: null };
  expect(withDays([{ ...hour, from: hour.to, to: hour.from }, back])[0]).toMatchObject({
    from: "2026-11-11",
    to: "2026-11-12T08:30:00Z",
  });
});
