import { expect, test } from "vitest";
import { byUrgency, stateOfRequest, stateOfStatement } from "./rules.ts";

const NOW = Date.parse("2026-11-09T09:00:00Z");
const request = (changes: object = {}) => ({
  ...{ struckAt: null, repliedAt: null, wantedBy: null, received: "2026-11-08T09:00:00Z" },
  ...changes,
});

test("a wish of the press passes without being late in law; a day lasts until its last hour", () => {
  expect(stateOfRequest(request(), NOW)).toBe("open");
  expect(stateOfRequest(request({ wantedBy: "2026-11-09T09:00:00Z" }), NOW)).toBe("overdue");
  const today = { date: "2026-11-09", precision: "day" };
  expect(stateOfRequest(request({ wantedBy: today }), NOW)).toBe("open");
  const long = { date: "2026-10-25", precision: "day" };
  expect(stateOfRequest(request({ wantedBy: long }), Date.parse("2026-10-25T22:30:00Z"))).toBe("open");
  const short = { date: "2027-03-28", precision: "day" };
  expect(stateOfRequest(request({ wantedBy: short }), Date.parse("2027-03-28T22:30:00Z"))).toBe("overdue");
  expect(stateOfRequest(request({ wantedBy: today, repliedAt: today }), NOW)).toBe("answered");
  expect(stateOfRequest(request({ struckAt: new Date(NOW) }), NOW)).toBe("struck");
});

test("what is to answer stands first, by when it is wanted; what is answered follows, the latest first", () => {
  const rows = [
    { id: "d", ...request({ repliedAt: "2026-11-08T10:00:00Z", received: "2026-11-07T09:00:00Z" }) },
    { id: "b", ...request() },
    { id: "c", ...request({ repliedAt: "2026-11-08T10:00:00Z" }) },
    { id: "a", ...request({ wantedBy: "2026-11-09T17:00:00Z" }) },
  ];
  expect(rows.sort(byUrgency(NOW)).map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
});

test("the last version published in a language stands, whatever is written after it", () => {
  const version = (number: number, change: object = {}) => ({
    ...{ id: `${number}`, number, language: "fr", review: null, published: null },
    ...change,
  });
  const out = { review: "approved", published: "2026-11-09T08:00:00Z" };
  const all = [
    version(1, out),
    version(2, out),
    version(3, { review: "returned" }),
    version(4, { review: "approved" }),
    version(5),
    version(9, { ...out, language: "en" }),
  ];
  expect(all.map((one) => stateOfStatement(one, all))).toEqual([
    ...["superseded", "published", "returned", "approved", "draft", "published"],
  ]);
});
