import { expect, test } from "vitest";
import { asItHappened, hoursAfter, transposed } from "./retelling.ts";

const now = Temporal.Instant.from("2026-07-10T10:00:00Z");
const exercise = transposed({ start: "2021-02-23T17:00", anew: now.subtract({ hours: 26 }), now });

test("history keeps its instants in Paris and its days", () => {
  expect(asItHappened("2021-02-23T17:00")).toBe("2021-02-23T16:00:00Z");
  expect(asItHappened("2024-04-29T18:30:00+02:00")).toBe("2024-04-29T16:30:00Z");
  expect(asItHappened("2020-11-04")).toEqual({ date: "2020-11-04", precision: "day" });
});

test("the exercise is public for 26 hours, and what came a day earlier keeps its offset", () => {
  expect(exercise("2021-02-23T17:00")).toBe("2026-07-09T08:00:00Z");
  expect(exercise("2021-02-23T09:00")).toBe("2026-07-09T00:00:00Z");
});

test("what came more than 26 hours after the publication has not happened yet in the exercise", () => {
  expect(exercise("2021-02-24T19:00")).toBe("2026-07-10T10:00:00Z");
  expect(exercise("2021-02-24T19:01")).toBeNull();
  expect(exercise("2021-03-01")).toBeNull();
});

test("a day of which the hour is not known stays a day, as many days before", () => {
  expect(exercise("2020-11-04")).toEqual({ date: "2026-03-20", precision: "day" });
});

test("hours are added to an hour, whole days to a day", () => {
  expect(hoursAfter("2021-02-23T17:40", 20)).toBe("2021-02-24T13:40");
  expect(hoursAfter("2020-11-04", 20)).toBe("2020-11-04");
  expect(hoursAfter("2020-11-04", 30)).toBe("2020-11-05");
});
