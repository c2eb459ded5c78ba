import type { Rule } from "#law/rule.ts";

// Code des assurances L.12-10-1 (law 2023-22 of 24 January 2023, art. 5): no payout for an attack on an IT system
// (CP 323-1 to 323-3-1) without a complaint within 72 hours of the victim's knowledge of the attack.
const fileComplaint = {
  id: "fr.assurances.l12-10-1",
  duty: "file_complaint",
  title: {
    fr: "Dépôt de plainte, condition de l’indemnisation cyber",
    en: "Criminal complaint, a condition of the cyber insurance payout",
  },
  label: { fr: "Dépôt de plainte", en: "Criminal complaint" },
  why: {
    fr: "Sans plainte dans les 72 heures de la connaissance de l’attaque, l’assureur n’indemnise pas.",
    en: "Without a complaint within 72 hours of knowing of the attack, the insurer does not pay.",
  },
  who: { roles: [], kinds: [], traits: ["cyber_insured"], territories: ["FR"] },
  thresholds: [{ fact: "itSystemAttack", releases: { no: "no_it_system_attack" }, unclear: ["unknown"] }],
  anchor: { kind: "instant", firstOf: ["attack_known"] },
  stageOf: null,
  addressee: { kind: "fixed", id: "fr-police" },
  metBy: "first_filing",
  content: [
    {
      fr: "La plainte (procès-verbal ou récépissé) et les preuves ; l’échange avec 17Cyber n’en est pas une",
      en: "The complaint (record or receipt) and the evidence; a chat with 17Cyber is neither",
    },
  ],
  notes: [],
  owedReason: "owed_within_hours",
  versions: [
    {
      from: "2023-04-24",
      until: null,
      status: "in_force",
      limit: { kind: "hours", hours: 72, planned: "K7", legal: "K7" },
      citation: {
        text: "Code des assurances",
        article: "L.12-10-1",
        url: "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000047048152",
      },
      checkedOn: "2026-11-22",
      confidence: "reproduced_text",
    },
  ],
} as const satisfies Rule;

/** Code des assurances: what the cyber cover depends on. */
export const FR_INSURANCE_RULES: readonly Rule[] = [fileComplaint];
