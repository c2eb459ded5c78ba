import { describe, expect, test } from "vitest";
import { laboratory } from "./cases/law-case.ts";
import type { Dates, Place } from "./clocks.ts";
import { type Facts, parseFacts } from "./facts.ts";
import { withExtensions, withHolds } from "./postponements.ts";
import type { Extension, Rule } from "./rule.ts";
import { act, calendarDays, OPEN, ruleOf, say, since } from "./rules/rule-of.ts";
import { epochOf, isoSecond } from "./zone-time.ts";

const START = "2026-06-01T10:00:00Z";
const DUE = "2026-07-01T00:00:00Z";
const LIMIT = "2026-07-02T00:00:00Z";
const PLACE: Place = { zone: "UTC", state: null, times: 1, orderUntil: null };

function ruleWith(more: Partial<Rule>): Rule {
  const words = say("Mots", "Words");
  const cite = act("A text", "https://example.org/")("1");
  return ruleOf({
    ...{ id: "xx.a", duty: "document", title: words, label: words, why: words, who: {}, to: "register" },
    versions: [since("2018-05-25", { limit: OPEN, cite, confidence: "official_text" })],
    ...more,
    who: {},
  });
}

function factsWith(overrides: Parameters<typeof laboratory>[0]): Facts {
  const parsed = parseFacts(laboratory(overrides));
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.facts;
}

const dates = (): Dates => ({ dueAt: epochOf(DUE), legalLimitAt: epochOf(LIMIT), steps: [] });
const written = ({ dueAt, legalLimitAt, steps }: Dates) => ({
  due: dueAt === null ? null : isoSecond(dueAt),
  limit: legalLimitAt === null ? null : isoSecond(legalLimitAt),
  codes: steps.map(({ code }) => code),
});

type Stated = { at: string; until?: string | null; form?: string | null };

function held(stated: readonly Stated[], rule: Partial<Rule> = { hold: "postpones" }, from = dates()) {
  const holds = stated.map((one) => ({ kind: "law_enforcement", ...one }));
  const again = (start: number): Dates => ({
    ...{ dueAt: start + 1000, legalLimitAt: start + 2000, steps: [] },
  });
  const sum = { rule: ruleWith(rule), facts: factsWith({ holds }), start: epochOf(START), place: PLACE };
  return written(withHolds(from, sum, again));
}

const UNMOVED = { due: DUE, limit: LIMIT, codes: [] };

describe("A police statement", () => {
  test("in writing holds until the time it names, and moves both dates no further than that", () => {
    expect(held([{ at: "2026-06-10T00:00:00Z", until: "2026-08-15T09:00:00Z", form: "written" }])).toEqual({
      ...{ due: "2026-08-15T09:00:00Z", limit: "2026-08-15T09:00:00Z" },
      codes: ["held_until", "latest_controls"],
    });
    expect(held([{ at: "2026-06-10T00:00:00Z", until: "2026-06-20T00:00:00Z", form: "written" }])).toEqual({
      ...{ due: DUE, limit: LIMIT, codes: ["held_until", "latest_controls"] },
    });
    expect(
      held([{ at: "2026-06-10T00:00:00Z", until: "2026-07-01T12:00:00Z", form: "written" }]),
    ).toMatchObject({
      ...{ due: "2026-07-01T12:00:00Z", limit: LIMIT },
    });
  });

  test("by word of mouth, or without a time, holds for thirty days at most", () => {
    const end = { due: "2026-07-26T00:00:00Z", limit: "2026-07-26T00:00:00Z" };
    expect(held([{ at: "2026-06-25T08:00:00Z", until: "2026-12-01T00:00:00Z", form: "oral" }])).toMatchObject(
      end,
    );
    expect(held([{ at: "2026-06-25T08:00:00Z", until: null, form: "written" }])).toMatchObject(end);
    expect(held([{ at: "2026-06-25T08:00:00Z" }])).toMatchObject(end);
    expect(held([{ at: "2026-06-25T08:00:00Z", until: "2026-07-10T00:00:00Z", form: "oral" }])).toMatchObject(
      {
        due: "2026-07-10T00:00:00Z",
      },
    );
  });

  test("counts up to the moment the date falls, and is told as too late after it", () => {
    expect(held([{ at: DUE }]).codes).toContain("held_until");
    expect(held([{ at: "2026-07-01T00:00:01Z" }])).toEqual({
      due: DUE,
      limit: LIMIT,
      codes: ["hold_too_late"],
    });
  });

  test("made while another holds prolongs it, in whatever order they are recorded", () => {
    const first = { at: "2026-06-25T08:00:00Z", until: "2026-07-20T00:00:00Z", form: "written" };
    const second = { at: "2026-07-20T00:00:00Z", until: "2026-09-01T00:00:00Z", form: "written" };
    expect(held([first, second])).toMatchObject({ due: "2026-09-01T00:00:00Z" });
    expect(held([second, first])).toMatchObject({ due: "2026-09-01T00:00:00Z" });
    const gap = { ...second, at: "2026-07-20T00:00:01Z" };
    expect(held([first, gap])).toMatchObject({ due: "2026-07-20T00:00:00Z" });
    const shorter = { at: "2026-06-26T08:00:00Z", until: "2026-07-05T00:00:00Z", form: "written" };
    expect(held([first, shorter])).toMatchObject({ due: "2026-07-20T00:00:00Z" });
  });

  test("that ended before the clock started holds nothing", () => {
    expect(held([{ at: "2026-05-01T00:00:00Z", until: START, form: "written" }])).toEqual(UNMOVED);
    expect(
      held([{ at: "2026-05-01T00:00:00Z", until: "2026-06-01T10:00:01Z", form: "written" }]).codes,
    ).toContain("held_until");
  });

  test("starts the whole period again where the text says so, from the day on which it closes", () => {
    const stated = { at: "2026-06-10T00:00:00Z", until: "2026-08-15T00:00:00Z", form: "written" };
    expect(held([stated], { hold: "restarts" })).toEqual({
      ...{ due: "2026-08-15T00:00:00Z", limit: "2026-08-15T00:00:01Z", codes: ["held_until"] },
    });
  });

  test("moves nothing where the text knows none, where none was made, or where there is no date", () => {
    expect(held([{ at: "2026-06-10T00:00:00Z" }], {})).toEqual(UNMOVED);
    expect(held([])).toEqual(UNMOVED);
    const open: Dates = { dueAt: null, legalLimitAt: null, steps: [] };
    expect(held([{ at: "2026-06-10T00:00:00Z" }], { hold: "postpones" }, open)).toEqual({
      ...{ due: null, limit: null, codes: [] },
    });
  });
});

type Granted = { at: string; until?: string | null; rule?: string };

function extended(grants: readonly Granted[], extension?: Extension, from = dates()) {
  const extensions = grants.map((one) => ({ rule: "xx.a", ...one }));
  const rule = ruleWith(extension ? { extension } : {});
  const sum = { rule, facts: factsWith({ extensions }), start: epochOf(START), place: PLACE };
  return written(withExtensions(from, sum));
}

describe("More time", () => {
  const ASKED: Extension = { kind: "asked", upTo: calendarDays(45) };
  const LONGEST = "2026-07-17T00:00:00Z";

  test("asked for within the limit reaches up to what the text allows", () => {
    const at = "2026-06-20T00:00:00Z";
    expect(extended([{ at }], ASKED)).toEqual({ due: LONGEST, limit: LONGEST, codes: ["extended_until"] });
    expect(extended([{ at, until: "2026-07-10T00:00:00Z" }], ASKED)).toMatchObject({
      due: "2026-07-10T00:00:00Z",
    });
    expect(extended([{ at, until: "2026-09-10T00:00:00Z" }], ASKED)).toMatchObject({ due: LONGEST });
    expect(extended([{ at, until: "2026-06-25T00:00:00Z" }], ASKED)).toMatchObject({
      due: DUE,
      limit: LIMIT,
    });
  });

  test("asked for at the limit or after it comes too late", () => {
    expect(extended([{ at: "2026-07-01T23:59:59Z" }], ASKED).codes).toEqual(["extended_until"]);
    expect(extended([{ at: LIMIT }], ASKED)).toEqual({
      due: DUE,
      limit: LIMIT,
      codes: ["extension_too_late"],
    });
  });

  test("asked for again before the new limit is in time, in whatever order they are recorded", () => {
    const first = { at: "2026-07-01T12:00:00Z", until: "2026-07-10T00:00:00Z" };
    const second = { at: "2026-07-09T12:00:00Z", until: LONGEST };
    expect(extended([first, second], ASKED)).toMatchObject({ due: LONGEST });
    expect(extended([second, first], ASKED)).toMatchObject({ due: LONGEST });
  });

  test("granted by the authority counts whenever it comes, and needs an end", () => {
    const late = { at: "2026-08-01T00:00:00Z", until: "2026-09-01T00:00:00Z" };
    expect(extended([late], { kind: "granted" })).toMatchObject({ due: "2026-09-01T00:00:00Z" });
    expect(extended([{ at: late.at }], { kind: "granted" }).codes).toEqual(["extension_without_end"]);
    expect(
      extended([{ at: "2026-06-20T00:00:00Z" }], { kind: "asked", upTo: { kind: "open" } }).codes,
    ).toEqual(["extension_without_end"]);
  });

  test("for an outage counts on the last day alone, and reaches to the end of the next working day", () => {
    const outage: Extension = { kind: "outage", calendar: "BR" };
    expect(extended([{ at: "2026-07-01T15:00:00Z" }], outage)).toMatchObject({
      ...{ due: "2026-07-03T00:00:00Z", limit: "2026-07-03T00:00:00Z" },
    });
    expect(extended([{ at: "2026-06-30T15:00:00Z" }], outage).codes).toEqual(["extension_without_basis"]);
  });

  test("without a basis in the text, for another rule, or where there is no date, moves nothing", () => {
    const grant = { at: "2026-06-20T00:00:00Z", until: "2026-09-01T00:00:00Z" };
    expect(extended([grant])).toEqual({ due: DUE, limit: LIMIT, codes: ["extension_without_basis"] });
    expect(extended([{ ...grant, rule: "xx.b" }], ASKED)).toEqual(UNMOVED);
    const open: Dates = { dueAt: null, legalLimitAt: null, steps: [] };
    expect(extended([grant], ASKED, open)).toEqual({ due: null, limit: null, codes: [] });
  });
});
