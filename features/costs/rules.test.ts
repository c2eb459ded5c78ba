import { describe, expect, test } from "vitest";
import { centsOf, totalsOf } from "./rules.ts";

describe("an amount as it is typed", () => {
  test.each([
    ["12", 1_200],
    ["0,10", 10],
    ["1 234,5", 123_450],
    ["1\u202f234.56 €", 123_456],
    ["9999999999,99", 999_999_999_999],
  ])("%s becomes whole cents", (typed, cents) => expect(centsOf(typed)).toBe(cents));

  test.each(["", "0", "0,00", "-5", "1,234", "1e3", "12 k€", "99999999999"])("%s is refused", (typed) =>
    expect(centsOf(typed)).toBeNull(),
  );
});

describe("what a case costs", () => {
  const line = { sort: "letters", vat: "excluded", organisationId: null };

  test("adds a third of a euro three times without losing a cent", () => {
    const lines = [10, 20, 70].map((amountCents) => ({ ...line, amountCents }));
    expect(totalsOf(lines)).toMatchObject({ totalCents: 100, bySort: [{ sort: "letters", cents: 100 }] });
  });

  test("leaves out a sort whose only line was reversed, and keeps VAT apart", () => {
    const totals = totalsOf([
      { ...line, amountCents: 500 },
      { ...line, amountCents: -500 },
      { ...line, sort: "counsel", vat: "included", organisationId: "alpha", amountCents: 240 },
    ]);
    expect(totals.bySort).toEqual([{ sort: "counsel", cents: 240 }]);
    expect(totals.byVat).toEqual([{ vat: "included", cents: 240 }]);
    expect(totals.byOrganisation).toEqual([{ organisationId: "alpha", cents: 240 }]);
    expect(totals.lines).toBe(3);
  });
});
