import type { Rule } from "#law/rule.ts";
import {
  act,
  CONTROLLING,
  calendarDays,
  DETECTION,
  hours,
  OPEN,
  PERSONAL,
  ruleOf,
  say,
  since,
} from "./rule-of.ts";

const dsg = act("Datenschutzgesetz (DSG)", "https://www.fedlex.admin.ch/eli/cc/2022/491/de");
const isg = act("Informationssicherheitsgesetz (ISG)", "https://www.fedlex.admin.ch/eli/cc/2022/232/de");

const CH = ["CH"] as const;

// FADP art. 24(1), DPO art. 15: as soon as possible, where the risk is probably high.
const notifyFdpic = ruleOf({
  id: "ch.dsg.24.1",
  duty: "notify_authority",
  title: say("Annonce au PFPDT", "Notification to the FDPIC"),
  label: say("LPD art. 24(1)", "FADP art. 24(1)"),
  why: say(
    "Le responsable privé ou fédéral annonce dans les meilleurs délais la violation à risque élevé.",
    "A private or federal controller notifies a breach of high risk as soon as possible.",
  ),
  who: { roles: CONTROLLING, without: ["public_body"], territories: CH },
  thresholds: [
    PERSONAL,
    { fact: "risk", releases: { unlikely: "risk_not_high", risk: "risk_not_high" }, unclear: ["unassessed"] },
  ],
  to: "ch-fdpic",
  notes: ["supplement_later"],
  versions: [since("2023-09-01", { limit: OPEN, cite: dsg("24(1)"), confidence: "from_memory" })],
});

// FADP art. 24(3).
const notifyController = ruleOf({
  id: "ch.dsg.24.3",
  duty: "notify_controller",
  title: say("Annonce au responsable (Suisse)", "Notification to the controller (Switzerland)"),
  label: say("LPD art. 24(3)", "FADP art. 24(3)"),
  why: say(
    "Le sous-traitant annonce toute violation dans les meilleurs délais.",
    "The processor reports any breach as soon as possible.",
  ),
  who: { roles: ["processor", "sub_processor", "host"], territories: CH },
  thresholds: [PERSONAL],
  to: "controller",
  versions: [since("2023-09-01", { limit: OPEN, cite: dsg("24(3)"), confidence: "from_memory" })],
});

// FADP art. 24(4) and (5): where needed for their protection, or where the FDPIC asks.
const tellPersons = ruleOf({
  id: "ch.dsg.24.4",
  duty: "communicate_to_persons",
  title: say("Information des personnes (Suisse)", "Information of persons (Switzerland)"),
  label: say("LPD art. 24(4)", "FADP art. 24(4)"),
  why: say(
    "Les personnes sont informées si leur protection le demande ou si le PFPDT l’exige.",
    "Persons are told where their protection requires it or the FDPIC asks.",
  ),
  who: { roles: CONTROLLING, without: ["public_body"], territories: CH },
  thresholds: [
    PERSONAL,
    { fact: "risk", releases: { unlikely: "harm_unlikely" }, unclear: ["unassessed", "risk"] },
    { fact: "encrypted", releases: { yes: "safe_harbour" }, unclear: [] },
  ],
  to: "persons",
  versions: [since("2023-09-01", { limit: OPEN, cite: dsg("24(4), (5)"), confidence: "from_memory" })],
});

// Cantonal acts, such as the Zurich IDG: mostly without delay.
const canton = ruleOf({
  id: "ch.canton",
  duty: "notify_authority",
  title: say("Annonce à l’autorité cantonale", "Notification to the cantonal authority"),
  label: say("Droit cantonal", "Cantonal law"),
  why: say(
    "Un hôpital cantonal ou communal relève de l’autorité de son canton, non du PFPDT.",
    "A cantonal or municipal hospital answers to its canton’s authority, not to the FDPIC.",
  ),
  who: { roles: CONTROLLING, traits: ["public_body"], territories: CH },
  thresholds: [PERSONAL],
  to: "ch-privatim",
  notes: ["text_unverified"],
  versions: [
    since("2008-01-01", {
      limit: OPEN,
      cite: act("Cantonal data protection acts", "https://www.privatim.ch/")("26 acts"),
      confidence: "from_memory",
    }),
  ],
});

const ATTACK = { fact: "itSystemAttack", releases: { no: "no_cyber_attack" }, unclear: ["unknown"] } as const;

// ISG art. 74a to 74h, CSV: 24 hours from the discovery of a reportable cyberattack.
const cyberAttack = ruleOf({
  id: "ch.isg.74e",
  duty: "report_incident",
  title: say("Annonce d’une cyberattaque à l’OFCS", "Report of a cyberattack to the NCSC"),
  label: say("LSI art. 74e, 24 h", "ISA art. 74e, 24 h"),
  why: say(
    "Hôpitaux listés, laboratoires autorisés et assureurs sociaux annoncent une cyberattaque dans les 24 heures.",
    "Listed hospitals, licensed laboratories and social insurers report a cyberattack within 24 hours.",
  ),
  who: { kinds: ["hospital", "laboratory", "medico_social", "insurer", "public_body"], territories: CH },
  thresholds: [ATTACK],
  anchor: DETECTION,
  to: "ch-bacs",
  versions: [since("2025-04-01", { limit: hours(24), cite: isg("74e"), confidence: "secondary_source" })],
});

const cyberAttackSupplement = ruleOf({
  ...cyberAttack,
  id: "ch.isg.74e.complement",
  duty: "complete_notification",
  title: say("Complément à l’annonce d’une cyberattaque", "Supplement to the report of a cyberattack"),
  label: say("LSI, complément 14 jours", "ISA, 14-day supplement"),
  why: say(
    "Ce qui manquait à l’annonce suit dans les 14 jours.",
    "What the report lacked follows within 14 days.",
  ),
  anchor: { kind: "filing", rule: "ch.isg.74e" },
  stageOf: "ch.isg.74e",
  metBy: "complete_filing",
  to: "ch-bacs",
  versions: [
    since("2025-04-01", { limit: calendarDays(14), cite: isg("74e"), confidence: "secondary_source" }),
  ],
});

/** Switzerland. */
export const CH_RULES: readonly Rule[] = [
  notifyFdpic,
  notifyController,
  tellPersons,
  canton,
  cyberAttack,
  cyberAttackSupplement,
];
