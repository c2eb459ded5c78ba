import type { Rule } from "#law/rule.ts";
import {
  act,
  CONTROLLING,
  calendarDays,
  DISCOVERY,
  OPEN,
  ruleOf,
  say,
  since,
  workingDays,
} from "./rule-of.ts";
import { UNSECURED } from "./us-discovery.ts";

const HOLDERS = { roles: CONTROLLING } as const;

const healthCode = act(
  "California Health & Safety Code",
  "https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=HSC&sectionNum=1280.15",
);
const civilCode = act(
  "California Civil Code",
  "https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=CIV&sectionNum=1798.82",
);
/** H&S 1280.15(b): licensed clinics and facilities; any unlawful access, use or disclosure, no harm threshold. */
function facilityNotice(id: string, to: "us-ca-cdph" | "persons"): Rule {
  const toPatient = to === "persons";
  return ruleOf({
    id,
    duty: toPatient ? "communicate_to_persons" : "notify_authority",
    title: toPatient
      ? say("Californie : information du patient", "California: notice to the patient")
      : say("Californie : avis au CDPH", "California: notice to CDPH"),
    label: toPatient
      ? say("CA 1280.15, patient", "CA 1280.15, patient")
      : say("CA 1280.15, CDPH", "CA 1280.15, CDPH"),
    why: say(
      "Un établissement autorisé avise dans les 15 jours ouvrés de la découverte, sans seuil de dommage.",
      "A licensed facility gives notice within 15 business days of detection, without a harm threshold.",
    ),
    who: { traits: ["us_licensed_facility"], territories: ["US"], regions: ["US-CA"] },
    thresholds: UNSECURED,
    anchor: { kind: "instant", firstOf: ["detection", "awareness", "processor_notice"] },
    to,
    hold: "restarts",
    versions: [
      since("2015-01-01", {
        limit: workingDays(15, "US-CA"),
        cite: healthCode(toPatient ? "1280.15(b)(2)" : "1280.15(b)(1)"),
        confidence: "secondary_source",
      }),
    ],
  });
}

// Civil Code 1798.82(a), SB 446: 30 calendar days of discovery or notification; before 2026 no number.
const californiaResidents = ruleOf({
  id: "us.ca.1798.82",
  duty: "communicate_to_persons",
  title: say("Californie : information des résidents", "California: notice to residents"),
  label: say("CA 1798.82", "CA 1798.82"),
  why: say(
    "Les résidents sont informés dans les 30 jours de la découverte.",
    "Residents are told within 30 calendar days of discovery.",
  ),
  who: HOLDERS,
  thresholds: UNSECURED,
  anchor: DISCOVERY,
  residences: ["US-CA"],
  to: "persons",
  hold: "postpones",
  notes: ["other_counting_arguable", "reach_abroad"],
  versions: [
    since("2003-07-01", {
      until: "2025-12-31",
      limit: OPEN,
      cite: civilCode("1798.82(a)"),
      confidence: "from_memory",
    }),
    since("2026-01-01", {
      limit: calendarDays(30),
      cite: civilCode("1798.82(a)"),
      confidence: "secondary_source",
    }),
  ],
});

// Civil Code 1798.82(f): 15 calendar days of notifying the residents, more than 500 of them.
const californiaAttorney = ruleOf({
  id: "us.ca.1798.82f",
  duty: "notify_authority",
  title: say(
    "Californie : modèle de l’avis au procureur général",
    "California: sample notice to the Attorney General",
  ),
  label: say("CA 1798.82(f)", "CA 1798.82(f)"),
  why: say(
    "Plus de 500 résidents : le procureur général reçoit l’avis dans les 15 jours de l’envoi.",
    "More than 500 residents: the Attorney General gets the notice within 15 days of its sending.",
  ),
  who: HOLDERS,
  thresholds: [...UNSECURED, { persons: "residents", atLeast: 501 }],
  anchor: { kind: "filing", rule: "us.ca.1798.82" },
  stageOf: "us.ca.1798.82",
  residences: ["US-CA"],
  to: "us-ca-ag",
  notes: ["reach_abroad"],
  versions: [
    since("2012-01-01", {
      until: "2025-12-31",
      limit: OPEN,
      cite: civilCode("1798.82(f)"),
      confidence: "from_memory",
    }),
    since("2026-01-01", {
      limit: calendarDays(15),
      cite: civilCode("1798.82(f)"),
      confidence: "secondary_source",
    }),
  ],
});

/** California: licensed health facilities and holders of residents’ data. */
export const US_CALIFORNIA_RULES: readonly Rule[] = [
  facilityNotice("us.ca.1280.15.cdph", "us-ca-cdph"),
  facilityNotice("us.ca.1280.15.pat", "persons"),
  californiaResidents,
  californiaAttorney,
];
