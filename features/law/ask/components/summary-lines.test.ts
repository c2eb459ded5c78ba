import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { obligationsFor } from "#law/engine.ts";
import { epochOf } from "#law/zone-time.ts";
import type { Locale } from "#lib/i18n.ts";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };
import { readQuestion } from "../rules.ts";
import { readAddress, type Search } from "../schema.ts";
import { EXAMPLES, exampleQuestions } from "./example-questions.ts";
import { sortAnswer, summarise } from "./sort-answer.ts";
import { summaryLines } from "./summary-lines.ts";

const NOON = epochOf("2026-11-06T11:00:00Z");

function searchOf(query: string): Search {
  const names = Map.groupBy(new URLSearchParams(query), ([name]) => name);
  return Object.fromEntries([...names].map(([name, pairs]) => [name, pairs.map(([, text]) => text)]));
}

function exampleNamed(id: (typeof EXAMPLES)[number]): Search {
  return searchOf(exampleQuestions(NOON).find((example) => example.id === id)?.query ?? "");
}

function answerTo(search: Search, locale: Locale) {
  const question = readQuestion(readAddress(search).typed);
  if (question.kind !== "asked") throw new Error(JSON.stringify(question.refused));
  const sorted = sortAnswer(obligationsFor(question.facts, { at: NOON }));
  const t = createTranslator({ locale, messages: locale === "fr" ? fr : en });
  const view = { t, locale, zone: question.facts.party.timeZone, at: NOON };
  const residences = Object.keys(question.facts.breach.persons.byResidence);
  const summary = summarise(sorted, residences);
  const textsOf = (isPresent: "present" | "past") =>
    summaryLines(summary, { ...view, isPresent: isPresent === "present" }).map(({ text }) => text);
  return { sorted, lines: textsOf("past"), live: textsOf("present") };
}

describe("The answer in a sentence", () => {
  test("who must tell whom when a Bavarian Catholic hospital's patients in Texas and California are hit", () => {
    const { sorted, lines } = answerTo(exampleNamed("bavarianHospital"), "en");
    expect(lines).toEqual([
      "To be told: 2 authorities and 3 groups of persons.",
      "The breach register is to be filled in.",
      "First: file with KDSZ Bayern, in 1 d 22 h, by 8 Nov 2026 10:20 (UTC+01:00, Europe/Berlin).",
      "Some obligations still wait for: determination.",
    ]);
    expect(sorted.due.map(({ rule, addressee, subject }) => [rule, addressee, subject])).toEqual([
      ["de.kdg.33", "de-kdsz-by", null],
      ["us.ca.1798.82", "persons", "US-CA"],
    ]);
    expect(sorted.displaced.map(({ rule }) => rule)).toEqual(["eu.gdpr.33-1", "eu.gdpr.33-4"]);
  });

  test("says the same in French, with the thousands and the date as French writes them", () => {
    const { lines } = answerTo(exampleNamed("bavarianHospital"), "fr");
    expect(lines[0]).toBe("À prévenir\u00a0: 2 autorités et 3 groupes de personnes.");
    expect(lines[2]).toContain("au plus tard le 08/11/2026 10:20 (UTC+01:00, Europe/Berlin)");
  });

  test("leaves the time that is left to the clock beside it where the answer is as of now", () => {
    const { live } = answerTo(exampleNamed("bavarianHospital"), "en");
    expect(live[2]).toBe("First: file with KDSZ Bayern.");
  });

  test("says how long ago the first date passed", () => {
    const late = { ...exampleNamed("bavarianHospital"), "awareness.date": "2026-11-02" };
    expect(answerTo(late, "en").lines[2]).toBe(
      "First: file with KDSZ Bayern; the planning date passed 1 d 1 h ago (5 Nov 2026 10:20 (UTC+01:00, Europe/Berlin)).",
    );
  });

  test("says so where nobody is to be told", () => {
    const abroad = { role: "controller", kind: "other", country: "NC", timeZone: "Pacific/Noumea" };
    expect(answerTo(abroad, "en").lines).toEqual(["Nobody to be told, under the rules known here."]);
  });

  test("counts apart the authorities that only a missing fact would add", () => {
    const search = {
      ...{ role: "manufacturer", kind: "vendor", country: "FR", timeZone: "Europe/Paris" },
      ...{ traits: "device_ivd", "awareness.date": "2026-11-05", "awareness.time": "10:00" },
    };
    const { sorted, lines } = answerTo(search, "en");
    expect(sorted.undetermined.length).toBeGreaterThan(0);
    expect(lines[0]).toBe("Perhaps 1 authority to be told, depending on a fact that is missing.");
  });

  test("counts the patients of one state once, though two laws speak of them", () => {
    const { sorted, lines } = answerTo(exampleNamed("texasHospital"), "en");
    expect(sorted.due.filter(({ addressee }) => addressee === "persons")).toHaveLength(2);
    expect(lines[0]).toBe("To be told: 2 authorities, 1 group of persons, and media.");
  });

  test("names the facts that would decide what is undetermined, and counts their authorities apart", () => {
    const { lines } = answerTo(exampleNamed("frenchLab"), "en");
    expect(lines[0]).toBe(
      "To be told: 3 authorities, 1 group of persons, and insurer; and perhaps 2 more authorities, depending on facts that are missing.",
    );
    expect(lines.at(-1)).toBe(
      "Some cannot be decided yet; missing: serious adverse event in care and device incident.",
    );
  });

  test("names who else is told: a vendor tells its controllers", () => {
    expect(answerTo(exampleNamed("vendorOfLabs"), "en").lines[0]).toBe("To be told: controllers.");
  });

  test.each(EXAMPLES)("every ready question is read and answered: %s", (id) => {
    const { sorted, lines } = answerTo(exampleNamed(id), "fr");
    expect(sorted.due.length).toBeGreaterThan(0);
    expect(lines[0]).toMatch(/^À prévenir/);
  });
});
