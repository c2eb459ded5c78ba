import { describe, expect, test } from "vitest";
import { copyState, isStillOnline } from "./rules.ts";

const steps = (...taken: readonly string[]) =>
  taken.map((one, at) => {
    const [step = "", result = null] = one.split(":");
    return { step, result, at, recordedAt: 0 };
  });

describe("how a copy stands", () => {
  test.each([
    [[], "found"],
    [["host_notified"], "asked"],
    [["authority_told"], "asked"],
    [["host_notified", "court_order"], "ordered"],
    [["court_order", "host_notified"], "ordered"],
    [["court_order", "blocked"], "blocked"],
    [["blocked", "checked:gone"], "blocked"],
    [["host_notified", "removed"], "gone"],
    [["checked:gone"], "gone"],
    [["host_notified", "checked:online"], "asked"],
    [["removed", "checked:online"], "reappeared"],
    [["blocked", "checked:online"], "reappeared"],
    [["removed", "checked:online", "host_notified"], "asked"],
    [["removed", "court_order"], "gone"],
  ])("after %j it is %s", (taken, state) => expect(copyState(steps(...taken))).toBe(state));

  test("follows the order in which steps happened, not that in which they were recorded", () => {
    const late = { step: "checked", result: "online", at: 1, recordedAt: 9 };
    const early = { step: "removed", result: null, at: 5, recordedAt: 2 };
    expect(copyState([late, early])).toBe("gone");
  });

  test("counts as online until it is seen gone or blocked", () => {
    expect(["reappeared", "found", "asked", "ordered"].every((one) => isStillOnline(one as "found"))).toBe(
      true,
    );
    expect(isStillOnline("gone") || isStillOnline("blocked")).toBe(false);
  });
});
