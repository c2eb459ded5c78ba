import { expect, test } from "vitest";
import { localEpoch } from "./local-epoch.ts";

const at = (date: string, time: string, zone: string) => {
  const epoch = localEpoch({ date, time, zone });
  return epoch === null ? null : new Date(epoch).toISOString();
};

test("a typed hour is read in its zone, in winter and in summer", () => {
  expect(at("2021-02-23", "18:00", "Europe/Paris")).toBe("2021-02-23T17:00:00.000Z");
  expect(at("2021-07-14", "18:00", "Europe/Paris")).toBe("2021-07-14T16:00:00.000Z");
  expect(at("2021-02-23", "18:00", "Indian/Reunion")).toBe("2021-02-23T14:00:00.000Z");
});

test("just after the clocks change the new offset holds", () => {
  expect(at("2026-03-29", "03:30", "Europe/Paris")).toBe("2026-03-29T01:30:00.000Z");
  expect(at("2026-10-25", "03:30", "Europe/Paris")).toBe("2026-10-25T02:30:00.000Z");
});

test("an incomplete entry and an unknown zone are no instant", () => {
  expect(at("", "18:00", "Europe/Paris")).toBeNull();
  expect(at("2021-02-23", "", "Europe/Paris")).toBeNull();
  expect(at("2021-02-23", "18:00", "Europe/Nowhere")).toBeNull();
});
