import { EEA } from "#law/countries.ts";
import type { Rule } from "#law/rule.ts";
import { GDPR_RULES } from "./gdpr.ts";
import { act, CONTROLLING, euHours, euMonths, PERSONAL, ruleOf, say, since } from "./rule-of.ts";

const gdpr = act("Regulation (EU) 2016/679", "https://eur-lex.europa.eu/eli/reg/2016/679/oj");

const CONTROLLERS = { roles: CONTROLLING, territories: EEA };
const FROM_OUTSIDE = { traits: ["non_eu_establishment"], outside: EEA } as const;

// GDPR art. 34(4), 58(2)(e): the authority may order the communication; its order sets the time.
const orderedCommunication = ruleOf({
  id: "eu.gdpr.34-4",
  duty: "communicate_to_persons",
  title: say(
    "Communication aux personnes sur ordre de l’autorité",
    "Communication to persons by order of the authority",
  ),
  label: say("Information ordonnée (34(4))", "Ordered communication (34(4))"),
  why: say(
    "L’autorité peut ordonner d’informer les personnes ; l’ordre fixe le délai.",
    "The authority may order that persons be told; its order sets the time.",
  ),
  who: CONTROLLERS,
  anchor: { kind: "order" },
  to: "persons",
  content: [say("Ce que demande l’art. 34(2)", "What art. 34(2) asks for")],
  versions: [
    since("2018-05-25", { limit: { kind: "order" }, cite: gdpr("34(4)"), confidence: "reproduced_text" }),
  ],
});

// GDPR art. 12(3): information on action taken on a request under art. 15 to 22 within one month of its receipt,
// extendable by two further months where necessary, the person being told within the first month.
const answerRequests = ruleOf({
  id: "eu.gdpr.12-3",
  duty: "answer_requests",
  title: say(
    "Réponse aux demandes des personnes (art. 15, 17, 21)",
    "Answer to persons’ requests (art. 15, 17, 21)",
  ),
  label: say("Réponse aux demandes (12(3))", "Answer to requests (12(3))"),
  why: say(
    "Chaque lot de demandes reçues après la violation appelle une réponse dans le mois, prolongeable de deux mois.",
    "Each batch of requests received after the breach is answered within a month, extendable by two.",
  ),
  who: CONTROLLERS,
  anchor: { kind: "order" },
  to: "persons",
  extension: { kind: "asked", upTo: euMonths(3) },
  versions: [since("2018-05-25", { limit: euMonths(1), cite: gdpr("12(3)"), confidence: "from_memory" })],
});

// EDPB Guidelines 9/2022 v2.0, para 73: a controller without establishment in the Union (art. 3(2)) notifies every
// authority where affected persons live; a representative under art. 27 gives no one-stop-shop.
const notifyEveryAuthority = ruleOf({
  id: "eu.gdpr.33-1-noneu",
  duty: "notify_authority",
  title: say(
    "Notification à l’autorité de chaque État où vivent des personnes touchées",
    "Notification to the authority of each state where affected persons live",
  ),
  label: say("Notification art. 33, hors UE", "Art. 33 notification, from outside"),
  why: say(
    "Sans établissement dans l’Union, il n’y a pas de guichet unique : chaque autorité est notifiée.",
    "Without an establishment in the Union there is no one-stop-shop: each authority is notified.",
  ),
  who: { roles: CONTROLLING, ...FROM_OUTSIDE },
  thresholds: [
    PERSONAL,
    {
      fact: "risk",
      releases: { unlikely: "risk_unlikely" },
      unclear: [],
      colours: { unassessed: "owed_risk_unassessed" },
    },
  ],
  residences: EEA,
  to: { kind: "residence_dpa" },
  notes: ["joint_controllers", "two_working_days", "reasons_advised", "reasons_required"],
  versions: [
    since("2023-03-28", { limit: euHours(72), cite: gdpr("33(1), 3(2)"), confidence: "secondary_source" }),
  ],
});

/** The duties of the same regulation that bind a party outside the Union as they bind one inside. */
const ALIKE_FROM_OUTSIDE: ReadonlySet<string> = new Set([
  "eu.gdpr.33-2",
  "eu.gdpr.33-2-sub",
  "eu.gdpr.33-5",
  "eu.gdpr.34-1",
]);

const fromOutside = GDPR_RULES.filter(({ id }) => ALIKE_FROM_OUTSIDE.has(id)).map((rule) => ({
  ...rule,
  who: { ...rule.who, ...FROM_OUTSIDE, territories: [] },
}));

// COM(2025) 837, 2025/0360(COD): art. 33(1) for high-risk breaches only, within 96 hours, through the single entry
// point. A proposal.
const omnibus = ruleOf({
  id: "eu.omnibus.33",
  duty: "notify_authority",
  title: say(
    "Notification sous 96 heures par le guichet unique (proposition omnibus)",
    "Notification within 96 hours through the single entry point (omnibus proposal)",
  ),
  label: say("Art. 33, omnibus (proposition)", "Art. 33, omnibus (proposal)"),
  why: say(
    "La proposition réserve la notification aux risques élevés et la porte à 96 heures.",
    "The proposal keeps the notification for high risks and gives it 96 hours.",
  ),
  who: CONTROLLERS,
  thresholds: [
    PERSONAL,
    {
      fact: "risk",
      releases: { unlikely: "risk_not_high", risk: "risk_not_high" },
      unclear: ["unassessed"],
    },
  ],
  to: { kind: "competent_dpa" },
  alsoTo: ["eu-enisa"],
  onlyIfAssumed: true,
  // It would be the same notification: one already sent under today's article counts.
  metByFilingOf: [{ rule: "eu.gdpr.33-1" }],
  notes: ["text_unverified"],
  versions: [
    since("2025-11-19", {
      status: "proposal",
      limit: euHours(96),
      cite: act(
        "COM(2025) 837, 2025/0360(COD)",
        "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52025PC0837",
      )("33(1)"),
      confidence: "secondary_source",
    }),
  ],
});

/** Regulation (EU) 2016/679 beyond the first notification: orders, requests, bodies outside the Union, the omnibus. */
export const GDPR_BEYOND_RULES: readonly Rule[] = [
  orderedCommunication,
  answerRequests,
  notifyEveryAuthority,
  ...fromOutside,
  omnibus,
];
