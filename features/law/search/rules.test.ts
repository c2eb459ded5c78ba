import { describe, expect, test } from "vitest";
import { rulesAsked } from "../schema.ts";
import { findRules, groupsOf, isSought } from "./rules.ts";

const TODAY = "2026-11-22";

function ids(search: Record<string, string>): string[] {
  return groupsOf(findRules(rulesAsked.parse(search), TODAY)).map(({ id }) => id);
}

describe("The search among the rules", () => {
  test("finds by article, by authority, by id, by country in either language, whatever the accents", () => {
    expect(ids({ q: "33(1)" })).toContain("eu.gdpr.33-1");
    expect(ids({ q: "cnil" })).toContain("eu.gdpr.33-1");
    expect(ids({ q: "cert sante" })).toContain("fr.csp.l1111-8-2");
    expect(ids({ q: "us.ca.1280" })).toEqual(["us.ca.1280.15.cdph", "us.ca.1280.15.pat"]);
    expect(ids({ q: "bresil" })).toEqual(ids({ q: "Brazil" }));
    expect(ids({ q: "bresil" })).toContain("br.anpd.6");
    expect(ids({ q: "règlement 2016/679 34(1)" })).toEqual(["eu.gdpr.34-1"]);
  });

  test("finds by a number of the limit, however it is typed, and by the word article", () => {
    for (const q of ["72 h", "72h", "72 heures", "72 hours"])
      expect(ids({ q }), q).toEqual(
        expect.arrayContaining(["eu.gdpr.33-1", "de.kdg.33", "fr.assurances.l12-10-1"]),
      );
    expect(ids({ q: "article 33(1)" })).toContain("eu.gdpr.33-1");
  });

  test("wants every word that is typed, and finds nothing for words that are nowhere", () => {
    expect(ids({ q: "california attorney" })).toEqual(["us.ca.1798.82f"]);
    expect(ids({ q: "xylophone" })).toEqual([]);
  });

  test("narrows by pack, duty, role, clock, state and check, all at once", () => {
    expect(ids({ pack: "ch", clock: "K1" })).toEqual(["ch.isg.74e"]);
    expect(ids({ pack: "eu", standing: "proposed" })).toEqual(["eu.omnibus.33", "eu.mdr-revision.87-3"]);
    expect(ids({ duty: "file_complaint" })).toContain("fr.assurances.l12-10-1");
    expect(ids({ q: "gdpr", role: "sub_processor" })).toContain("eu.gdpr.33-2-sub");
    expect(ids({ q: "gdpr", role: "sub_processor" })).not.toContain("eu.gdpr.33-1");
    expect(ids({ pack: "fr", confidence: "from_memory" })).toHaveLength(4);
  });

  test("of a country keeps what binds a body or persons there, and one text of a rule that many share", () => {
    const groups = groupsOf(findRules(rulesAsked.parse({ country: "CY", pack: "nis2" }), TODAY));
    expect(groups.map(({ texts }) => texts.length)).toEqual(groups.map(() => 1));
    expect(groups.every(({ isWhole }) => !isWhole)).toBe(true);
    expect(ids({ country: "US" })).toContain("us.ca.1798.82");
    expect(ids({ country: "US" })).not.toContain("eu.gdpr.33-1");
  });

  test("takes an address that says nothing it knows as one that says nothing", () => {
    const asked = rulesAsked.parse({
      pack: "moon",
      duty: "sing",
      country: "france",
      q: ["a", "b"],
      clock: "K9",
    });
    expect(asked).toMatchObject({ q: "a" });
    expect(isSought(rulesAsked.parse({ pack: "moon" }))).toBe(false);
    expect(isSought(rulesAsked.parse({ q: "x\0y" }))).toBe(false);
  });
});
