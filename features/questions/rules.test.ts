import { expect, test } from "vitest";
import { chaseOf, leavesTime, remindAt, stateOfQuestion } from "./rules.ts";

const ASKED = Temporal.Instant.from("2026-11-09T09:00:00Z");
const after = (hours: number) => ASKED.add({ hours });
const at = (hours: number) => new Date(after(hours).epochMilliseconds);

test("a reply due in six hours is reminded of after three, one due in a week the day before", () => {
  expect(remindAt(ASKED, after(6))).toEqual(after(3));
  expect(remindAt(ASKED, after(168))).toEqual(after(144));
});

test("an hour is the least that is left for a reply, a year the most", () => {
  expect(
    [0.5, 1, 8_760, 8_761].map((hours) => leavesTime(ASKED, ASKED.add({ minutes: hours * 60 }))),
  ).toEqual([false, true, true, false]);
});

test("a reminder before the time, silence at it, neither twice, and no late reminder where a run was missed", () => {
  const question = { remindAt: at(3), dueAt: at(6), remindedAt: null, unansweredAt: null, withdrawnAt: null };
  expect([2, 3, 5, 6, 60].map((hours) => chaseOf(question, after(hours)))).toEqual([
    null,
    "remind",
    "remind",
    "record_silence",
    "record_silence",
  ]);
  expect(chaseOf({ ...question, remindedAt: at(3) }, after(5))).toBeNull();
  expect(chaseOf({ ...question, unansweredAt: at(6) }, after(60))).toBeNull();
  expect(chaseOf({ ...question, withdrawnAt: at(1) }, after(60))).toBeNull();
});

test("an answer ends the waiting, however late", () => {
  const put = { dueAt: at(6), withdrawnAt: null };
  const states = [[], ["."]].map((answers) => stateOfQuestion({ ...put, answers }, at(7).getTime()));
  expect(states).toEqual(["silent", "answered"]);
  expect(stateOfQuestion({ ...put, answers: [] }, at(5).getTime())).toBe("waiting");
});
