import { expect, test } from "vitest";
import { anchors, deliveryOf, receiptProblem } from "./rules.ts";

const NOW = Temporal.Instant.from("2026-11-09T09:00:00Z");
const zone = "Europe/Paris";
const day = (date: string) => ({ date, precision: "day" }) as const;

test("a receipt known by its day alone may lie on the day of the notice, not on the day before", () => {
  const given = "2026-11-09T08:00:00Z";
  expect(receiptProblem({ received: day("2026-11-09"), given, zone }, NOW)).toBeNull();
  expect(receiptProblem({ received: day("2026-11-08"), given, zone }, NOW)).toBe("beforeNotice");
  expect(receiptProblem({ received: day("2026-11-10"), given, zone }, NOW)).toBe("inFuture");
  const seconds = "2026-11-09T08:00:40Z";
  expect(receiptProblem({ received: given, given: seconds, zone }, NOW)).toBeNull();
  expect(receiptProblem({ received: "2026-11-09T07:59:00Z", given: seconds, zone }, NOW)).toBe(
    "beforeNotice",
  );
  expect(receiptProblem({ received: "2020-01-01T00:00:00Z", given: null, zone }, NOW)).toBeNull();
  // The day on which the clocks go back lasts 25 hours.
  const late = "2026-10-25T22:30:00Z";
  expect(receiptProblem({ received: day("2026-10-25"), given: late, zone }, NOW)).toBeNull();
});

test("the first receipt anchors the clock; only an earlier one moves it", () => {
  const first = "2026-11-09T08:00:00Z";
  expect(anchors(first, undefined, zone)).toBe(true);
  expect(anchors("2026-11-09T08:00:01Z", first, zone)).toBe(false);
  expect(anchors("2026-11-09T07:59:59Z", first, zone)).toBe(true);
});

test("who was told and who confirmed: a receipt of any notice, or one already on file, is enough", () => {
  const addressed = [
    { organisationId: "b", receipt: null },
    { organisationId: "c", receipt: null },
    { organisationId: "c", receipt: {} },
  ];
  expect(
    deliveryOf({ controllers: ["a", "b", "c", "d", "e"], addressed, onFile: ["d"], met: ["e"] }),
  ).toEqual({
    untold: ["a"],
    unconfirmed: ["b"],
    confirmed: ["c", "d"],
  });
});
