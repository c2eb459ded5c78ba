import { describe, expect, test } from "vitest";
import { startValues } from "./start-values.ts";

const signal = {
  title: "Écran figé",
  description: "Écran figé. Depuis hier.",
  seen: null,
  organisationId: null,
  labId: null,
};

describe("a new incident from a report", () => {
  test("starts with what was reported, and leaves open what was not", () => {
    expect(startValues(signal)).toEqual({ title: "Écran figé", description: "Écran figé. Depuis hier." });
  });

  test("takes the hour at which it was seen for its detection, in the zone of the form", () => {
    expect(startValues({ ...signal, seen: "2026-11-09T08:20:00Z" })).toMatchObject({
      "detection.precision": "instant",
      "detection.date": "2026-11-09",
      "detection.time": "09:20",
      "detection.zone": "Europe/Paris",
    });
    expect(startValues({ ...signal, seen: { date: "2026-11-08", precision: "day" } })).toMatchObject({
      "detection.precision": "day",
      "detection.date": "2026-11-08",
    });
  });

  test("ticks the laboratory that was named, not one of an organisation alone", () => {
    expect(startValues({ ...signal, organisationId: "o", labId: "l" })).toMatchObject({
      "files.o.labs[]": ["l"],
    });
    expect(Object.keys(startValues({ ...signal, organisationId: "o" }))).toEqual(["title", "description"]);
  });
});
