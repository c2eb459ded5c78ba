import type { Limit, Rule, Version } from "#law/rule.ts";
import { NATIONAL, type National } from "./nis2-national.ts";
import {
  AWARENESS,
  calendarDays,
  euDays,
  euHours,
  euMonths,
  OPEN,
  ruleOf,
  say,
  since,
  workingDays,
} from "./rule-of.ts";

const SIGNIFICANT = {
  fact: "nis2Significant",
  releases: { no: "not_significant" },
  unclear: ["unknown"],
} as const;

const TRAITS = ["nis2_essential", "nis2_important"] as const;

/** Portugal: an incident resolved within two hours of its detection is told of once, when it has ended. */
const AT_ONCE = { resolvedWithinHours: 2, reason: "resolved_at_once" } as const;

function versionsOf(
  { text, url, from, status, confidence }: National,
  article: string,
  limit: Limit,
): [Version] {
  const cite = { text: `Directive (EU) 2022/2555; ${text}`, article, url };
  const stands = status === undefined ? {} : { status };
  return [since(from, { limit, cite, confidence: confidence ?? "secondary_source", ...stands })];
}

/** What every stage of one state shares. */
function shared({ country, to, alsoTo, notes, anchor, anchorUnstated }: National) {
  return {
    who: { traits: TRAITS, territories: [country] },
    thresholds: country === "PT" ? [SIGNIFICANT, AT_ONCE] : [SIGNIFICANT],
    anchor: anchor ?? AWARENESS,
    to,
    alsoTo: alsoTo ?? [],
    notes: notes ?? [],
    ...(anchorUnstated ? { anchorUnstated } : {}),
  };
}

// NIS2 art. 23(4)(a): early warning, without undue delay and in any event within 24 hours of becoming aware.
function earlyWarning(national: National): Rule {
  const { warningHours } = national;
  const limit = warningHours === null ? OPEN : euHours(warningHours ?? 24);
  return ruleOf({
    ...shared(national),
    id: "eu.nis2.23-4a",
    duty: "early_warning",
    title: say("Alerte précoce d’un incident important", "Early warning of a significant incident"),
    label: say("NIS 2, alerte précoce", "NIS2 early warning"),
    why: say(
      "L’entité essentielle ou importante alerte le CSIRT ou l’autorité dès qu’elle connaît l’incident important.",
      "The essential or important entity warns the CSIRT or the authority as soon as it knows of the significant incident.",
    ),
    content: [
      say("Acte illicite ou malveillant présumé ?", "Suspected unlawful or malicious act?"),
      say("Effets transfrontières possibles ?", "Possible cross-border impact?"),
    ],
    versions: versionsOf(national, "23(4)(a)", limit),
  });
}

// Italy: the decree counts 72 hours from awareness, the agency's FAQ from the early warning (96 hours at most).
const ITALIAN_NOTICE: Limit = {
  kind: "readings",
  planned: euHours(72),
  legal: {
    kind: "min",
    of: [
      { period: { kind: "hours", hours: 96, planned: "K1", legal: "K1" } },
      {
        period: { kind: "hours", hours: 72, planned: "K1", legal: "K1" },
        after: { kind: "filing", rule: "eu.nis2.23-4a" },
      },
    ],
  },
};

// NIS2 art. 23(4)(b): incident notification within 72 hours, from the same instant.
function incidentNotice(national: National): Rule {
  const limit = national.country === "IT" ? ITALIAN_NOTICE : euHours(72);
  return ruleOf({
    ...shared(national),
    ...(national.country === "NO" ? { anchorUnstated: true } : {}),
    id: "eu.nis2.23-4b",
    duty: "report_incident",
    title: say("Notification de l’incident important", "Notification of the significant incident"),
    label: say("NIS 2, notification 72 h", "NIS2, 72 h notification"),
    why: say(
      "La notification actualise l’alerte : première évaluation, gravité, effets, indices de compromission.",
      "The notification updates the warning: initial assessment, severity, impact, indicators of compromise.",
    ),
    content: [
      say("Mise à jour et première évaluation", "Update and initial assessment"),
      say("Gravité, effets, indices de compromission", "Severity, impact, indicators of compromise"),
    ],
    versions: versionsOf(national, "23(4)(b)", limit),
  });
}

// NIS2 art. 23(4)(c): intermediate report on request.
function statusReport(national: National): Rule {
  return ruleOf({
    ...shared(national),
    id: "eu.nis2.23-4c",
    duty: "status_report",
    title: say("Rapport intermédiaire demandé", "Intermediate report on request"),
    label: say("NIS 2, rapport intermédiaire", "NIS2 intermediate report"),
    why: say(
      "Le CSIRT ou l’autorité peut demander où l’on en est.",
      "The CSIRT or the authority may ask how things stand.",
    ),
    thresholds: [],
    anchor: { kind: "order" },
    versions: versionsOf(national, "23(4)(c)", { kind: "order" }),
  });
}

type Final = Pick<Rule, "anchor"> & { limit: Limit };

function finalOf({ final, country }: National): Final {
  switch (final) {
    case "30_days_after_notice":
      return { anchor: { kind: "filing", rule: "eu.nis2.23-4b" }, limit: euDays(30) };
    case "30_days_after_resolution":
      return { anchor: { kind: "instant", firstOf: ["resolution"] }, limit: euDays(30) };
    case "month_after_warning":
      return {
        anchor: { kind: "filing", rule: "eu.nis2.23-4a" },
        limit: { kind: "months", months: 1, planned: "M", legal: "M" },
      };
    case "30_working_days_after_end":
      return {
        anchor: { kind: "filing", rule: `${country.toLowerCase()}.nis2.end` },
        limit: workingDays(30, "PT"),
      };
    default:
      return { anchor: { kind: "filing", rule: "eu.nis2.23-4b" }, limit: euMonths(1) };
  }
}

// NIS2 art. 23(4)(d): final report not later than one month after the submission of the notification.
function finalReport(national: National): Rule {
  const { anchor, limit } = finalOf(national);
  return ruleOf({
    ...shared(national),
    id: "eu.nis2.23-4d",
    duty: "final_report",
    title: say("Rapport final", "Final report"),
    label: say("NIS 2, rapport final", "NIS2 final report"),
    why: say(
      "Le rapport final dit la gravité, les effets, la cause et les mesures ; il part d’un dépôt ou de la résolution.",
      "The final report tells severity, impact, cause and measures; it runs from a filing or from the resolution.",
    ),
    anchor,
    stageOf: "eu.nis2.23-4a",
    content: [
      say(
        "Description, gravité, effets, cause, mesures",
        "Description, severity, impact, root cause, mitigation",
      ),
    ],
    versions: versionsOf(national, "23(4)(d)", limit),
  });
}

// NIS2 art. 23(4)(e): incident still running then: progress report, and the final one a month after its handling.
function reportAfterHandling(national: National): Rule {
  return ruleOf({
    ...shared(national),
    id: "eu.nis2.23-4e",
    duty: "final_report",
    title: say("Rapport final après traitement de l’incident", "Final report after the incident’s handling"),
    label: say("NIS 2, rapport après traitement", "NIS2 report after handling"),
    why: say(
      "Si l’incident dure encore à la date du rapport final, un rapport d’avancement suffit et le final suit d’un mois la fin.",
      "If the incident still runs when the final report is due, a progress report serves and the final one follows a month after its end.",
    ),
    anchor: { kind: "instant", firstOf: ["resolution"] },
    stageOf: "eu.nis2.23-4a",
    onlyAfterDueOf: "eu.nis2.23-4d",
    versions: versionsOf(national, "23(4)(e)", euMonths(1)),
  });
}

// NIS2 art. 23(1) and 23(2): the recipients of the services, of an incident and of a significant threat.
function recipients(national: National, paragraph: "1" | "2"): Rule {
  const isThreat = paragraph === "2";
  return ruleOf({
    ...shared(national),
    id: `eu.nis2.23-${paragraph}`,
    duty: "inform_recipients",
    title: isThreat
      ? say("Information des destinataires sur la menace", "Information of recipients about the threat")
      : say("Information des destinataires du service", "Information of the recipients of the service"),
    label: isThreat ? say("NIS 2, menace", "NIS2, threat") : say("NIS 2, destinataires", "NIS2, recipients"),
    why: isThreat
      ? say(
          "Les destinataires menacés apprennent sans retard ce qu’ils peuvent faire.",
          "Recipients under threat are told without undue delay what they can do.",
        )
      : say(
          "S’il y a lieu, prescripteurs et clients apprennent sans retard l’incident qui nuit au service.",
          "Where appropriate, prescribers and clients are told without undue delay of an incident that harms the service.",
        ),
    to: "recipients",
    alsoTo: [],
    versions: versionsOf(national, `23(${paragraph})`, OPEN),
  });
}

function stagesOf(national: National): Rule[] {
  const lacks = new Set<string>(national.lacks);
  return [
    earlyWarning(national),
    ...(lacks.has("4b") ? [] : [incidentNotice(national)]),
    statusReport(national),
    ...(lacks.has("4d") ? [] : [finalReport(national)]),
    ...(lacks.has("4e") ? [] : [reportAfterHandling(national)]),
    recipients(national, "1"),
    recipients(national, "2"),
  ];
}

function nationalOf(country: string): National {
  const found = NATIONAL.find((national) => national.country === country);
  if (!found) throw new Error(`No national text of ${country}.`);
  return found;
}

// Portugal: 24 hours after the end of a significant impact.
const portugueseEnd = ruleOf({
  ...shared(nationalOf("PT")),
  id: "pt.nis2.end",
  duty: "report_resolution",
  title: say("Avis de fin des effets importants", "Notice of the end of significant impact"),
  label: say("NIS 2 (PT), fin des effets", "NIS2 (PT), end of impact"),
  why: say(
    "La fin des effets importants est signalée dans les 24 heures.",
    "The end of significant impact is reported within 24 hours.",
  ),
  thresholds: [SIGNIFICANT],
  anchor: { kind: "instant", firstOf: ["impact_end", "resolution"] },
  versions: versionsOf(nationalOf("PT"), "23(4)", euHours(24)),
});

// Croatia: an interim report between 48 hours and 7 days.
const croatianInterim = ruleOf({
  ...shared(nationalOf("HR")),
  id: "hr.nis2.interim",
  duty: "status_report",
  title: say("Rapport intermédiaire (Croatie)", "Interim report (Croatia)"),
  label: say("NIS 2 (HR), intermédiaire", "NIS2 (HR), interim"),
  why: say(
    "Un rapport intermédiaire est dû entre 48 heures et sept jours.",
    "An interim report is owed between 48 hours and seven days.",
  ),
  versions: versionsOf(nationalOf("HR"), "Regulation NN 135/2024", calendarDays(7)),
});

// Slovakia: the final report is updated within 30 days of the restoration.
const slovakUpdate = ruleOf({
  ...shared(nationalOf("SK")),
  id: "sk.nis2.update",
  duty: "final_report",
  title: say("Mise à jour du rapport final (Slovaquie)", "Update of the final report (Slovakia)"),
  label: say("NIS 2 (SK), mise à jour", "NIS2 (SK), update"),
  why: say(
    "Le rapport final est actualisé dans les 30 jours du rétablissement.",
    "The final report is updated within 30 days of the restoration.",
  ),
  anchor: { kind: "instant", firstOf: ["resolution"] },
  stageOf: "eu.nis2.23-4a",
  versions: versionsOf(nationalOf("SK"), "Act 366/2024", euDays(30)),
});

/** Directive (EU) 2022/2555, article 23, as each state wrote it: rules of one id, one for each territory. */
export const NIS2_RULES: readonly Rule[] = [
  ...NATIONAL.flatMap(stagesOf),
  portugueseEnd,
  croatianInterim,
  slovakUpdate,
];
