import { describe, expect, test } from "vitest";
import { BAD_FACTS } from "#law/cases/bad-facts.ts";
import { parseFacts } from "#law/facts.ts";
import { fieldOf, readQuestion } from "./rules.ts";
import { readAddress, type Search } from "./schema.ts";

const GOOD: Search = {
  ...{ role: "controller", kind: "laboratory", country: "FR", region: "FR-BRE", timeZone: "Europe/Paris" },
  ...{ traits: "cyber_insured", freeZone: "difc", natures: "confidentiality", exemptions34: "a" },
  ...{ dataCategories: ["identity", "health"], assume: "eu.omnibus.33" },
  ...{ personalData: "yes", severeHealthIncident: "no", seriousCareEvent: "no", itSystemAttack: "yes" },
  ...{ nis2Significant: "no", encrypted: "no", authorityAlreadyInformed: "no" },
  ...{ cause: "external_malicious", risk: "high_risk", severityLevel: "high" },
  ...{ craEvent: "severe_incident", deviceIncident: "serious", total: "300" },
  ...{ "byResidence.0.of": "FR", "byResidence.0.persons": "200" },
  ...{ "byResidence.1.of": "US-TX", "byResidence.1.persons": "100" },
  ...{ "awareness.date": "2026-11-05", "awareness.time": "10:20", "detection.date": "2026-11-04" },
  ...{ "at.date": "2026-11-06", "at.time": "09:00" },
  ...{ "filings.0.rule": "eu.gdpr.33-1", "filings.0.at.date": "2026-11-05", "filings.0.at.time": "12:00" },
  ...{ "filings.0.addressee": "fr-cnil", "filings.0.complete": "no" },
  ...{ "orders.0.rule": "eu.gdpr.34-4", "orders.0.at.date": "2026-11-06", "orders.0.at.time": "10:20" },
  ...{ "holds.0.form": "oral", "holds.0.at.date": "2026-11-06", "holds.0.at.time": "10:20" },
  ...{ "extensions.0.rule": "us.fl.171", "extensions.0.at.date": "2026-11-06" },
  ...{ "extensions.0.at.time": "10:20" },
  ...{ "contracts.0.id": "c1", "contracts.0.notifyWithinHours": "24", "contracts.0.from": "processor" },
};

/** One field spoilt, the field that must say so, and what the reader of facts says. */
const SPOILT: readonly [name: string, typed: Search, field: string, says: string][] = [
  ["no role", { role: "" }, "role", "Expected one of controller, "],
  ["an unknown role", { role: "owner" }, "role", 'found "owner"'],
  ["a second role that is none", { role: ["controller", "owner"] }, "role", 'found "owner"'],
  ["an unknown kind", { kind: "clinic" }, "kind", 'found "clinic"'],
  ["no country", { country: "" }, "country", "ISO 3166-1"],
  ["a country that is none", { country: "UK" }, "country", 'found "UK"'],
  ["a region in words", { region: "Bretagne" }, "region", "ISO 3166-2"],
  ["a region of another country", { region: "BE-VLG" }, "region", "a region of FR"],
  ["no zone", { timeZone: "" }, "timeZone", "IANA"],
  ["a zone that is none", { timeZone: "Europe/Pari" }, "timeZone", 'found "Europe/Pari"'],
  ["a bare offset for a zone", { timeZone: "+01:00" }, "timeZone", "IANA"],
  ["an unknown trait", { traits: ["oiv", "insured"] }, "traits", 'found "insured"'],
  ["an unknown free zone", { freeZone: "jafza" }, "freeZone", "difc, adgm"],
  ["a word where yes or no is asked: personal data", { personalData: "maybe" }, "personalData", '"maybe"'],
  ["… health incident", { severeHealthIncident: "maybe" }, "severeHealthIncident", "true or false"],
  ["… care event", { seriousCareEvent: "maybe" }, "seriousCareEvent", "true or false"],
  ["… attack", { itSystemAttack: "maybe" }, "itSystemAttack", "true or false"],
  ["… significance", { nis2Significant: "maybe" }, "nis2Significant", "true or false"],
  ["… encryption", { encrypted: "maybe" }, "encrypted", "true or false"],
  ["… authority informed", { authorityAlreadyInformed: "1" }, "authorityAlreadyInformed", 'found "1"'],
  ["an unknown nature", { natures: "theft" }, "natures", "confidentiality, integrity"],
  ["an unknown cause", { cause: "hacker" }, "cause", "internal_malicious"],
  ["an unknown risk", { risk: "medium" }, "risk", "high_risk"],
  ["an unknown exemption", { exemptions34: "d" }, "exemptions34", "a, b, c"],
  ["an unknown level", { severityLevel: "low" }, "severityLevel", "very_high"],
  ["an unknown category", { dataCategories: ["health", "blood"] }, "dataCategories", "blood_group"],
  ["an unknown product event", { craEvent: "bug" }, "craEvent", "exploited_vulnerability"],
  ["an unknown device incident", { deviceIncident: "minor" }, "deviceIncident", "death_or"],
  ["less than no person", { total: "-1" }, "total", "0 or more"],
  ["half a person", { total: "1,5" }, "total", "whole number"],
  ["a number in words", { total: "many" }, "total", 'found "many"'],
  ["a residence that is none", { "byResidence.1.of": "XX" }, "byResidence.1", 'found "XX"'],
  ["a residence without a number", { "byResidence.1.persons": "" }, "byResidence.1", "found nothing"],
  ["a number without a residence", { "byResidence.0.of": "" }, "byResidence.0", "ISO 3166-1 or 3166-2"],
  ["31 February", { "awareness.date": "2021-02-31" }, "awareness", 'found "2021-02-31T10:20"'],
  ["31 June, without a time", { "detection.date": "2026-06-31" }, "detection", 'found "2026-06-31"'],
  ["25 o'clock", { "awareness.time": "25:00" }, "awareness", "an instant"],
  ["an hour without its day", { "awareness.date": "" }, "awareness", 'found "T10:20"'],
  ["the year 9999", { "awareness.date": "9999-12-31" }, "awareness", "1980 to 2199"],
  ["a day alone as the moment of the answer", { "at.time": "" }, "at", 'found "2026-11-06"'],
  ["a rule that is none", { "filings.0.rule": "art. 33" }, "filings.0.rule", "a rule id"],
  [
    "a filing without a date",
    { "filings.0.at.date": "", "filings.0.at.time": "" },
    "filings.0.at",
    "nothing",
  ],
  ["an addressee in words", { "filings.0.addressee": "La CNIL" }, "filings.0.addressee", "fr-cnil"],
  ["a filing that is perhaps complete", { "filings.0.complete": "maybe" }, "filings.0.complete", "true or"],
  ["an order of no rule", { "orders.0.rule": "" }, "orders.0.rule", "a rule id"],
  [
    "an order that ends before it starts",
    { "orders.0.until.date": "2026-11-01", "orders.0.until.time": "10:20" },
    "orders.0.until",
    "not before",
  ],
  ["a hold of another kind", { "holds.0.kind": "police" }, "holds.0.kind", "law_enforcement"],
  ["a tacit hold", { "holds.0.form": "tacit" }, "holds.0.form", "oral, written"],
  ["a hold without an hour", { "holds.0.at.time": "" }, "holds.0.at", "an instant"],
  ["an extension of no rule", { "extensions.0.rule": "a rule" }, "extensions.0.rule", "a rule id"],
  ["a contract's id with a space", { "contracts.0.id": "clause one" }, "contracts.0.id", "letters"],
  [
    "the same contract twice",
    { "contracts.1.id": "c1", "contracts.1.from": "processor" },
    "contracts.1.id",
    "each contract once",
  ],
  [
    "a contract without time",
    { "contracts.0.notifyWithinHours": "0" },
    "contracts.0.notifyWithinHours",
    "between",
  ],
  ["a contract from nobody known", { "contracts.0.from": "vendor" }, "contracts.0.from", "processor"],
  ["a proposal that is no rule", { assume: "eu omnibus" }, "assume", "a rule id"],
];

const readAll = (search: Search) => readQuestion(readAddress(search).typed);

describe("What was typed", () => {
  test("is read whole, in the zone of the party", () => {
    const question = readAll(GOOD);
    expect(question).toMatchObject({
      kind: "asked",
      facts: {
        at: "2026-11-06T08:00:00Z",
        instants: {
          awareness: "2026-11-05T09:20:00Z",
          detection: { date: "2026-11-04", precision: "day" },
        },
        breach: { persons: { total: 300, byResidence: { FR: 200, "US-TX": 100 } } },
        contracts: [{ id: "c1", notifyWithinHours: 24, from: "processor" }],
      },
    });
  });

  test.each(SPOILT)("is refused at its field with the reader's own words: %s", (_, typed, field, says) => {
    const question = readAll({ ...GOOD, ...typed });
    expect(question.kind).toBe("refused");
    if (question.kind !== "refused") return;
    expect(question.refused).toEqual([
      { field, error: expect.objectContaining({ path: expect.any(String) }) },
    ]);
    const [refused] = question.refused;
    expect(refused && "error" in refused ? refused.error.message : "").toContain(says);
  });

  test("names every field at fault at once", () => {
    const question = readAll({ ...GOOD, country: "UK", timeZone: "Paris", risk: "medium", total: "many" });
    expect(question.kind === "refused" && question.refused.map(({ field }) => field)).toEqual([
      ...["country", "timeZone", "risk", "total"],
    ]);
  });

  test("an hour that the change to summer time skips is refused, for no instant is meant", () => {
    const question = readAll({ ...GOOD, "awareness.date": "2026-03-29", "awareness.time": "02:30" });
    expect(question).toEqual({
      kind: "refused",
      refused: [{ field: "awareness", problem: "skippedByClockChange" }],
    });
  });

  test("a residence written twice is refused: which number is meant is not for us to guess", () => {
    const question = readAll({ ...GOOD, "byResidence.1.of": "FR" });
    expect(question).toEqual({
      kind: "refused",
      refused: [{ field: "byResidence.1", problem: "residenceTwice" }],
    });
  });

  test("every place that the reader of facts can point at is a field of the form", () => {
    const { typed } = readAddress(GOOD);
    const pointers = BAD_FACTS.map(({ at, path }) => at ?? path).filter(
      (path) => path !== "" && !/^\/(perty|a~01b|party|party\/name|instants\/knowledge)$/.test(path),
    );
    const names = [...typed.keys()].map((name) => name.replace(/\.(date|time|fold)$/, ""));
    const unknown = pointers
      .map((pointer) => fieldOf(pointer, typed))
      .filter((field) => !names.some((name) => name === field || name.startsWith(`${field}.`)))
      .filter((field) => !/\.until$|^contracts\.1|^holds\.0\.kind$/.test(field));
    expect(unknown).toEqual([]);
  });

  test("an empty question lacks all that the reader of facts demands", () => {
    expect(parseFacts({ party: {} }).ok).toBe(false);
    const question = readAll({});
    expect(question.kind === "refused" && question.refused.map(({ field }) => field)).toEqual([
      ...["role", "country", "timeZone"],
    ]);
  });
});
