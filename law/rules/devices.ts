import { EEA } from "#law/countries.ts";
import type { FactThreshold, Localized, Rule } from "#law/rule.ts";
import { act, euDays, ruleOf, say, since } from "./rule-of.ts";

const mdr = act("Regulation (EU) 2017/745", "https://eur-lex.europa.eu/eli/reg/2017/745/oj");
const ivdr = act("Regulation (EU) 2017/746", "https://eur-lex.europa.eu/eli/reg/2017/746/oj");
const ehds = act("Regulation (EU) 2025/327", "https://eur-lex.europa.eu/eli/reg/2025/327/oj");

const INCIDENTS = ["serious", "death_or_deterioration", "public_health_threat"] as const;
type Incident = (typeof INCIDENTS)[number];

/** The duty of one sort of incident; the other two have their own, shorter or longer. */
function only(incident: Incident): FactThreshold {
  const others = INCIDENTS.filter((other) => other !== incident);
  const releases = Object.fromEntries(others.map((other) => [other, "other_device_incident"] as const));
  return { fact: "deviceIncident", releases, unclear: ["unknown"] };
}

type Level = { paragraph: string; days: number; incident: Incident; words: Localized };

const LEVELS: readonly Level[] = [
  {
    paragraph: "3",
    days: 15,
    incident: "serious",
    words: say("incident grave", "serious incident"),
  },
  {
    paragraph: "5",
    days: 10,
    incident: "death_or_deterioration",
    words: say("décès ou détérioration grave imprévue", "death or unanticipated serious deterioration"),
  },
  {
    paragraph: "4",
    days: 2,
    incident: "public_health_threat",
    words: say("menace grave pour la santé publique", "serious public health threat"),
  },
];

type Text = {
  prefix: string;
  article: string;
  trait: "device_ivd" | "device_md";
  from: string;
  cite: typeof mdr;
};

const TEXTS: readonly Text[] = [
  { prefix: "eu.ivdr.82", article: "82", trait: "device_ivd", from: "2022-05-26", cite: ivdr },
  { prefix: "eu.mdr.87", article: "87", trait: "device_md", from: "2021-05-26", cite: mdr },
];

// IVDR art. 82(3) to (5), MDR art. 87(3) to (5): immediately on a causal link, not later than 15, 10 or 2 days.
function vigilance({ prefix, article, trait, from, cite }: Text): Rule[] {
  return LEVELS.map(({ paragraph, days, incident, words }) =>
    ruleOf({
      id: `${prefix}-${paragraph}`,
      duty: "report_incident",
      title: say(`Vigilance : ${words.fr}`, `Vigilance: ${words.en}`),
      label: say(`Vigilance, ${days} jours`, `Vigilance, ${days} days`),
      why: say(
        `Le fabricant d’un dispositif déclare à l’autorité, dans les ${days} jours : ${words.fr}.`,
        `The manufacturer of a device reports to the authority within ${days} days: ${words.en}.`,
      ),
      who: { roles: ["manufacturer"], traits: [trait], territories: EEA },
      thresholds: [only(incident)],
      displacedBy: ["eu.mdr-revision.87-3"].filter(() => paragraph === "3"),
      to: { kind: "device_authority" },
      content: [say("Formulaire MIR", "MIR form")],
      notes: ["outer_limit"],
      versions: [
        since(from, {
          limit: euDays(days),
          cite: cite(`${article}(${paragraph})`),
          confidence: "reproduced_text",
        }),
      ],
    }),
  );
}

// COM(2025) 1023: 15 days become 30 for an ordinary serious incident. A proposal.
const revision = ruleOf({
  id: "eu.mdr-revision.87-3",
  duty: "report_incident",
  title: say(
    "Vigilance : incident grave (révision proposée)",
    "Vigilance: serious incident (proposed revision)",
  ),
  label: say("Vigilance, 30 jours (proposition)", "Vigilance, 30 days (proposal)"),
  why: say(
    "La révision proposée porterait à 30 jours la déclaration d’un incident grave ordinaire.",
    "The proposed revision would give 30 days to report an ordinary serious incident.",
  ),
  who: { roles: ["manufacturer"], traits: ["device_md", "device_ivd"], territories: EEA },
  thresholds: [only("serious")],
  to: { kind: "device_authority" },
  onlyIfAssumed: true,
  notes: ["text_unverified"],
  versions: [
    since("2025-12-16", {
      status: "proposal",
      limit: euDays(30),
      cite: act(
        "COM(2025) 1023",
        "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52025PC1023",
      )("87(3)"),
      confidence: "secondary_source",
    }),
  ],
});

// EHDS art. 44(7), 2(2)(r): immediately on a likely causal link, not later than 3 days. Applies from 26 March 2029,
// to laboratory results from 26 March 2031.
const ehrSystem = ruleOf({
  id: "eu.ehds.44-7",
  duty: "report_incident",
  title: say("Incident grave d’un système de DME", "Serious incident of an EHR system"),
  label: say("EEDS, 3 jours", "EHDS, 3 days"),
  why: say(
    "Le fabricant d’un système de dossier médical électronique déclarera l’incident grave dans les trois jours.",
    "The manufacturer of an electronic health record system will report a serious incident within three days.",
  ),
  who: { roles: ["manufacturer"], traits: ["ehr_system"], territories: EEA },
  thresholds: [{ fact: "deviceIncident", releases: {}, unclear: ["unknown"] }],
  to: "eu-market-surveillance",
  notes: ["outer_limit"],
  versions: [since("2029-03-26", { limit: euDays(3), cite: ehds("44(7)"), confidence: "secondary_source" })],
});

/** Vigilance of medical devices, of in vitro diagnostics and of health record systems. */
export const DEVICE_RULES: readonly Rule[] = [...TEXTS.flatMap(vigilance), revision, ehrSystem];
