import { describe, expect, test } from "vitest";
import type { LeftOut } from "../batches/catalogue.ts";
import type { DraftState } from "../drafts/catalogue.ts";
import { passedOver, stanceOf } from "./rules.ts";

const typed = (number: number, value: string | null) => ({
  ...{ fieldId: "measures", number },
  answer: value === null ? null : { value },
});
const stance = (wordings: (string | null)[], given: (string | null)[], contradicted = false) => {
  const numbered = (said: (string | null)[]) => said.map((value, index) => typed(index + 1, value));
  const by = { wordedBy: "Claire Exemple", wordedById: "1" };
  const worded = numbered(wordings).map((one) => ({ ...one, ...by }));
  return stanceOf("measures", { wordings: worded, given: numbered(given), contradicted });
};

describe("A draft beside the common text", () => {
  test("says it, an earlier wording of it, or its own", () => {
    expect(stance(["Un"], ["Un"])?.stance).toBe("same");
    expect(stance(["Un", "Deux"], ["Un"])).toMatchObject({ stance: "behind", writes: { value: "Deux" } });
    expect(stance(["Un", "Deux"], ["Un", "Nous seuls"])).toMatchObject({ stance: "own", number: 2 });
    expect(stance([], ["Un"])).toBeNull();
  });

  test("without any answer takes the text; left to its file on purpose keeps that", () => {
    expect(stance(["Un"], [])).toMatchObject({ stance: "behind", number: 0 });
    expect(stance(["Un"], ["Un", null])?.stance).toBe("own");
  });

  test("leaves the word to the file where the file knows better", () => {
    expect(stance(["Un"], [], true)?.stance).toBe("file");
    expect(stance(["Un", "Deux"], ["Un"], true)).toMatchObject({ stance: "behind", writes: null });
  });

  test("gives up what was worded before, once the text is left to each organisation", () => {
    expect(stance(["Un", null], ["Un"])).toMatchObject({ stance: "behind", writes: null });
    expect(stance(["Un", null], ["Un", "Nous seuls"])?.stance).toBe("own");
  });
});

test("What is signed, filed or given up takes no new text, and each says why", () => {
  const behind = [stance(["Un", "Deux"], ["Un"])].flatMap((one) => one ?? []);
  const own = [stance(["Un", "Deux"], ["Nous seuls"])].flatMap((one) => one ?? []);
  const of = (state: DraftState, fields: typeof behind, leftOut: LeftOut | null = "preparedAlready") =>
    passedOver({ state, leftOut, fields });
  for (const state of ["preparing", "returned", "in_review"] as const) expect(of(state, behind)).toBeNull();
  expect(of("signed", behind)).toBe("wouldLoseSignature");
  expect(of("filed", behind)).toBe("draftFiled");
  expect(of("abandoned", behind)).toBe("draftGivenUp");
  expect(of("preparing", own)).toBe("ownText");
  expect(of("signed", [])).toBe("upToDate");
  expect(of("preparing", behind, "leftGroup")).toBe("leftGroup");
  expect(of("in_review", behind, "alreadyFiled")).toBe("dutyClosed");
});
