import type { Limit, Rule } from "#law/rule.ts";
import { AWARENESS, act, CONTROLLING, PERSONAL, ruleOf, say, since } from "./rule-of.ts";

const anpd = act(
  "Resolução CD/ANPD nº 15/2024",
  "https://www.gov.br/anpd/pt-br/acesso-a-informacao/institucional/atos-normativos/regulamentacoes_anpd",
);

/** Working days in Brasília; the latest reading leaves out the days on which the authority may give no service. */
function brazilianDays(days: number): Limit {
  return { kind: "days", days, planned: "BD", legal: "BD", calendar: "BR", legalCalendar: "BR-ANPD" };
}

const HARM = { fact: "risk", releases: { unlikely: "harm_unlikely" }, unclear: ["unassessed"] } as const;

// Resolution 2/2022: small processing agents have twice the time, unless their processing is of high risk.
// Resolution 1/2021 arts. 8 and 12: an outage of the e-petition system moves the last day.
const SHARED = {
  who: { roles: CONTROLLING, territories: ["BR"] },
  thresholds: [PERSONAL, HARM],
  doubledFor: "small_agent",
  extension: { kind: "outage", calendar: "BR-ANPD" },
  notes: ["carnival", "small_agent_risk", "supplement_later"],
} as const;

// Resolution CD/ANPD 15/2024 art. 6: three working days of knowing that the incident affected personal data.
const authority = ruleOf({
  ...SHARED,
  id: "br.anpd.6",
  duty: "notify_authority",
  title: say("Brésil : communication à l’ANPD", "Brazil: communication to ANPD"),
  label: say("ANPD, 3 jours ouvrés", "ANPD, 3 working days"),
  why: say(
    "Un risque ou dommage notable est communiqué dans les trois jours ouvrés.",
    "A relevant risk or harm is communicated within three working days.",
  ),
  anchor: AWARENESS,
  to: "br-anpd",
  versions: [
    since("2024-04-26", { limit: brazilianDays(3), cite: anpd("6"), confidence: "secondary_source" }),
  ],
});

const complement = ruleOf({
  ...SHARED,
  id: "br.anpd.compl",
  duty: "complete_notification",
  title: say("Brésil : complément à l’ANPD", "Brazil: supplement to ANPD"),
  label: say("ANPD, complément", "ANPD, supplement"),
  why: say(
    "Ce qui manquait suit dans les vingt jours ouvrés de la communication.",
    "What was missing follows within twenty working days of the communication.",
  ),
  anchor: { kind: "filing", rule: "br.anpd.6" },
  stageOf: "br.anpd.6",
  metBy: "complete_filing",
  to: "br-anpd",
  versions: [
    since("2024-04-26", { limit: brazilianDays(20), cite: anpd("6"), confidence: "secondary_source" }),
  ],
});

// Art. 9: the persons, in the same time; by publication where no direct contact is possible.
const persons = ruleOf({
  ...SHARED,
  id: "br.anpd.tit",
  duty: "communicate_to_persons",
  title: say("Brésil : communication aux personnes", "Brazil: communication to persons"),
  label: say("ANPD, personnes", "ANPD, persons"),
  why: say(
    "Les personnes sont informées dans le même délai que l’ANPD.",
    "Persons are told in the same time as ANPD.",
  ),
  to: "persons",
  versions: [
    since("2024-04-26", { limit: brazilianDays(3), cite: anpd("9"), confidence: "secondary_source" }),
  ],
});

// Art. 9: a declaration within three working days of the end of the time to tell the persons: six in all.
const declaration = ruleOf({
  ...SHARED,
  id: "br.anpd.decl",
  duty: "complete_notification",
  title: say(
    "Brésil : déclaration que les personnes ont été informées",
    "Brazil: declaration that persons were told",
  ),
  label: say("ANPD, déclaration", "ANPD, declaration"),
  why: say(
    "La déclaration suit de trois jours ouvrés la fin du délai d’information des personnes.",
    "The declaration follows three working days after the time to tell the persons.",
  ),
  to: "br-anpd",
  versions: [since("2024-04-26", { limit: brazilianDays(6), cite: anpd("9"), confidence: "from_memory" })],
});

/** Brazil. */
export const BR_RULES: readonly Rule[] = [authority, complement, persons, declaration];
