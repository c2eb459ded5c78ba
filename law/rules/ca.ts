import type { Rule } from "#law/rule.ts";
import {
  act,
  CONTROLLING,
  calendarDays,
  DETECTION,
  DETERMINATION,
  OPEN,
  PERSONAL,
  ruleOf,
  say,
  since,
} from "./rule-of.ts";

const pipeda = act("PIPEDA", "https://laws-lois.justice.gc.ca/eng/acts/P-8.6/");
const phipa = act("PHIPA, 2004 (Ontario)", "https://www.ontario.ca/laws/statute/04p03");
const regulation = act("O. Reg. 329/04", "https://www.ontario.ca/laws/regulation/040329");
const quebecHealth = act("RLRQ c. R-22.1", "https://www.legisquebec.gouv.qc.ca/fr/document/lc/R-22.1");
const quebecPrivate = act("RLRQ c. P-39.1", "https://www.legisquebec.gouv.qc.ca/fr/document/lc/P-39.1");
const alberta = act(
  "Health Information Act (Alberta)",
  "https://kings-printer.alberta.ca/570.cfm?frm_isbn=9780779846351",
);

const CA = ["CA"] as const;
const CARE = ["laboratory", "hospital", "practice", "pharmacy", "medico_social"] as const;
const PRIVATE = { roles: CONTROLLING, without: ["public_body"], territories: CA } as const;
const ONTARIO = { roles: CONTROLLING, kinds: CARE, territories: CA, regions: ["CA-ON"] } as const;
const HARM = [
  PERSONAL,
  { fact: "risk", releases: { unlikely: "harm_unlikely" }, unclear: ["unassessed"] },
] as const;

// PIPEDA 10.1: real risk of significant harm.
const commissioner = ruleOf({
  id: "ca.pipeda",
  duty: "notify_authority",
  title: say(
    "Déclaration au Commissariat à la protection de la vie privée",
    "Report to the Privacy Commissioner",
  ),
  label: say("LPRPDE 10.1", "PIPEDA 10.1"),
  why: say(
    "Un risque réel de préjudice grave est déclaré dès que possible après la détermination.",
    "A real risk of significant harm is reported as soon as feasible after the determination.",
  ),
  who: PRIVATE,
  thresholds: HARM,
  anchor: DETERMINATION,
  to: "ca-opc",
  notes: ["supplement_later"],
  versions: [since("2018-11-01", { limit: OPEN, cite: pipeda("10.1"), confidence: "from_memory" })],
});

const individuals = ruleOf({
  ...commissioner,
  id: "ca.pipeda.ind",
  duty: "communicate_to_persons",
  title: say("Avis aux intéressés (Canada)", "Notice to individuals (Canada)"),
  label: say("LPRPDE 10.1(3)", "PIPEDA 10.1(3)"),
  to: "persons",
  versions: [since("2018-11-01", { limit: OPEN, cite: pipeda("10.1(3), 10.2"), confidence: "from_memory" })],
});

// PIPEDA 10.3, regulations s. 6: every breach, kept for 24 months.
const records = ruleOf({
  id: "ca.pipeda.rec",
  duty: "document",
  title: say("Registre des atteintes (Canada)", "Records of breaches (Canada)"),
  label: say("LPRPDE 10.3", "PIPEDA 10.3"),
  why: say(
    "Toute atteinte est consignée, quel qu’en soit le risque.",
    "Every breach is recorded, whatever its risk.",
  ),
  who: PRIVATE,
  thresholds: [PERSONAL],
  anchor: DETERMINATION,
  to: "register",
  notes: ["keep_24_months"],
  versions: [since("2018-11-01", { limit: OPEN, cite: pipeda("10.3"), confidence: "from_memory" })],
});

// PHIPA 12(2).
const ontarioPerson = ruleOf({
  id: "ca.on.12.2",
  duty: "communicate_to_persons",
  title: say("Ontario : avis au particulier", "Ontario: notice to the individual"),
  label: say("LPRPS 12(2)", "PHIPA 12(2)"),
  why: say(
    "Le dépositaire avise le particulier à la première occasion raisonnable.",
    "The custodian tells the individual at the first reasonable opportunity.",
  ),
  who: ONTARIO,
  thresholds: [PERSONAL],
  anchor: DETECTION,
  to: "persons",
  versions: [since("2004-11-01", { limit: OPEN, cite: phipa("12(2)"), confidence: "from_memory" })],
});

// O. Reg. 329/04 s. 6.3: theft, knowing misuse, further use, pattern, notice to a college, significant breach.
const ontarioCommissioner = ruleOf({
  id: "ca.on.6.3",
  duty: "notify_authority",
  title: say("Ontario : avis au commissaire", "Ontario: notice to the Commissioner"),
  label: say("Règl. 329/04, 6.3", "O. Reg. 329/04, 6.3"),
  why: say(
    "Sept cas, dont le vol et l’atteinte importante, sont signalés au commissaire.",
    "Seven cases, among them theft and a significant breach, are told to the Commissioner.",
  ),
  who: ONTARIO,
  thresholds: [
    PERSONAL,
    {
      any: [
        {
          fact: "cause",
          releases: {
            internal_accidental: "local_threshold_not_met",
            external_accidental: "local_threshold_not_met",
          },
          unclear: ["unknown", "other"],
        },
        {
          fact: "risk",
          releases: { unlikely: "local_threshold_not_met", risk: "local_threshold_not_met" },
          unclear: ["unassessed"],
        },
      ],
      reason: "local_threshold_not_met",
    },
  ],
  anchor: DETECTION,
  to: "ca-on-ipc",
  versions: [since("2017-10-01", { limit: OPEN, cite: regulation("s. 6.3"), confidence: "official_text" })],
});

// O. Reg. 329/04 s. 6.4: statistics of the year, on or before 1 March.
const ontarioYear = ruleOf({
  id: "ca.on.6.4",
  duty: "yearly_report",
  title: say("Ontario : statistiques annuelles", "Ontario: yearly statistics"),
  label: say("Règl. 329/04, 6.4", "O. Reg. 329/04, 6.4"),
  why: say(
    "Les atteintes de l’année sont déclarées au commissaire au plus tard le 1er mars.",
    "The year’s breaches are reported to the Commissioner on or before 1 March.",
  ),
  who: ONTARIO,
  thresholds: [PERSONAL],
  anchor: DETECTION,
  to: "ca-on-ipc",
  versions: [
    since("2018-01-01", {
      limit: { kind: "fixed_date", month: 3, day: 1 },
      cite: regulation("s. 6.4"),
      confidence: "official_text",
    }),
  ],
});

// PHIPA 17.1: 30 days after a disciplinary act or a resignation tied to a breach, recorded as an event.
const ontarioCollege = ruleOf({
  id: "ca.on.17.1",
  duty: "notify_authority",
  title: say("Ontario : avis à l’ordre professionnel", "Ontario: notice to the health college"),
  label: say("LPRPS 17.1", "PHIPA 17.1"),
  why: say(
    "Une sanction ou une démission liée à l’atteinte est signalée à l’ordre dans les 30 jours.",
    "A disciplinary act or resignation tied to the breach is told to the college within 30 days.",
  ),
  who: ONTARIO,
  anchor: { kind: "order" },
  to: "ca-on-college",
  versions: [
    since("2016-06-03", { limit: calendarDays(30), cite: phipa("17.1"), confidence: "from_memory" }),
  ],
});

// s. 108: minister, commission and persons, promptly.
const quebec = ruleOf({
  id: "ca.qc.r22.108",
  duty: "notify_authority",
  title: say(
    "Québec : incident de confidentialité d’un organisme de santé",
    "Quebec: confidentiality incident of a health body",
  ),
  label: say("R-22.1, art. 108", "R-22.1, s. 108"),
  why: say(
    "Un risque de préjudice sérieux est signalé avec diligence au ministre, à la CAI et aux personnes.",
    "A risk of serious injury is told promptly to the Minister, to the CAI and to the persons.",
  ),
  who: { roles: CONTROLLING, kinds: CARE, territories: CA, regions: ["CA-QC"] },
  thresholds: HARM,
  to: { kind: "each", ids: ["ca-qc-msss", "ca-qc-cai", "persons"] },
  versions: [since("2024-07-01", { limit: OPEN, cite: quebecHealth("108"), confidence: "reproduced_text" })],
});

// P-39.1 s. 3.5 (Law 25).
const quebecCompany = ruleOf({
  id: "ca.qc.p39.3.5",
  duty: "notify_authority",
  title: say(
    "Québec : incident de confidentialité d’une entreprise",
    "Quebec: confidentiality incident of an enterprise",
  ),
  label: say("P-39.1, art. 3.5", "P-39.1, s. 3.5"),
  why: say(
    "L’entreprise avise avec diligence la CAI et les personnes ; elle tient un registre cinq ans.",
    "The enterprise promptly tells the CAI and the persons; it keeps a register for five years.",
  ),
  who: {
    roles: CONTROLLING,
    kinds: ["vendor", "insurer", "app", "other"],
    without: ["public_body"],
    territories: CA,
    regions: ["CA-QC"],
  },
  thresholds: HARM,
  to: { kind: "each", ids: ["ca-qc-cai", "persons"] },
  versions: [since("2022-09-22", { limit: OPEN, cite: quebecPrivate("3.5"), confidence: "from_memory" })],
});

// HIA 60.1 (Alberta).
const albertaCustodian = ruleOf({
  id: "ca.ab.hia",
  duty: "notify_authority",
  title: say(
    "Alberta : perte ou divulgation de renseignements de santé",
    "Alberta: loss or disclosure of health information",
  ),
  label: say("HIA 60.1", "HIA 60.1"),
  why: say(
    "Le dépositaire avise dès que possible le commissaire, le ministre et le particulier.",
    "The custodian tells the Commissioner, the Minister and the individual as soon as practicable.",
  ),
  who: { roles: CONTROLLING, kinds: CARE, territories: CA, regions: ["CA-AB"] },
  thresholds: HARM,
  anchor: DETECTION,
  to: { kind: "each", ids: ["ca-ab-oipc", "ca-ab-health", "persons"] },
  versions: [since("2018-08-31", { limit: OPEN, cite: alberta("60.1"), confidence: "from_memory" })],
});

/** Canada, Ontario, Quebec, Alberta. */
export const CA_RULES: readonly Rule[] = [
  commissioner,
  individuals,
  records,
  ontarioPerson,
  ontarioCommissioner,
  ontarioYear,
  ontarioCollege,
  quebec,
  quebecCompany,
  albertaCustodian,
];
