import { expect, test } from "vitest";
import { type Candidate, notYetOnSheet, plannedOn } from "./rules.ts";

const ZONE = "Europe/Paris";
const DAY = { date: "2026-11-09", precision: "day" } as const;

const candidate = (
  id: string,
  moment: Candidate["moment"],
  setAside: "open" | "aside" = "open",
): Candidate => ({
  ...{ id, moment, reading: "Degré raisonnable de certitude" },
  setAsideAt: setAside === "aside" ? new Date("2026-11-09T09:00:00Z") : null,
});
const early = candidate("early", "2026-11-08T20:00:00Z");
const late = candidate("late", "2026-11-09T08:20:00Z");
const retained = (candidateId: string) => ({
  id: `position-${candidateId}`,
  candidateId,
  nature: "retained",
});

test.each([
  ["the earliest that nobody set aside", [late, early], [], "early"],
  [
    "the next one, when the earliest was set aside",
    [late, { ...early, setAsideAt: new Date(0) }],
    [],
    "late",
  ],
  ["nothing, when all were set aside", [candidate("late", "2026-11-09T08:20:00Z", "aside")], [], undefined],
  ["the retained one, though another is earlier", [late, early], [retained("late")], "late"],
  ["the one retained last", [late, early], [retained("late"), retained("early")], "early"],
  [
    "the earliest, where the DPO only advised another",
    [late, early],
    [{ ...retained("late"), nature: "advised" }],
    "early",
  ],
  ["a day, read from its first instant in the organisation’s zone", [late, candidate("day", DAY)], [], "day"],
  [
    "an instant of the evening before, earlier than the day",
    [candidate("day", DAY), candidate("evening", "2026-11-08T22:59:00Z")],
    [],
    "evening",
  ],
  [
    "the instant, where the day begins with it",
    [candidate("day", DAY), candidate("midnight", "2026-11-08T23:00:00Z")],
    [],
    "midnight",
  ],
])("a file is planned on %s", (_on, candidates, positions, expected) => {
  expect(plannedOn({ candidates, positions }, ZONE)?.id).toBe(expected);
});

test.each([
  ["the awareness on file", [], { awareness: early.moment, processorNotice: late.moment }, early.moment],
  [
    "the vendor’s notice, where no awareness is on file",
    [],
    { awareness: null, processorNotice: late.moment },
    late.moment,
  ],
  ["nothing that is there already", [early], { awareness: early.moment, processorNotice: null }, null],
  [
    "an awareness set beside the sheet",
    [late],
    { awareness: early.moment, processorNotice: null },
    early.moment,
  ],
  [
    "no notice beside a sheet: it is proposed",
    [early],
    { awareness: null, processorNotice: late.moment },
    null,
  ],
  ["nothing of an empty file", [], { awareness: null, processorNotice: null }, null],
])("what goes on the sheet by itself is %s", (_what, candidates, onFile, expected) => {
  expect(notYetOnSheet(candidates, onFile)).toEqual(expected);
});
