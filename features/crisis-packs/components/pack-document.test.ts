import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { listPublishedPlans } from "#features/playbooks/queries.ts";
import type { Locale } from "#lib/i18n.ts";
import { printPdf } from "#lib/pdf.ts";
import type { PaperBlock } from "#lib/pdf-document.ts";
import type { PackFacts } from "../contents/queries.ts";
import { contentText, packContent } from "../contents/rules.ts";
import { packDocument } from "./pack-document.ts";

const AT = Temporal.Instant.from("2026-11-23T04:00:00Z");
const day = (on: string) => new Date(`${on}T00:00:00Z`);
const contact = {
  ...{ organisation: "Alpha Biologie", none: false, firm: "", phone: null, email: null },
  ...{ reference: null, note: "" },
};
const mandate = {
  ...{ organisation: "Alpha Biologie", timeZone: "Europe/Paris", holder: "Hélène Morvan", basis: "Statuts" },
  ...{ capacity: "legal_representative", purposes: ["decide"], from: day("2015-01-01"), until: null },
};
const duty = {
  ...{ reference: "MC-2026-0001", title: "Fichier de patients publié", exercise: false, state: "due" },
  ...{
    organisation: "Alpha Biologie",
    timeZone: "Europe/Paris",
    ruleId: "eu.gdpr.33-1",
    addressee: "fr-cnil",
  },
  ownRule: null,
};

function facts(locale: Locale, changes: Partial<PackFacts> = {}): PackFacts {
  return {
    ...{ workspace: "Cellule de crise", organisation: null, zone: "Europe/Paris", countries: ["FR"] },
    parties: ["Alpha Biologie", "Beta Réunion"],
    people: [
      {
        name: "Camille Arzel",
        roles: ["dpo", "administrator"],
        email: "dpo@cellule.example",
        organisations: [],
      },
      { name: "Paul Verdier", roles: ["vendor_contact"], email: "paul@editeur.example", organisations: [] },
    ],
    cell: [
      {
        ...{
          reference: "MC-2026-0001",
          name: "Astreinte",
          position: "Garde informatique",
          firm: "Hébergeur",
        },
        phone: "02 97 00 00 05",
      },
    ],
    contacts: [
      { ...contact, part: "insurer", name: "Sinistres", firm: "Assureur fictif", reference: "Police 42" },
      {
        ...contact,
        part: "legal_representative",
        name: "Hélène Morvan",
        phone: "06 00 00 00 01",
        note: "Jour et nuit",
      },
      { ...contact, part: "printer", none: true, name: "" },
    ],
    vendors: [
      {
        ...{ organisation: "Alpha Biologie", vendor: "Éditeur fictif", product: "Logiciel", noticeHours: 24 },
        ...{ contact: "Astreinte sécurité", phone: "02 97 00 00 06", email: null, reference: "C-7" },
      },
    ],
    ownAuthorities: [],
    mandates: [
      mandate,
      { ...mandate, holder: "Ancien directeur", until: day("2026-11-22") },
      { ...mandate, holder: "Prochaine directrice", from: day("2027-01-01") },
    ],
    duties: [
      {
        ...duty,
        dueAt: Date.parse("2026-11-23T03:00:00Z"),
        legalLimitAt: Date.parse("2026-11-23T22:59:00Z"),
      },
      {
        ...{ ...duty, organisation: "Beta Réunion", timeZone: "Indian/Reunion", exercise: true },
        ...{ dueAt: Date.parse("2026-11-24T09:00:00Z"), legalLimitAt: null },
      },
      {
        ...duty,
        ruleId: "eu.gdpr.34-1",
        addressee: "persons",
        state: "open",
        dueAt: null,
        legalLimitAt: null,
      },
    ],
    dutiesLeftOut: 0,
    plans: listPublishedPlans(locale).slice(0, 1),
    ...changes,
  };
}

/** What a reader reads, in its order. */
function textOf(blocks: readonly PaperBlock[]): string {
  return blocks
    .map((block): string => {
      switch (block.kind) {
        case "heading":
          return `${"#".repeat(block.level ?? 2)} ${block.text}`;
        case "text":
          return block.text;
        case "list":
          return block.items.map((item) => `- ${item}`).join("\n");
        case "facts":
          return block.rows.map(({ term, value }) => `${term}: ${value}`).join("\n");
        case "table": {
          const rows = block.rows.flatMap((row, at) => [row.join(" | "), block.beneath?.[at] ?? ""]);
          return [block.columns.map(({ title }) => title).join(" | "), ...rows].filter(Boolean).join("\n");
        }
        case "sheet":
          return [
            block.name,
            block.blanks.join(" | "),
            block.columns.map(({ title }) => title).join(" | "),
            block.note,
          ]
            .concat(`${block.rows} rows`)
            .join("\n");
        default:
          return "---";
      }
    })
    .join("\n\n");
}

const documentIn = (locale: Locale, changes: Partial<PackFacts> = {}) =>
  packDocument(packContent(facts(locale, changes), AT), { at: AT, locale });

describe("a crisis pack", () => {
  test.each(["fr", "en"] as const)(
    "says in %s what is due, whom to call, who may sign, what to do and where to write",
    async (locale) => {
      const { title, subtitle, footer, cover = [], paper = [] } = documentIn(locale);
      const text = [title, subtitle, footer, textOf([...cover, ...paper])].join("\n\n");
      await expect(`${text}\n`).toMatchFileSnapshot(
        resolve("features/exports/formats/golden", `crisis-pack.${locale}.txt`),
      );
    },
  );

  test("says each date in the zone of whoever owes it, and leaves out who no longer may sign", () => {
    const { overdue, coming, undated, mandates } = packContent(facts("fr"), AT);
    expect([overdue.length, coming.length, undated.length]).toEqual([1, 1, 1]);
    expect(mandates.map(({ holder, isToCome }) => [holder, isToCome])).toEqual([
      ["Hélène Morvan", false],
      ["Prochaine directrice", true],
    ]);
    const text = textOf(documentIn("fr").paper ?? []);
    expect(text).toContain("23/11/2026 04:00 UTC+01:00");
    expect(text).toContain("24/11/2026 13:00 UTC+04:00");
  });

  test("of one organisation holds the steps that are its own, and fewer sheets", () => {
    const organisation = { name: "Alpha Biologie", siren: "123456782" };
    const content = packContent(facts("fr", { organisation }), AT);
    expect(content.plans.flatMap(({ steps }) => steps.map(({ at }) => at))).not.toContain("case");
    const [own] = content.plans;
    expect(own?.numbered.length).toBeGreaterThan(own?.steps.length ?? 0);
    expect(content.sheets).toBe(2);
  });

  test("made an hour later says the same, until something changes", () => {
    const said = (change: Partial<PackFacts>, at: Temporal.Instant) =>
      contentText(packContent(facts("fr", change), at));
    expect(said({}, AT.add({ hours: 36 }))).toBe(said({}, AT));
    expect(said({ cell: [] }, AT)).not.toBe(said({}, AT));
  });

  test("is a tagged PDF of the archive's standard, the same to the byte each time; the other standard holds too", async () => {
    const document = documentIn("fr");
    const [file, again] = [await printPdf(document, "pack"), await printPdf(document, "pack")];
    expect(file.equals(again)).toBe(true);
    expect(file.toString("latin1")).toContain("<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A");
    const read = await printPdf(document, "pack", { standard: "accessible" });
    expect(read.toString("latin1")).toContain("<pdfuaid:part>1</pdfuaid:part>");
  });
});
