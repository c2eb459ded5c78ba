import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Job, planFilings } from "./rules.ts";

const NOW = Temporal.Instant.from("2026-11-09T07:00:00Z").epochMilliseconds;
const HOUR = 3_600_000;
const ALL_DAY = { from: "00:00", until: "00:00" };
const OFFICE = { from: "08:00", until: "20:00" };

const at = (hours: number) => NOW + hours * HOUR;
const local = (instant: number | null | undefined) =>
  instant === null || instant === undefined
    ? null
    : Temporal.Instant.fromEpochMilliseconds(instant)
        .toZonedDateTimeISO("Europe/Paris")
        .toPlainDateTime()
        .toString({ smallestUnit: "minute" });

const job = (id: string, hours: number | null, minutes = 30): Job => ({
  ...{
    id,
    minutes,
    deadline: hours === null ? null : at(hours),
    eligible: ["claire", "denis"],
    pinned: null,
  },
});
const typist = (id: string, hours: { from: string; until: string } = ALL_DAY) => ({ id, hours });
const plan = (jobs: readonly Job[], typists = [typist("claire")]) =>
  planFilings({ jobs, typists, zone: "Europe/Paris", now: NOW });

describe("eighteen forms at half an hour each", () => {
  const forms = Array.from({ length: 18 }, (_, index) => job(`form-${String(index).padStart(2, "0")}`, 72));

  test("take one person nine hours, and are begun nine hours before the limit at the latest", () => {
    const { slots, unassigned } = plan(forms);
    expect(unassigned).toEqual([]);
    expect(slots.every(({ state }) => state === "met")).toBe(true);
    expect(local(slots[0]?.startsAt)).toBe("2026-11-09T08:00");
    expect(local(slots[0]?.startBy)).toBe("2026-11-11T23:00");
    expect(local(slots.at(-1)?.endsAt)).toBe("2026-11-09T17:00");
  });

  test("are shared by two, who are done in half the time", () => {
    const { slots } = plan(forms, [typist("claire"), typist("denis")]);
    expect(slots.filter(({ typistId }) => typistId === "denis")).toHaveLength(9);
    expect(local(slots.at(-1)?.endsAt)).toBe("2026-11-09T12:30");
  });

  test("stop with the hours of whoever types them, and go on the next day", () => {
    const late = planFilings({
      ...{ jobs: forms, typists: [typist("claire", OFFICE)], zone: "Europe/Paris" },
      now: Temporal.Instant.from("2026-11-09T14:15:00Z").epochMilliseconds,
    });
    expect(local(late.slots[9]?.startsAt)).toBe("2026-11-09T19:45");
    expect(local(late.slots[9]?.endsAt)).toBe("2026-11-10T08:15");
  });
});

test("what cannot be met is named, and no other is late for it", () => {
  const { slots } = plan([job("overdue", -2), job("soon", 1), job("soon-too", 1), job("never", 1)]);
  expect(slots.map(({ jobId, state }) => `${jobId} ${state}`)).toEqual([
    "never met",
    "soon met",
    "overdue unmet",
    "soon-too unmet",
  ]);
});

test("a duty without a number in the law has no date to start by, and comes after those that have one", () => {
  const { slots } = plan([job("undated", null), job("dated", 1), job("later", 48)]);
  expect(slots.map(({ jobId, startBy }) => [jobId, local(startBy)])).toEqual([
    ["dated", "2026-11-09T08:30"],
    ["later", "2026-11-11T07:30"],
    ["undated", null],
  ]);
});

test("is typed by whom a person chose, if they may file it; without anybody who may, it is named", () => {
  const chosen = { ...job("a", 5), pinned: "denis" };
  const foreign = { ...job("b", 5), eligible: ["nobody"] };
  const { slots, unassigned } = plan([chosen, foreign], [typist("claire"), typist("denis")]);
  expect(slots).toMatchObject([{ jobId: "a", typistId: "denis" }]);
  expect(unassigned).toEqual(["b"]);
});

const hours = fc.constantFrom(ALL_DAY, OFFICE, { from: "22:00", until: "06:00" });
const jobs = fc
  .array(
    fc.record({
      deadline: fc.option(fc.integer({ min: -2, max: 30 }), { nil: null }),
      minutes: fc.constantFrom(15, 30, 45, 120),
    }),
    { maxLength: 6 },
  )
  .map((made) => made.map(({ deadline, minutes }, index) => job(`job-${index}`, deadline, minutes)));

describe("whatever is to be filed", () => {
  test("nobody types two forms at once, and each is typed once", () => {
    fc.assert(
      fc.property(jobs, fc.array(hours, { minLength: 1, maxLength: 3 }), (given, desks) => {
        const typists = desks.map((own, index) => typist(["claire", "denis", "eve"][index] ?? "", own));
        const { slots, unassigned } = plan(given, typists);
        expect([...slots.map(({ jobId }) => jobId), ...unassigned].toSorted()).toEqual(
          given.map(({ id }) => id),
        );
        for (const own of Map.groupBy(slots, ({ typistId }) => typistId).values())
          for (const [index, { endsAt }] of own.entries())
            expect(own[index + 1]?.startsAt ?? endsAt).toBeGreaterThanOrEqual(endsAt);
      }),
    );
  });

  test("what is in time starts by its date, and its date leaves it the time that it takes", () => {
    fc.assert(
      fc.property(jobs, hours, (given, own) => {
        const { slots } = plan(given, [typist("claire", own)]);
        for (const { jobId, state, startsAt, startBy, endsAt } of slots) {
          const { deadline, minutes } = given.find(({ id }) => id === jobId) ?? job("", null);
          if (deadline === null) expect(startBy).toBeNull();
          if (deadline === null || state !== "met") continue;
          expect(startsAt).toBeLessThanOrEqual(startBy ?? 0);
          expect(startBy ?? 0).toBeLessThanOrEqual(deadline - minutes * 60_000);
          expect(endsAt).toBeLessThanOrEqual(deadline);
        }
      }),
    );
  });

  test("no other order of one person’s forms meets more deadlines", () => {
    fc.assert(
      fc.property(jobs, (given) => {
        const dated = given.filter(({ deadline }) => deadline !== null);
        const met = plan(given).slots.filter(({ state }) => state === "met").length;
        const best = Math.max(...permutations(dated).map(countMet));
        expect(met).toBe(best);
      }),
      { numRuns: 60 },
    );
  });
});

function countMet(order: readonly Job[]): number {
  let done = NOW;
  return order.filter(({ minutes, deadline }) => {
    done += minutes * 60_000;
    return done <= (deadline ?? 0);
  }).length;
}

function permutations(items: readonly Job[]): Job[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) =>
    permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]),
  );
}
