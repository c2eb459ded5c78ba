import { describe, expect, test } from "vitest";
import { type LabRows, sumsOf } from "./facts/rules.ts";
import { coverageOf, plannedCount, problemsIn, problemsInReach, type WaveFigures } from "./rules.ts";

const wave = (changes: Partial<WaveFigures> = {}): WaveFigures => ({
  ...{ id: "w", channel: "letter", sort: "first", counts: {} },
  ...changes,
});
const persons = (count: number) => ({ count, basis: "confirmed" }) as const;

describe("how many of the persons were told", () => {
  test("counts each once: what came back is not told, what was sent again is, a reminder adds nobody", () => {
    const waves = [
      wave({ channel: "email", counts: { sent: 100, returned: 20 } }),
      wave({ counts: { sent: 800, returned: 50 } }),
      wave({ sort: "resend", counts: { sent: 60, returned: 10 } }),
      wave({ sort: "reminder", counts: { sent: 500 } }),
      wave({ channel: "public_notice", counts: { sent: 3 } }),
    ];
    expect(coverageOf(waves, { persons: persons(1_000) })).toEqual({
      ...{ persons: persons(1_000), jointly: 0, told: 880, undelivered: 20, percent: 88 },
    });
  });

  test("gives no share while nobody counted the persons, and a hundred only when it is all of them", () => {
    const waves = [wave({ counts: { sent: 999 } })];
    expect(coverageOf(waves, { persons: null })).toMatchObject({ told: 999, percent: null });
    expect(coverageOf(waves, { persons: persons(0) }).percent).toBeNull();
    expect(coverageOf([wave({ counts: { sent: 9_999 } })], { persons: persons(10_000) }).percent).toBe(99.9);
    expect(coverageOf(waves, { persons: persons(1_000), jointly: 1 }).percent).toBe(100);
  });

  test("gives the share with an e-mail address over those laboratories alone that counted it", () => {
    const reach = { post: null, email: 12, mobile: null, unreachable: 3, source: "Fichier" };
    const counted = { ...reach, recordedAt: new Date(0), recordedBy: "DPO" };
    const labs = [
      { labId: "a", organisationId: "o", persons: persons(100), waves: [], reach: counted },
      { labId: "b", organisationId: "o", persons: persons(900), waves: [], reach: null },
    ];
    expect(sumsOf(labs)).toMatchObject({ email: 12, emailOf: 100, unreachable: 3, reached: 1, labs: 2 });
    const unknown = { labId: "c", organisationId: "o", persons: null, waves: [], reach: counted };
    expect(sumsOf([...labs, unknown])).toMatchObject({ email: 24, emailOf: null });
  });

  test("adds up laboratories, and gives no share of the whole while one of them is uncounted", () => {
    const lab = (count: number | null): LabRows => ({
      ...{ labId: "l", organisationId: "o", reach: null, persons: count === null ? null : persons(count) },
      waves: [{ ...wave({ counts: { sent: 10, complaints: 1 } }), ...FIRST }],
    });
    expect(sumsOf([lab(20), lab(20)])).toMatchObject({ told: 20, percent: 50, complaints: 2, uncounted: 0 });
    expect(sumsOf([lab(20), lab(null)])).toMatchObject({ told: 20, percent: null, uncounted: 1 });
    expect(sumsOf([])).toMatchObject({ told: 0, percent: null, unreachable: null });
  });

  test("those told beyond a laboratory's own count, and those told for it jointly, stand for nobody of another", () => {
    const lab = (labId: string, organisationId: string, sent: number): LabRows => ({
      ...{ labId, organisationId, reach: null, persons: persons(100) },
      waves: [wave({ counts: { sent } })],
    });
    const [over, under] = [lab("over", "alpha", 140), lab("under", "beta", 60)];
    expect(sumsOf([over, under])).toMatchObject({ told: 200, percent: 80 });
    const joint = new Map([["alpha", 30]]);
    expect(sumsOf([lab("all", "alpha", 100), under], joint)).toMatchObject({ jointly: 30, percent: 80 });
    expect(sumsOf([lab("most", "alpha", 90), under], joint)).toMatchObject({ told: 150, percent: 80 });
    expect(sumsOf([lab("some", "alpha", 50), under], joint)).toMatchObject({ told: 110, percent: 70 });
  });
});

const FIRST = { plannedOn: null, firstAt: 1, sentAt: "2026-11-09T08:00:00Z", text: null };

describe("figures of a wave that cannot be true", () => {
  const asked = (changes: Partial<WaveFigures>, others: readonly WaveFigures[] = []) =>
    problemsIn({ wave: wave(changes), others, persons: persons(100) });

  test.each([
    ["more letters than persons", { sent: 101 }, "sent", "moreThanPersons"],
    ["more planned than persons", { planned: 101 }, "planned", "moreThanPersons"],
    ["more back than were sent", { sent: 10, returned: 11 }, "returned", "moreThanSent"],
    ["more answers than letters", { sent: 10, answered: 11 }, "answered", "moreThanSent"],
    ["more complaints than persons", { sent: 10, complaints: 101 }, "complaints", "moreThanPersons"],
  ])("are refused where they were typed: %s", (_what, counts, path, problem) => {
    expect(asked({ counts })).toEqual([{ path, problem }]);
  });

  test("are refused across channels: nobody is told for the first time twice", () => {
    const byMail = wave({ id: "other", channel: "email", counts: { sent: 60 } });
    expect(asked({ counts: { sent: 40 } }, [byMail])).toEqual([]);
    expect(asked({ counts: { sent: 41 } }, [byMail])).toEqual([
      { path: "sent", problem: "moreThanPersonsInAll" },
    ]);
    expect(asked({ sort: "reminder", counts: { sent: 100 } }, [byMail])).toEqual([]);
  });

  test("are refused of a second send to more persons than came back", () => {
    const first = wave({ id: "other", counts: { sent: 60, returned: 10 } });
    expect(asked({ sort: "resend", counts: { sent: 10 } }, [first])).toEqual([]);
    expect(asked({ sort: "resend", counts: { sent: 11 } }, [first])).toEqual([
      { path: "sent", problem: "moreThanReturned" },
    ]);
  });

  test("are only bound by each other while nobody counted the persons; a public notice reaches no number", () => {
    expect(
      problemsIn({ wave: wave({ counts: { sent: 9_000, returned: 1 } }), others: [], persons: null }),
    ).toEqual([]);
    expect(asked({ channel: "public_notice", counts: { sent: 500 } })).toEqual([]);
  });

  test("are refused of reachability too: whoever is reached by post is not reachable by none", () => {
    const reach = { post: 90, email: 12, mobile: null, unreachable: 10 };
    expect(problemsInReach(reach, persons(100))).toEqual([]);
    expect(problemsInReach({ ...reach, unreachable: 11 }, persons(100))).toEqual([
      { path: "unreachable", problem: "moreThanLeft" },
    ]);
    expect(problemsInReach({ ...reach, email: 101 }, persons(100))).toEqual([
      { path: "email", problem: "moreThanPersons" },
    ]);
  });

  test("a wave is planned for those its channel reaches; of e-mail nobody is guessed", () => {
    const reach = { post: null, email: 12, mobile: null, unreachable: null };
    const asked = { reach, persons: persons(100), sort: "first" } as const;
    expect(plannedCount("email", asked)).toBe(12);
    expect(plannedCount("letter", asked)).toBe(100);
    expect(plannedCount("email", { ...asked, reach: null })).toBeNull();
    expect(plannedCount("public_notice", asked)).toBeNull();
  });
});
