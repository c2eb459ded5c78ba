import type { Rule } from "#law/rule.ts";
import { act, DETERMINATION, hours, ruleOf, say, since, workingDays } from "./rule-of.ts";
import { UNSECURED } from "./us-discovery.ts";

const newYork = act("N.Y. General Business Law", "https://www.nysenate.gov/legislation/laws/GBS/899-AA");

// GBL 899-aa(9): a HIPAA covered entity that tells HHS tells the Attorney General within five business days.
const newYorkCopy = ruleOf({
  id: "us.ny.899aa.9",
  duty: "notify_authority",
  title: say("New York : copie de l’avis fait au ministère", "New York: copy of the notice to HHS"),
  label: say("NY 899-aa(9)", "NY 899-aa(9)"),
  why: say(
    "L’entité couverte qui avise HHS avise l’Attorney General dans les cinq jours ouvrés.",
    "A covered entity that tells HHS tells the Attorney General within five business days.",
  ),
  who: { traits: ["hipaa_covered_entity"] },
  thresholds: UNSECURED,
  anchor: { kind: "filing", rule: "us.hipaa.408b", or: ["us.hipaa.408c"] },
  residences: ["US-NY"],
  to: "us-ny-ag",
  versions: [
    since("2019-10-23", {
      limit: workingDays(5, "US-NY"),
      cite: newYork("899-aa(9)"),
      confidence: "from_memory",
    }),
  ],
});

// 10 NYCRR 405.46: general hospitals, 72 hours of determining that a cybersecurity incident occurred.
const newYorkHospital = ruleOf({
  id: "us.ny.405.46",
  duty: "report_incident",
  title: say(
    "New York : incident de cybersécurité d’un hôpital",
    "New York: cybersecurity incident of a hospital",
  ),
  label: say("NY 405.46, 72 h", "NY 405.46, 72 h"),
  why: say(
    "Un hôpital général signale l’incident dans les 72 heures de sa détermination.",
    "A general hospital reports the incident within 72 hours of determining it.",
  ),
  who: { kinds: ["hospital"], territories: ["US"], regions: ["US-NY"] },
  anchor: DETERMINATION,
  to: "us-ny-doh",
  notes: ["outer_limit"],
  versions: [
    since("2024-10-02", {
      limit: hours(72),
      cite: act(
        "10 NYCRR",
        "https://regs.health.ny.gov/content/section-40546-hospital-cybersecurity-requirements",
      )("405.46"),
      confidence: "secondary_source",
    }),
  ],
});

/** New York: what binds covered entities and hospitals beside the notice to residents. */
export const US_NEW_YORK_RULES: readonly Rule[] = [newYorkCopy, newYorkHospital];
