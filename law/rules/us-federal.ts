import type { Rule } from "#law/rule.ts";
import { act, calendarDays, DISCOVERY, hours, ruleOf, say, since, workingDays } from "./rule-of.ts";
import { CONSTRUCTIVE, UNSECURED, US } from "./us-discovery.ts";

const ftc = act("16 CFR Part 318", "https://www.ecfr.gov/current/title-16/chapter-I/subchapter-C/part-318");
//www.ecfr.gov/current/title-16/chapter-I/subchapter-C/part-318");
const circia = act("CIRCIA 2022, NPRM of 4 April 2024", "https://www.federalregister.gov/d/2024-06526");

const RECORDS_VENDOR = {
  roles: ["controller", "joint_controller"],
  traits: ["ftc_phr_vendor"],
  without: ["hipaa_covered_entity", "hipaa_business_associate"],
  territories: US,
} as const;

const ftcPersons = ruleOf({
  id: "us.ftc.318.4",
  duty: "communicate_to_persons",
  title: say("FTC : information de chaque personne", "FTC: notice to each individual"),
  label: say("FTC 318.4", "FTC 318.4"),
  why: say(
    "L’éditeur d’un dossier de santé hors HIPAA informe chaque personne dans les 60 jours de la découverte.",
    "A vendor of health records outside HIPAA tells each individual within 60 days of discovery.",
  ),
  who: RECORDS_VENDOR,
  thresholds: UNSECURED,
  anchor: CONSTRUCTIVE,
  to: "persons",
  hold: "postpones",
  notes: ["outer_limit"],
  versions: [
    since("2009-09-24", {
      limit: calendarDays(60),
      cite: ftc("318.3, 318.4"),
      confidence: "secondary_source",
    }),
  ],
});

const ftcNotice = ruleOf({
  id: "us.ftc.318.5c",
  duty: "notify_authority",
  title: say("FTC : avis, 500 personnes ou plus", "FTC: notice, 500 or more"),
  label: say("FTC 318.5(c)", "FTC 318.5(c)"),
  why: say(
    "À partir de 500 personnes, la FTC est avisée en même temps qu’elles.",
    "From 500 individuals on, the FTC is told when they are.",
  ),
  who: RECORDS_VENDOR,
  thresholds: [...UNSECURED, { persons: "total", atLeast: 500 }],
  anchor: CONSTRUCTIVE,
  to: "us-ftc",
  hold: "postpones",
  notes: ["outer_limit"],
  versions: [
    since("2024-07-29", { limit: calendarDays(60), cite: ftc("318.5(c)"), confidence: "from_memory" }),
  ],
});

const ftcLog = ruleOf({
  id: "us.ftc.318.5c2",
  duty: "yearly_report",
  title: say("FTC : relevé annuel, moins de 500 personnes", "FTC: yearly log, fewer than 500"),
  label: say("FTC 318.5(c), relevé", "FTC 318.5(c), log"),
  why: say(
    "En dessous de 500 personnes, le relevé suit de 60 jours la fin de l’année.",
    "Below 500 individuals the log follows 60 days after the year.",
  ),
  who: RECORDS_VENDOR,
  thresholds: [...UNSECURED, { persons: "total", below: 500 }],
  anchor: CONSTRUCTIVE,
  to: "us-ftc",
  versions: [
    since("2009-09-24", {
      limit: { kind: "year_end", days: 60 },
      cite: ftc("318.5(c)"),
      confidence: "from_memory",
    }),
  ],
});

const ftcMedia = ruleOf({
  id: "us.ftc.318.5b",
  duty: "inform_media",
  title: say("FTC : information des médias", "FTC: notice to the media"),
  label: say("FTC 318.5(b)", "FTC 318.5(b)"),
  why: say(
    "500 résidents d’un État ou plus : ses médias sont informés.",
    "500 residents of a state or more: its media are told.",
  ),
  who: RECORDS_VENDOR,
  thresholds: [...UNSECURED, { persons: "residents", atLeast: 500 }],
  anchor: CONSTRUCTIVE,
  residences: US,
  to: "media",
  hold: "postpones",
  notes: ["outer_limit"],
  versions: [
    since("2009-09-24", { limit: calendarDays(60), cite: ftc("318.5(b)"), confidence: "from_memory" }),
  ],
});

const ftcProvider = ruleOf({
  id: "us.ftc.tpsp",
  duty: "notify_controller",
  title: say("FTC : avis du prestataire à l’éditeur", "FTC: notice by the service provider to the vendor"),
  label: say("FTC 318.3(b)", "FTC 318.3(b)"),
  why: say(
    "Le prestataire avise l’éditeur et obtient un accusé de réception.",
    "The service provider tells the vendor and obtains an acknowledgement.",
  ),
  who: { ...RECORDS_VENDOR, roles: ["processor", "sub_processor", "host"] },
  thresholds: UNSECURED,
  anchor: CONSTRUCTIVE,
  to: "controller",
  hold: "postpones",
  notes: ["outer_limit"],
  versions: [
    since("2009-09-24", { limit: calendarDays(60), cite: ftc("318.3(b)"), confidence: "from_memory" }),
  ],
});

function criticalInfrastructure(id: string, count: number): Rule {
  const isPayment = id === "us.circia.24";
  return ruleOf({
    id,
    duty: "report_incident",
    title: isPayment
      ? say("CIRCIA : paiement d’une rançon", "CIRCIA: ransom payment")
      : say("CIRCIA : incident substantiel", "CIRCIA: substantial incident"),
    label: say(`CIRCIA, ${count} h`, `CIRCIA, ${count} h`),
    why: say(
      "Le règlement final n’est pas publié : rien n’est dû aujourd’hui.",
      "The final rule is not published: nothing is owed today.",
    ),
    who: { kinds: ["hospital"], territories: US },
    anchor: isPayment ? { kind: "instant", firstOf: ["payment"] } : DISCOVERY,
    to: "us-cisa",
    versions: [
      since("2024-04-04", {
        status: "proposal",
        limit: hours(count),
        cite: circia("6 U.S.C. 681b"),
        confidence: "secondary_source",
      }),
    ],
  });
}

// 17 CFR 229.106, Form 8-K item 1.05: four business days after the incident was determined to be material.
const listedCompany = ruleOf({
  id: "us.sec.105",
  duty: "report_incident",
  title: say("SEC : formulaire 8-K, rubrique 1.05", "SEC: Form 8-K, item 1.05"),
  label: say("SEC 8-K", "SEC 8-K"),
  why: say(
    "Une société cotée publie l’incident dans les quatre jours ouvrés du constat de son importance.",
    "A listed company files within four business days of determining that the incident is material.",
  ),
  who: { traits: ["listed_company"], territories: US },
  anchor: { kind: "instant", firstOf: ["determination"] },
  to: "us-sec",
  versions: [
    since("2023-12-18", {
      limit: workingDays(4, "US"),
      cite: act(
        "17 CFR 229.106, Form 8-K",
        "https://www.ecfr.gov/current/title-17/section-229.106",
      )("item 1.05"),
      confidence: "from_memory",
    }),
  ],
});

/** United States, federal, beside HIPAA: the FTC’s rule, CIRCIA, the stock exchange. */
export const US_FEDERAL_RULES: readonly Rule[] = [
  ftcPersons,
  ftcNotice,
  ftcLog,
  ftcMedia,
  ftcProvider,
  criticalInfrastructure("us.circia.72", 72),
  criticalInfrastructure("us.circia.24", 24),
  listedCompany,
];
