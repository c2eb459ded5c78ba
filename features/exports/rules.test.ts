import { expect, test } from "vitest";
import { isWithdrawn, standingFilings } from "./rules.ts";

const day = (at: string) => new Date(`2026-11-${at}Z`);
const filing = {
  ...{ filedAt: day("12T23:00"), filedOn: day("13T00:00"), correctedFiledAt: null, withdrawnAt: null },
  correctedFiledOn: null,
  ...{ dueAt: day("12T08:20"), legalLimitAt: day("12T09:00") },
  ...{ lateBySeconds: 52_800, lateInLawBySeconds: 50_400 },
};

test("a filing recorded at the wrong time counts at the corrected one, with the delay that goes with it", () => {
  const [counted] = standingFilings([{ ...filing, correctedFiledAt: day("12T08:30") }]);
  expect(counted).toMatchObject({ filedAt: day("12T08:30"), filedOn: null });
  expect(counted).toMatchObject({ lateBySeconds: 600, lateInLawBySeconds: 0 });
});

test("a filing of which the day alone is known since is told by that day, never by its first minute", () => {
  const correctedFiledOn = day("11T00:00");
  const [counted] = standingFilings([{ ...filing, correctedFiledAt: day("10T23:00"), correctedFiledOn }]);
  expect(counted).toMatchObject({ filedAt: day("10T23:00"), filedOn: correctedFiledOn, lateBySeconds: 0 });
});

test("a filing that was withdrawn does not count: the next one is the first", () => {
  const withdrawn = { ...filing, withdrawnAt: day("20T10:00") };
  const next = { ...filing, filedAt: day("21T10:00") };
  expect(standingFilings([withdrawn, next])).toEqual([next]);
  expect(isWithdrawn({ state: "filed", filings: [withdrawn, next] })).toBe(false);
  expect(isWithdrawn({ state: "filed", filings: [withdrawn] })).toBe(true);
});
