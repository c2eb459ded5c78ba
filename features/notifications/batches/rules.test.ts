import { describe, expect, test } from "vitest";
import { reasonLeftOut } from "./rules.ts";

const organisation = { retiredAt: null, members: [{ endedAt: null }] };
const initial = { phase: "initial" };
const duty = (given: object) => ({ state: "due", filings: [], drafts: [], ...given });
const leftOut = (phase: "initial" | "follow_up", given: object) =>
  reasonLeftOut(duty(given), { organisation, batch: { id: "b", phase } });

describe("whom one text for many is prepared for", () => {
  test("in its first phase: whoever still owes it", () => {
    expect(leftOut("initial", {})).toBeNull();
    expect(leftOut("initial", { state: "filed", filings: [initial] })).toBe("alreadyFiled");
    expect(leftOut("initial", { state: "filed" })).toBe("alreadyFiled");
    expect(leftOut("initial", { state: "not_required" })).toBe("notOwed");
  });

  test("in a later phase: whoever filed the first one as well, and nobody twice", () => {
    expect(leftOut("follow_up", { state: "filed", filings: [initial] })).toBeNull();
    expect(leftOut("follow_up", { state: "due", filings: [initial] })).toBeNull();
    const both = [initial, { phase: "follow_up" }];
    expect(leftOut("follow_up", { state: "filed", filings: both })).toBe("alreadyFiled");
    expect(leftOut("follow_up", { state: "not_required" })).toBe("notOwed");
  });

  test("of two who began a draft the one of this text is named as such", () => {
    expect(leftOut("initial", { drafts: [{ batchId: "b" }] })).toBe("preparedAlready");
    expect(leftOut("initial", { drafts: [{ batchId: null }] })).toBe("draftBegun");
  });
});
