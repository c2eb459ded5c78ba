import { expect, test } from "vitest";
import { byAuthority, byDue, lateBySeconds, precedes, stateOf, stepOf } from "./rules.ts";

const NOW = Date.parse("2026-11-09T09:00:00Z");
const at = (hours: number) => new Date(NOW + hours * 3_600_000);
const question = (change: object = {}) => ({
  ...{ authority: "fr-cnil", authorityName: "CNIL", dueAt: at(6) as Date | null, withdrawnAt: null },
  ...{ received: "2026-11-08T09:00:00Z", answers: [] },
  ...change,
});
const SENT = { review: "approved", sent: "2026-11-09T08:00:00Z" };

test("a question is late at its time, answered by an answer that left, and never late without a date", () => {
  expect(stateOf(question(), NOW)).toBe("due");
  expect(stateOf(question({ dueAt: at(0) }), NOW)).toBe("late");
  expect(stateOf(question({ dueAt: at(-9), answers: [SENT] }), NOW)).toBe("answered");
  expect(stateOf(question({ dueAt: null }), NOW)).toBe("no_date");
  expect(stateOf(question({ withdrawnAt: at(-1), dueAt: at(-9) }), NOW)).toBe("withdrawn");
});

test("the latest draft says what is next", () => {
  const draft = { review: null, sent: null };
  expect(stepOf([])).toBe("to_draft");
  expect(stepOf([{ review: "returned", sent: null }])).toBe("to_correct");
  expect(stepOf([{ review: "returned", sent: null }, draft])).toBe("to_review");
  expect(stepOf([{ review: "approved", sent: null }])).toBe("to_send");
  expect(stepOf([SENT, draft])).toBe("to_review");
});

test("the earliest due stands first, then what has no date by the day it came", () => {
  const rows = [
    question({ dueAt: null, received: "2026-11-07T09:00:00Z", id: "c" }),
    question({ dueAt: null, received: { date: "2026-11-05", precision: "day" }, id: "b" }),
    question({ dueAt: at(-1), id: "a" }),
  ];
  expect(rows.sort(byDue).map((row) => (row as unknown as { id: string }).id)).toEqual(["a", "b", "c"]);
});

test("authorities stand by what is due first with them; one typed by hand is told by its name", () => {
  const rows = [
    question({ authority: "other", authorityName: "HAS", dueAt: null }),
    question({ authority: "other", authorityName: "has" }),
    question({ dueAt: at(-1) }),
    question({ dueAt: at(-30), answers: [SENT] }),
  ];
  expect(byAuthority(rows, NOW).map(({ name, open, late }) => [name, open, late])).toEqual([
    ["CNIL", 1, 1],
    ["has", 2, 0],
  ]);
});

test("a day may still hold an earlier hour of it; the day before may not", () => {
  const day = (date: string) => ({ date, precision: "day" }) as const;
  expect(precedes(day("2026-11-09"), "2026-11-09T15:00:00Z")).toBe(false);
  expect(precedes(day("2026-11-08"), "2026-11-09T15:00:00Z")).toBe(true);
  expect(precedes("2026-11-09T14:59:59Z", "2026-11-09T15:00:00Z")).toBe(true);
});

test("lateness is counted from the authority's time, and is nothing before it", () => {
  expect(lateBySeconds(at(-2), "2026-11-09T09:00:00Z")).toBe(7_200);
  expect(lateBySeconds(at(2), "2026-11-09T09:00:00Z")).toBe(0);
  expect(lateBySeconds(null, "2026-11-09T09:00:00Z")).toBeNull();
});
