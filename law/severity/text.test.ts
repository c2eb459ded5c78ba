import { describe, expect, test } from "vitest";
import { assessSeverity } from "./assess.ts";
import { encryptedLaptop, laboratoryLeak, swappedOrders } from "./example-facts.ts";
import { parseSeverityFacts, type SeverityFacts } from "./facts.ts";
import { PUBLISHED_CASES } from "./published-cases.ts";
import type { Say } from "./say.ts";
import { en } from "./text/phrases-en.ts";
import { fr } from "./text/phrases-fr.ts";
import wordsEn from "./text/words-en.json" with { type: "json" };
import wordsFr from "./text/words-fr.json" with { type: "json" };
import {
  cnilText,
  conclusionText,
  precedentText,
  questionText,
  sayText,
  severityRuleText,
  wordText,
} from "./text.ts";
import * as vocabulary from "./vocabulary.ts";

const LISTS = {
  cause: vocabulary.CAUSES,
  confidentiality: vocabulary.CONFIDENTIALITY,
  integrity: vocabulary.INTEGRITY,
  availability: vocabulary.AVAILABILITY,
  dataCategories: vocabulary.CATEGORIES,
  aggravations: vocabulary.AGGRAVATIONS,
  mitigations: vocabulary.MITIGATIONS,
  conclusion: vocabulary.CONCLUSIONS,
};

const REASON = "The keys: never on the server {as} its maker showed; « why » asked?";

function silent(): SeverityFacts {
  const parsed = parseSeverityFacts({});
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.facts;
}

const STATED = [
  ...PUBLISHED_CASES.map(({ facts }) => facts),
  silent(),
  encryptedLaptop({ encrypted: false }),
  encryptedLaptop({ mitigations: [] }),
  encryptedLaptop({ confidentiality: "none", exfiltrated: true }),
  encryptedLaptop({ confidentiality: "none", exfiltrated: null }),
  swappedOrders({ confidentiality: "trusted-recipient" }),
  swappedOrders({ dataCategories: ["horoscope"], aggravations: ["curse"] }),
  laboratoryLeak({ integrity: "altered-unrecoverable", aggravations: ["wrong-medication-possible"] }),
  laboratoryLeak({ dataCategories: ["pseudonym", "dateOfBirth"], personsAffected: 3 }),
];

const FOUND = [
  ...STATED.map((facts) => assessSeverity(facts)),
  assessSeverity(laboratoryLeak(), { to: "risk", reason: REASON }),
];

const SAID: readonly Say[] = FOUND.flatMap((found) => [
  ...found.reasons.filter(({ code }) => code !== "written_reason"),
  ...found.enisa.steps,
  ...found.cnil.severity.steps,
  ...found.cnil.likelihood.steps,
  ...(found.disagreement?.says ?? []),
  ...found.precedents.flatMap(({ alike, differs }) => [...alike, ...differs]),
]);

describe("The sentences of an assessment", () => {
  test("are all said by some example, so that none is left unread", () => {
    const said = new Set<string>(SAID.map(({ code }) => code));
    expect(Object.keys(en.says).filter((code) => !said.has(code))).toEqual(["written_reason"]);
  });

  test.each(["fr", "en"] as const)("leave no hole and no key in %s", (locale) => {
    for (const one of SAID) {
      const text = sayText(one, locale);
      expect(text).not.toMatch(/[{}]|undefined|NaN/);
      expect(text).not.toMatch(/\b(confidentiality|dataCategories|malicious)\.\w/);
    }
  });

  test("set French spaces before high punctuation", () => {
    for (const one of SAID) expect(sayText(one, "fr")).not.toMatch(/ [:;?!»]|« /);
  });

  test("hold the same holes in both languages", () => {
    const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
    for (const code of Object.keys(en.says) as (keyof typeof en.says)[]) {
      expect([code, holes(fr.says[code])]).toEqual([code, holes(en.says[code])]);
    }
  });

  test("differ between the languages", () => {
    const same = (Object.keys(en.says) as (keyof typeof en.says)[]).filter(
      (code) => en.says[code] === fr.says[code],
    );
    expect(same).toEqual([]);
  });

  test("read as a lawyer writes", () => {
    const found = assessSeverity(laboratoryLeak());
    expect(sayText(found.reasons[0] as Say, "en")).toBe(
      "Rule 5 (health data out). Health data or their like were disclosed, be it to known recipients: the risk is high.",
    );
    expect(sayText(found.enisa.steps[0] as Say, "fr")).toBe(
      "Contexte des données\u00a0: 4 (données génétiques, données de santé\u00a0: données sensibles\u00a0; aucun facteur atténuant).",
    );
    expect(conclusionText("high", "fr")).toBe(
      "Un risque élevé pour les personnes\u00a0: l’autorité est notifiée et les personnes sont informées.",
    );
    expect(cnilText("severity", "maximum", "fr")).toContain("pourraient ne pas surmonter");
    expect(severityRuleText("9 identity", "en")).toContain("national identification number");
    expect(questionText({ fact: "access", couldBe: "high" }, "en")).toBe(
      "Do logs show whether anyone had access?",
    );
  });

  test("say why a published case is alike, where it differs, and what was decided", () => {
    const second = assessSeverity(laboratoryLeak()).precedents[1];
    if (!second) throw new Error("No case is alike.");
    expect(precedentText(second, "en")).toMatch(
      /^Alike: data as sensitive \(health data\); .+\. Differs: .+\. Decided: register yes, authority yes, persons yes\.$/,
    );
    expect(precedentText(second, "fr")).toMatch(/^Semblable\u00a0: .+\u00a0; .+ Décidé\u00a0: registre oui/);
  });

  test("keep a written reason as it was written", () => {
    const { reasons } = assessSeverity(laboratoryLeak(), { to: "risk", reason: REASON });
    expect(reasons.map((one) => sayText(one, "en"))).toContain(`Lowered to risk. Reason given: ${REASON}`);
    expect(reasons.map((one) => sayText(one, "fr"))).toContain(
      `Abaissé à\u00a0: risque. Motif donné\u00a0: ${REASON}`,
    );
  });

  test("show a word of no list in quotation marks", () => {
    expect(wordText("cause", "gremlins", "fr")).toBe("«\u00a0gremlins\u00a0»");
    expect(wordText("cause", "gremlins", "en")).toBe("“gremlins”");
    expect(wordText("cause", "constructor", "en")).toBe("“constructor”");
  });
});

describe("The words", () => {
  test.each(Object.entries(LISTS))("of %s are all written in French and English", (list, words) => {
    const lists: readonly Record<string, Record<string, string>>[] = [wordsFr, wordsEn];
    for (const of of lists) expect(Object.keys(of[list] ?? {}).sort()).toEqual([...words].sort());
  });

  test("are the same keys in both languages, none empty", () => {
    const keys = (words: Record<string, Record<string, string>>) =>
      Object.entries(words).flatMap(([list, of]) => Object.keys(of).map((word) => `${list}.${word}`));
    expect(keys(wordsFr).sort()).toEqual(keys(wordsEn).sort());
    const texts = [wordsFr, wordsEn].flatMap((words) =>
      Object.values(words).flatMap((of) => Object.values(of)),
    );
    expect(texts.filter((text) => text.trim() === "")).toEqual([]);
  });
});
