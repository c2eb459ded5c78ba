import { expect, test } from "vitest";
import { coverOf } from "./rules.ts";

const given = (limitCents: number | null, sort = "forensics") => ({ sort, answer: "given", limitCents });

test("what was spent stands beside the sum of the limits given; above it, it says so", () => {
  const spent = [{ sort: "forensics", amountCents: 1_200_001 }];
  expect(coverOf([given(1_000_000), given(200_000)], spent)).toEqual([
    { sort: "forensics", spentCents: 1_200_001, limitCents: 1_200_000, agreed: "given", isOver: true },
  ]);
  expect(coverOf([given(1_200_001)], spent)[0]?.isOver).toBe(false);
});

test("an agreement without a limit is never exceeded; a refusal is no limit of nothing", () => {
  const spent = [{ sort: "letters", amountCents: 500 }];
  const agreed = coverOf([given(null, "letters"), given(100, "letters")], spent);
  expect(agreed).toMatchObject([{ agreed: "without_limit", limitCents: null, isOver: false }]);
  const refused = coverOf([{ sort: "letters", answer: "refused", limitCents: null }], spent);
  expect(refused).toMatchObject([{ agreed: "refused", limitCents: null, isOver: false }]);
});

test("what nobody asked for and what waits are told apart; sorts without either are left out", () => {
  const waiting = { sort: "counsel", answer: null, limitCents: null };
  expect(coverOf([waiting], [{ sort: "letters", amountCents: 500 }])).toMatchObject([
    { sort: "letters", agreed: "not_asked" },
    { sort: "counsel", agreed: "waiting", spentCents: 0 },
  ]);
});
