import { describe, expect, test } from "vitest";
import { AUTHORITIES } from "#law/authorities.ts";
import { RULES } from "#law/pack.ts";
import { addedEntry, authoritiesTold, findEntries, LAW_ENTRIES, rulesTelling } from "./rules.ts";
import { directoryAsked } from "./schema.ts";

const found = (search: Record<string, string>) =>
  findEntries(LAW_ENTRIES, directoryAsked.parse(search)).map(({ id }) => id);
const telling = (id: string) => [...new Set(rulesTelling(id).map((rule) => rule.id))];

describe("The directory of authorities", () => {
  test("holds every authority of the law once, each with a language", () => {
    expect(LAW_ENTRIES.map(({ id }) => id)).toEqual(AUTHORITIES.map(({ id }) => id));
    expect(LAW_ENTRIES.every(({ languages }) => languages.length > 0)).toBe(true);
  });

  test("is searched by name, short name, country and channel, whatever the accents", () => {
    expect(found({ q: "bayern" })).toContain("de-kdsz-by");
    expect(found({ q: "allemagne baylda" })).toEqual(["de-by-baylda"]);
    expect(found({ q: "uoou" })).toContain("cz-uoou");
    expect(found({ q: "notifications.cnil.fr" })).toEqual(["fr-cnil"]);
  });

  test("is narrowed by field and by country", () => {
    expect(found({ country: "CH" })).toEqual(["ch-fdpic", "ch-bacs", "ch-privatim"]);
    expect(found({ country: "CH", kind: "csirt" })).toEqual(["ch-bacs"]);
    expect(found({ country: "XX" })).toEqual([]);
  });
});

describe("Which rules tell an authority", () => {
  test("the CNIL: the notification and what follows it; the ARS: the reports of care and of 2017", () => {
    expect(telling("fr-cnil")).toEqual([
      "eu.gdpr.33-1",
      "eu.gdpr.33-4",
      "eu.gdpr.33-1-noneu",
      "eu.omnibus.33",
    ]);
    expect(telling("fr-ars")).toContain("fr.csp.l1111-8-2-2017");
  });

  test("a church's authority by the church's law, and a Land's never by it", () => {
    expect(telling("de-kdsz-by")).toEqual(["de.kdg.33"]);
    expect(telling("de-bfd-ekd")).toEqual(["de.dsgekd.32"]);
    expect(telling("de-he")).not.toContain("de.kdg.33");
    expect(telling("de-bfdi")).not.toContain("de.kdg.33");
  });

  test("who receives a copy of a filing is told as well", () => {
    expect(telling("nl-igj")).toContain("eu.nis2.23-4a");
  });

  test("a rule to persons, a register or a client tells no authority", () => {
    const none = RULES.filter((rule) => authoritiesTold(rule).size === 0).map(({ addressee }) => addressee);
    expect(none.every((addressee) => addressee.kind === "fixed")).toBe(true);
  });
});

test("an authority that a workspace added is found like any other, and says who vouches for it", () => {
  const added = addedEntry({
    ...{ code: "own-conseil", name: "Conseil", shortName: "CBM", country: "FR", kind: "other" },
    ...{ channel: "Formulaire", languages: ["fr"], website: null },
  });
  expect(findEntries([...LAW_ENTRIES, added], directoryAsked.parse({ q: "cbm" }))).toEqual([added]);
  expect(added).toMatchObject({ addedBy: "workspace", verified: false, languagesFrom: "workspace" });
  expect(rulesTelling(added.id)).toEqual([]);
});
