import { describe, expect, test } from "vitest";
import { CALENDARS } from "./calendar/calendars.ts";
import { ALL_CASES } from "./cases/all-cases.ts";
import { rowsOf } from "./cases/expect-rows.ts";
import { laboratory } from "./cases/law-case.ts";
import { ownRule } from "./own-rules/own-rule.ts";
import { RULES } from "./pack.ts";
import { en } from "./text/en.ts";
import { fr } from "./text/fr.ts";
import { instantText, type LawLocale, noteText, reasonText, stepText } from "./text.ts";
import { INSTANTS } from "./vocabulary.ts";

const LOCALES: readonly LawLocale[] = ["fr", "en"];
const ZONE = "Europe/Paris";

/** Cases beyond the pack's own, so that every code is met. */
const MORE = [
  laboratory({ at: "2026-11-08T10:30:00+01:00", party: { role: "joint_controller" } }),
  laboratory({ at: "2026-12-01T10:30:00+01:00" }),
  laboratory({ breach: { risk: "unassessed", authorityAlreadyInformed: true } }),
  laboratory({ breach: { exemptions34: ["a"] } }),
  laboratory({ instants: { awareness: { date: "2026-11-05", precision: "day" } } }),
  laboratory({ instants: { processor_notice: "2026-11-04T09:00:00+01:00" } }),
  laboratory({ filings: [{ rule: "eu.gdpr.33-1", at: "2026-11-08T10:45:00+01:00" }] }),
];

/** Names of the contract and ids of rules: for programs, never for a reader. */
const RAW = new RegExp(
  [
    String.raw`\b(party|breach|instants|filing|order|hold|extension)[.:][\w.-]`,
    String.raw`\b[a-z]+[A-Z]\w*`,
    "[a-z]_[a-z]",
    String.raw`\b(contract|own)\.\w`,
    ...[...new Set(RULES.map(({ id }) => RegExp.escape(id)))],
  ].join("|"),
);

const OWN = ownRule({
  ...{
    id: "0e5b5f5e-7c1d-4a6e-9d55-3f4f9d2f0a11",
    kind: "insurer",
    name: "Assureur",
    duty: "notify_insurer",
  },
  ...{ roles: ["controller"], addressee: "insurer", addresseeName: null, anchor: ["awareness"] },
  ...{
    period: { kind: "days", count: 2 },
    source: { document: "Police", clause: "4.1" },
    from: null,
    until: null,
  },
  risk: "high_risk",
});
const own = ["high_risk", "risk"].map((risk) => ({ facts: laboratory({ breach: { risk } }), rules: [OWN] }));

const rows = [...ALL_CASES, ...MORE.map((facts) => ({ facts })), ...own].flatMap((one) => rowsOf(one));
const steps = rows.flatMap((row) => row.steps);
const reasons = rows.map((row) => row.reason);
const notes = rows.flatMap((row) => row.notes);

function unmet(known: Readonly<Record<string, string>>, met: readonly { code: string }[]): string[] {
  const codes = new Set(met.map(({ code }) => code));
  return Object.keys(known).filter((code) => !codes.has(code));
}

describe.each(LOCALES)("In %s", (locale) => {
  test("every step, reason and note met in the cases is a whole sentence", () => {
    const sentences = [
      ...steps.map((step) => stepText(step, locale, ZONE)),
      ...reasons.map((reason) => reasonText(reason, locale, ZONE)),
      ...notes.map((note) => noteText(note, locale, ZONE)),
    ];
    for (const sentence of new Set(sentences)) {
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toMatch(/[{}|]|undefined|NaN|Invalid/);
      expect(RAW.exec(sentence)?.[0], sentence).toBeUndefined();
    }
  });

  test("every rule has a title, a label and its reason", () => {
    for (const { title, label, why, content } of RULES) {
      for (const words of [title, label, why, ...content]) expect(words[locale].length).toBeGreaterThan(3);
    }
  });
});

describe("Both languages", () => {
  test("have a sentence for every code, and every code is met in a case", () => {
    for (const kind of ["steps", "reasons", "notes"] as const) {
      expect(Object.keys(fr[kind]).sort()).toEqual(Object.keys(en[kind]).sort());
    }
    expect(unmet(en.steps, steps)).toEqual([]);
    expect(unmet(en.reasons, reasons)).toEqual([]);
    expect(unmet(en.notes, notes)).toEqual([]);
  });

  test("know the same words, and use the same values in each sentence", () => {
    expect(Object.keys(fr.words).sort()).toEqual(Object.keys(en.words).sort());
    const holes = (sentence: string) => [...new Set(sentence.match(/(?<=\{)\w+/g))].sort();
    for (const kind of ["steps", "reasons", "notes"] as const) {
      const french: Readonly<Record<string, string>> = fr[kind];
      const english: Readonly<Record<string, string>> = en[kind];
      for (const code of Object.keys(french)) {
        expect(holes(french[code] ?? ""), code).toEqual(holes(english[code] ?? ""));
      }
    }
  });
});

describe("What a data protection officer reads", () => {
  const row = rowsOf({ facts: laboratory({ instants: { awareness: "2021-02-23T18:00:00+01:00" } }) }).find(
    ({ rule }) => rule === "eu.gdpr.33-1",
  );
  const sentences = (locale: LawLocale) => row?.steps.map((step) => stepText(step, locale, ZONE));

  test("the arithmetic in English, zone and offset shown", () => {
    expect(sentences("en")).toEqual([
      "Fact used: awareness, 23 Feb 2021 18:00 Europe/Paris (UTC+01:00).",
      "Version of the text in force on that date: that of 25 May 2018.",
      "+ 72 × 3,600 s = 259,200 s → planning date: 26 Feb 2021 18:00 Europe/Paris (UTC+01:00).",
      "The hour of the event is not counted (Reg. 1182/71 art. 3(1)): start at the next full hour, 23 Feb 2021 19:00 Europe/Paris (UTC+01:00).",
      "+ 72 × 3,600 s = 259,200 s → legal limit: 26 Feb 2021 19:00 Europe/Paris (UTC+01:00).",
      "Saturdays, Sundays and public holidays run; a period in hours is not rolled over.",
    ]);
  });

  test("and in French, with the spaces of French", () => {
    const plain = sentences("fr")?.map((sentence) => sentence.replaceAll(/\s/g, " "));
    expect(plain?.[0]).toBe(
      "Fait retenu : prise de connaissance, 23/02/2021 18:00 Europe/Paris (UTC+01:00).",
    );
    expect(plain?.[2]).toBe(
      "+ 72 × 3 600 s = 259 200 s → date de planification : 26/02/2021 18:00 Europe/Paris (UTC+01:00).",
    );
    expect(sentences("fr")?.[0]).toContain("retenu\u00a0:");
  });

  test("the zone and offset of the place and day", () => {
    expect(instantText("2026-07-14T22:30:05Z", "fr", "Indian/Reunion")).toBe(
      "15/07/2026 02:30:05 Indian/Reunion (UTC+04:00)",
    );
    expect(instantText("2026-07-14T22:30:00Z", "en", "America/St_Johns")).toBe(
      "14 Jul 2026 20:00 America/St_Johns (UTC−02:30)",
    );
  });

  test("how late a filing was", () => {
    const step = { code: "filed_late", at: "2026-11-08T12:05:30Z" } as const;
    const values = { lateSeconds: 9930, lawSeconds: 7530 };
    expect(stepText({ ...step, values }, "en", ZONE)).toBe(
      "Filed 8 Nov 2026 13:05:30 Europe/Paris (UTC+01:00), 2 h 45 min 30 s after the planning date, 2 h 5 min 30 s after the legal limit.",
    );
  });

  test("which fact is missing, in words", () => {
    const reason = {
      code: "fact_missing",
      values: { missing: "party.kind, breach.itSystemAttack" },
    } as const;
    expect(reasonText(reason, "en", ZONE)).toBe(
      "Undetermined: missing is the kind of body, whether an IT system was attacked. Planned on the stricter reading.",
    );
  });

  test("a rule by its label and article, a contract by its clause, a retired rule by the id that is left", () => {
    const waits = (rule: string) => ({ code: "waits_for_filing", values: { rule } }) as const;
    expect(reasonText(waits("eu.gdpr.33-1"), "fr", ZONE)).toContain(
      "le dépôt de «\u00a0Notification art. 33\u00a0» (RGPD, art. 33(1)).",
    );
    expect(reasonText(waits("us.hipaa.408b"), "en", ZONE)).toContain(
      "the filing of “HIPAA 164.408(b)” (45 CFR Part 164, § 164.408(b)) is recorded.",
    );
    const after = { code: "owed_within_days", values: { days: 2, fact: "filing:eu.gdpr.33-1" } } as const;
    expect(reasonText(after, "en", ZONE)).toBe(
      "Owed within 2 days. Starting point: filing of “Art. 33 notification” (GDPR, art. 33(1)).",
    );
    expect(reasonText(waits("contract.c1"), "fr", ZONE)).toContain("la clause du contrat c1");
    expect(reasonText(waits("xx.gone.1"), "en", ZONE)).toContain("xx.gone.1");
  });

  test("every fact that a duty can lack has its words", () => {
    const lacking = RULES.flatMap(({ thresholds }) => thresholds).flatMap(function factsOf(one): string[] {
      if ("any" in one) return one.any.flatMap(factsOf);
      return "fact" in one ? [`breach.${one.fact}`] : [];
    });
    for (const missing of [
      "party.kind",
      "party.region",
      "breach.persons.byResidence",
      ...lacking,
      ...INSTANTS,
    ]) {
      expect(en.words[missing], missing).toBeDefined();
    }
  });

  test("a contract's own name as it stands, even where it is a word of ours", () => {
    const step = { code: "clause_applied", at: null, values: { contract: "detection" } } as const;
    expect(stepText(step, "fr", ZONE)).toBe("Clause appliquée\u00a0: celle du contrat detection.");
  });

  test("one day and two days, and part of an hour in minutes", () => {
    const owed = (code: "owed_within_days" | "owed_within_hours", amount: number, locale: LawLocale) =>
      reasonText({ code, values: { days: amount, hours: amount, fact: "awareness" } }, locale, ZONE);
    expect(owed("owed_within_days", 1, "en")).toContain("Owed within 1 day.");
    expect(owed("owed_within_days", 2, "en")).toContain("Owed within 2 days.");
    expect(owed("owed_within_days", 0, "fr")).toContain("sous 0 jour.");
    expect(owed("owed_within_days", 2, "fr")).toContain("sous 2 jours.");
    expect(owed("owed_within_hours", 1 / 3, "fr")).toContain("sous 20 min.");
    expect(owed("owed_within_hours", 72, "fr")).toContain("sous 72 heures.");
    expect(owed("owed_within_days", 1.5, "en")).toContain("Owed within 1.5 days.");
  });

  test("numbers as the platform writes them in either language", () => {
    for (const locale of LOCALES) {
      for (const seconds of [0, 7, 999, 1000, 259_200, 1_234_567, 1200.5, 1 / 3]) {
        const step = {
          code: "elapsed_hours",
          at: "2026-11-11T03:00:00Z",
          values: { hours: 1, seconds },
        } as const;
        expect(stepText(step, locale, ZONE)).toContain(
          `= ${seconds.toLocaleString(locale)} s`.replace(" s", ""),
        );
      }
    }
  });

  test("whose public holidays count, by the name of the place", () => {
    const values = { days: 3, startOn: "2026-11-05", lastOn: "2026-11-10" };
    const step = (calendar: string) =>
      ({ code: "working_days", at: "2026-11-11T03:00:00Z", values: { ...values, calendar } }) as const;
    expect(stepText(step("BR"), "fr", ZONE)).toContain("(jours fériés\u00a0: Brésil)");
    expect(stepText(step("US-NY"), "en", ZONE)).toContain("(public holidays: State of New York)");
    for (const calendar of Object.keys(CALENDARS)) {
      expect(stepText(step(calendar), "en", ZONE)).not.toContain(`: ${calendar})`);
    }
  });
});
