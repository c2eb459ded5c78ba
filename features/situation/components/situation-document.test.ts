import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { printPdf } from "#lib/pdf.ts";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };
import { type Situation, tenNumbers } from "../rules.ts";
import { situationDocument } from "./situation-document.ts";

const AT = Date.parse("2021-02-26T17:00:00Z");
const claim = (source: string) =>
  ({ kind: "claim", source, credibility: "B2", adoptedBy: "Camille Arzel", adoptedAt: AT }) as const;
const owed = { ruleId: "eu.gdpr.33-1", addressee: "fr-cnil", ownRule: null };

const SITUATION: Situation = {
  ...{ format: 1, at: AT, zone: "Europe/Paris", by: "Camille Arzel", workspace: "Cellule de crise" },
  incident: {
    ...{ reference: "2021-001", title: "Fichier #publié* $x$", kind: "leak_at_vendor", origin: "exercise" },
    ...{ loggedAt: AT, closedAt: null },
  },
  worst: "overdue",
  inCharge: [{ role: "director", name: "Hélène Morvan" }],
  numbers: tenNumbers(
    new Map([
      ["organisations_hit", { value: 18, source: { kind: "files" } }],
      ["organisations_notified", { value: 16, source: { kind: "files" } }],
      ["organisations_late", { value: 2, source: { kind: "late", duties: [{ ...owed, organisations: 2 }] } }],
      ["persons", { value: 491_840, source: claim("Agence") }],
      ["calls", { value: "environ 300", source: claim("Standard") }],
      [
        "cost",
        { value: 1_234_550, source: { kind: "costs", lines: 3, excluded: 1_000_000, included: 234_550 } },
      ],
    ]),
  ),
  overdue: {
    first: [{ ...owed, organisation: "Alpha", zone: "Indian/Reunion", dueAt: AT, legalLimitAt: AT }],
    total: 14,
  },
  coming: { first: [], total: 0 },
  since: null,
  decisions: [
    {
      ...{ sort: "controller", at: AT, organisation: "Alpha", by: "Hélène Morvan", reasons: "Risque élevé" },
      ...{ outcome: "file", opinion: "required", owed },
    },
  ],
  matters: [{ sort: "obligation", kind: "awareness", count: 3, organisation: "Beta", ...owed }],
  tasks: { first: [], total: 0 },
};

const view = (locale: "fr" | "en") => ({
  locale,
  t: createTranslator({ locale, messages: locale === "fr" ? fr : en }) as never,
});
const numbered = { number: 3, contentHash: "ab".repeat(32) };

describe("what a report says", () => {
  test("is ten numbers, each with its source, or said to be unknown: never a zero that nobody counted", () => {
    const { blocks } = situationDocument(SITUATION, numbered, view("fr"));
    const facts = blocks.filter((block) => block.kind === "facts")[1]?.rows ?? [];
    expect(facts.map(({ term, value }) => `${term} | ${value}`)).toEqual([
      "Organismes responsables de traitement | touchés\u00a0: 18\nont notifié\u00a0: 16\nen retard\u00a0: 2",
      "Personnes concernées | 491\u00a0840",
      "Personnes avec numéro de sécurité sociale | non consigné",
      "Personnes avec données de santé | non consigné",
      "Mots de passe en clair | non consigné",
      "Personnes joignables | par courriel\u00a0: non consigné\npar courrier\u00a0: non consigné\nnon joignables directement\u00a0: non consigné",
      "Lettres | envoyées\u00a0: non consigné\nnon distribuées (NPAI)\u00a0: non consigné",
      "Appels reçus | environ 300",
      "Demandes et plaintes | demandes\u00a0: non consigné\nplaintes\u00a0: non consigné",
      "Coût à ce jour | 12\u00a0345,50\u00a0€",
    ]);
    expect(facts[1]?.note).toBe(
      "Agence (cote B2), chiffre retenu par Camille Arzel le 26/02/2021 18:00 UTC+01:00",
    );
    expect(facts[2]?.note).toBe("");
    expect(facts[0]?.note).toContain(
      "En retard sur la date de planification\u00a0: Déposer auprès de la CNIL (2 organismes)",
    );
  });

  test("writes each date in the zone of its organisation, and how many more there are", () => {
    const { blocks } = situationDocument(SITUATION, numbered, view("en"));
    const overdue = blocks.find((block) => block.kind === "table");
    expect(overdue?.rows[0]?.slice(0, 2)).toEqual(["26 Feb 2021 21:00 UTC+04:00", "Alpha"]);
    expect(blocks).toContainEqual({ kind: "text", look: "soft", text: "The first 1 of 14." });
    expect(blocks).toContainEqual({ kind: "heading", text: "14 deadlines passed" });
  });

  test("says on every page that it is an exercise, which number it is, and its hash", () => {
    const document = situationDocument(SITUATION, numbered, view("fr"));
    expect(document.watermark).toBe("EXERCICE");
    expect(document.footer).toContain(`Point de situation n°\u00a03`);
    expect(document.footer).toContain("ab".repeat(32));
    const live = { ...SITUATION, incident: { ...SITUATION.incident, origin: "live" } };
    expect(situationDocument(live, numbered, view("fr")).watermark).toBeNull();
  });

  test("becomes a PDF/A-3a file in either language, the same each time", async () => {
    for (const locale of ["fr", "en"] as const) {
      const document = situationDocument(SITUATION, numbered, view(locale));
      const [file, again] = [await printPdf(document, "dpo"), await printPdf(document, "dpo")];
      expect(file.equals(again)).toBe(true);
      expect(file.toString("latin1")).toContain("<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A");
      expect(file.toString("latin1")).toContain(`/Lang (${locale})`);
    }
  });
});
