import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import en from "#messages/en.json" with { type: "json" };
import type { OwnRuleShown } from "../rules.ts";
import { actOf, addresseeOf, labelOf, sourceOf } from "./rule-words.ts";
import { subjectText } from "./subject-words.ts";
import { targetWords } from "./target-words.ts";

const t = createTranslator({ locale: "en", messages: en });
const words = { t, locale: "en" } as const;

const own: OwnRuleShown = {
  kind: "contract",
  name: "Tell the group within 24 h",
  duty: "notify_by_contract",
  addresseeName: "The group",
  source: { document: "Agreement 2020-17", clause: "art. 9.2" },
};
const ofLaw = { ruleId: "eu.gdpr.33-1", addressee: "fr-cnil", ownRule: null };
const ofOwn = { ruleId: "own.7c1a", addressee: "other", ownRule: own };

describe("what an obligation is called", () => {
  test("under the law: by the law's own words", () => {
    expect(labelOf(ofLaw, words)).toBe("Art. 33 notification");
    expect([addresseeOf(ofLaw, t), actOf(ofLaw, t)]).toEqual(["CNIL", "File with the CNIL"]);
    expect(sourceOf(ofLaw, t)).toBe("art. 33(1)");
  });

  test("under an own rule: by its own name and source, marked as own, to whom it says", () => {
    expect(labelOf(ofOwn, words)).toBe("Tell the group within 24 h (own rule)");
    expect([addresseeOf(ofOwn, t), sourceOf(ofOwn, t)]).toEqual(["The group", "Agreement 2020-17, art. 9.2"]);
    expect(actOf(ofOwn, t)).toBe("Tell the group within 24 h (own rule)");
    expect(sourceOf({ ...ofOwn, ownRule: { ...own, source: { ...own.source, clause: "" } } }, t)).toBe(
      "Agreement 2020-17",
    );
  });

  test("an own rule towards someone the directory knows is named as the directory does", () => {
    const toCnil = { ...ofOwn, addressee: "fr-cnil", ownRule: { ...own, addresseeName: null } };
    expect(addresseeOf(toCnil, t)).toBe("CNIL");
  });
});

describe("what tells the rows of one duty apart", () => {
  const organisation = "0f8fad5b-d9cb-469f-a165-70867728950e";
  const view = { ...words, zone: "Europe/Paris", names: new Map([[organisation, "Alpha"]]) };
  test.each([
    ["nothing", "", null],
    ["a controller in scope", organisation, "Alpha"],
    ["a controller out of scope", "11111111-d9cb-469f-a165-70867728950e", null],
    ["a state of the United States", "US-TX", "Where persons live: Texas"],
    ["a German Land", "DE-BY", "Where persons live: Bavaria"],
    ["a country", "FR", "Where persons live: France"],
    ["a region without a name here", "IT-25", "Where persons live: Italy (25)"],
    ["an order", "2026-11-12T09:00:00Z", "Order of 12 Nov 2026 10:00 (UTC+01:00, Europe/Paris)"],
  ])("%s", (_what, subject, text) => {
    expect(subjectText(subject, view)).toBe(text);
  });
});

describe("an internal target", () => {
  const view = { t, now: 100, written: (at: number) => `day ${at}` };
  const open = { state: "open", dueAt: null, targetAt: 200 };
  test("is told beside an open duty, and said to be passed once it is", () => {
    expect(targetWords(open, view)).toEqual({ text: "internal target day 200", isPassed: false });
    expect(targetWords({ ...open, targetAt: 100 }, view)).toEqual({
      text: "internal target passed: day 100",
      isPassed: true,
    });
  });

  test.each([
    ["where none is set", { ...open, targetAt: null }],
    ["where the law has a date", { ...open, dueAt: 50 }],
    ["once it is done", { ...open, state: "filed" }],
    ["while nothing is owed", { ...open, state: "waiting" }],
  ])("is not told %s", (_where, row) => {
    expect(targetWords(row, view)).toBeNull();
  });
});
