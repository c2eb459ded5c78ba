import { expect, test } from "vitest";
import { lateFigure } from "./rules.ts";

const late = (organisationId: string, ruleId: string) => ({
  ...{ organisationId, ruleId, addressee: ruleId === "eu.gdpr.33-1" ? "fr-cnil" : "police", ownRule: null },
});

test("an organisation late with its complaint is late, though its notification is not; with two duties, it counts once", () => {
  const complaints = [late("a", "fr.assurances.l12-10-1"), late("b", "fr.assurances.l12-10-1")];
  const { value, source } = lateFigure([late("a", "eu.gdpr.33-1"), ...complaints]);
  expect(value).toBe(2);
  expect(source).toMatchObject({
    kind: "late",
    duties: [
      { ruleId: "fr.assurances.l12-10-1", organisations: 2 },
      { ruleId: "eu.gdpr.33-1", organisations: 1 },
    ],
  });
  expect(lateFigure([])).toEqual({ value: 0, source: { kind: "late", duties: [] } });
});
