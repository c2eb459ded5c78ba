import { CANADA_CASES } from "./canada.ts";
import { hospitalIn, type LawCase, residents } from "./law-case.ts";

const filed = (rule: string, at: string) => ({ rule, at });
const NEW_YORK = "America/New_York";
const JUNE = { awareness: "2026-06-01T10:00:00-04:00" };
const SIXTY_DAYS = "2026-08-01T04:00:00Z";

const UNITED_STATES: readonly LawCase[] = [
  {
    name: "HIPAA: 501 residents of one state, and the media are told",
    facts: hospitalIn("US", NEW_YORK, {
      party: { traits: ["hipaa_covered_entity"] },
      breach: residents({ "US-TX": 501, "US-FL": 3 }),
      instants: JUNE,
    }),
    expect: [
      { rule: "us.hipaa.406", subject: "US-TX", status: "due", dueAt: SIXTY_DAYS },
      { rule: "us.hipaa.406", subject: "US-FL", status: "not_required" },
      { rule: "us.hipaa.414", status: "open", addressee: "register" },
    ],
  },
  {
    name: "HIPAA: nothing is owed where the data were encrypted",
    facts: hospitalIn("US", NEW_YORK, {
      party: { traits: ["hipaa_covered_entity"] },
      breach: { encrypted: true },
      instants: JUNE,
    }),
    expect: [
      {
        rule: "us.hipaa.404",
        status: "not_required",
        reason: { code: "safe_harbour", values: { value: "yes" } },
      },
      { rule: "us.hipaa.408b", status: "not_required" },
    ],
  },
  {
    name: "HIPAA: an associate tells the covered entity; the 24 hours are a proposal",
    facts: hospitalIn("US", NEW_YORK, {
      party: { role: "processor", kind: "vendor", traits: ["hipaa_business_associate"] },
      instants: JUNE,
      assume: ["us.secrule"],
    }),
    expect: [
      { rule: "us.hipaa.410", status: "due", addressee: "controller", dueAt: SIXTY_DAYS },
      { rule: "us.secrule", status: "due", dueAt: "2026-06-02T14:00:00Z" },
    ],
  },
  {
    name: "California: an oral hold ends at midnight, and the day it closes is the one not counted",
    facts: hospitalIn("US", "America/Los_Angeles", {
      party: { region: "US-CA", traits: ["us_licensed_facility"] },
      instants: { detection: "2026-12-18T09:00:00-08:00" },
      holds: [{ kind: "law_enforcement", form: "oral", at: "2026-12-22T09:00:00-08:00" }],
    }),
    expect: [{ rule: "us.ca.1280.15.cdph", status: "due", dueAt: "2027-02-12T08:00:00Z" }],
  },
  {
    name: "FTC: a vendor of health records outside HIPAA, fewer than 500",
    facts: hospitalIn("US", NEW_YORK, {
      party: { kind: "app", traits: ["ftc_phr_vendor"] },
      breach: residents({ "US-TX": 40 }),
      instants: JUNE,
    }),
    expect: [
      { rule: "us.ftc.318.4", status: "due", dueAt: SIXTY_DAYS },
      { rule: "us.ftc.318.5c2", status: "due", dueAt: "2027-03-02T05:00:00Z" },
    ],
  },
  {
    name: "FTC: its provider tells it; a covered entity is not bound",
    facts: hospitalIn("US", NEW_YORK, {
      party: { role: "processor", kind: "vendor", traits: ["ftc_phr_vendor"] },
      instants: JUNE,
    }),
    expect: [
      { rule: "us.ftc.tpsp", status: "due", dueAt: SIXTY_DAYS },
      { rule: "us.ftc.318.4", absent: true },
    ],
  },
  {
    name: "FTC: a vendor that is a covered entity answers to HIPAA alone",
    facts: hospitalIn("US", NEW_YORK, {
      party: { kind: "app", traits: ["ftc_phr_vendor", "hipaa_covered_entity"] },
      instants: JUNE,
    }),
    expect: [
      { rule: "us.ftc.318.4", absent: true },
      { rule: "us.hipaa.404", status: "due" },
    ],
  },
  {
    name: "CIRCIA assumed, and the 8-K of a listed company over Veterans Day",
    facts: hospitalIn("US", NEW_YORK, {
      party: { traits: ["listed_company"] },
      instants: { awareness: "2026-11-05T09:20:00Z", determination: "2026-11-05T15:00:00Z" },
      assume: ["us.circia.72"],
    }),
    expect: [
      { rule: "us.circia.72", status: "due", dueAt: "2026-11-08T09:20:00Z" },
      {
        rule: "us.sec.105",
        status: "due",
        addressee: "us-sec",
        dueAt: "2026-11-13T05:00:00Z",
        clock: "BD",
        reason: { code: "owed_within_working_days", values: { days: 4, fact: "determination" } },
      },
    ],
  },
  {
    name: "States: each resident’s state, whatever the seat",
    facts: hospitalIn("US", NEW_YORK, {
      party: { region: "US-OH" },
      breach: residents({ "US-NY": 10, "US-WA": 501, "US-VT": 1, PR: 2 }),
      instants: JUNE,
    }),
    expect: [
      { rule: "us.ny.899aa", subject: "US-NY", status: "due", dueAt: "2026-07-02T04:00:00Z" },
      { rule: "us.wa.010", subject: "US-WA", status: "due", dueAt: "2026-07-02T04:00:00Z" },
      { rule: "us.wa.ag", status: "due", addressee: "us-wa-ag" },
      { rule: "us.vt", status: "due", dueAt: "2026-06-23T04:00:00Z" },
      { rule: "us.pr", subject: "PR", status: "due", dueAt: "2026-06-12T04:00:00Z" },
      { rule: "us.tx.53b", absent: true },
    ],
  },
  {
    name: "States: the residences are not known: that of the seat is planned",
    facts: hospitalIn("US", NEW_YORK, { party: { region: "US-WA" }, instants: JUNE }),
    expect: [
      {
        ...{ rule: "us.wa.010", subject: "US-WA", status: "undetermined", dueAt: "2026-07-02T04:00:00Z" },
        reason: { code: "fact_missing", values: { missing: "breach.persons.byResidence" } },
      },
    ],
  },
  {
    name: "States: a Bavarian hospital with patients in Texas and California",
    facts: hospitalIn("DE", "Europe/Berlin", {
      party: { region: "DE-BY", traits: ["catholic_body"] },
      breach: residents({ "DE-BY": 900, "US-TX": 300, "US-CA": 20 }),
      instants: { awareness: "2026-11-05T09:20:00Z", determination: "2026-11-05T09:20:00Z" },
    }),
    expect: [
      { rule: "de.kdg.33", status: "due", addressee: "de-kdsz-by" },
      { rule: "us.tx.53b", subject: "US-TX", status: "due", addressee: "persons" },
      { rule: "us.tx.53i", status: "due", addressee: "us-tx-ag" },
      { rule: "us.ca.1798.82", subject: "US-CA", status: "due" },
      { rule: "us.ca.1798.82f", status: "not_required" },
      { rule: "us.hipaa.404", absent: true },
    ],
  },
  {
    name: "States: persons of the United States, the state not known: each state covered is planned",
    facts: hospitalIn("FR", "Europe/Paris", {
      breach: residents({ FR: 900, US: 300 }),
      instants: { awareness: "2026-11-05T09:20:00Z", determination: "2026-11-05T09:20:00Z" },
    }),
    expect: [
      {
        ...{ rule: "us.tx.53b", subject: "US", status: "undetermined" },
        reason: { code: "fact_missing", values: { missing: "breach.persons.byResidence" } },
      },
      { rule: "us.tx.53i", subject: "US", status: "undetermined" },
      { rule: "us.fl.171.3", status: "not_required" },
    ],
  },
  {
    name: "Florida: an agent tells its client within ten days",
    facts: hospitalIn("US", NEW_YORK, {
      party: { role: "processor", kind: "vendor" },
      breach: residents({ "US-FL": 3 }),
      instants: JUNE,
    }),
    expect: [{ rule: "us.fl.171.6", status: "due", addressee: "controller", dueAt: "2026-06-12T04:00:00Z" }],
  },
];

const PACIFIC: readonly LawCase[] = [
  {
    name: "Australia: thirty days to assess, then a statement, then the individuals",
    facts: hospitalIn("AU", "Australia/Sydney", {
      instants: { awareness: "2026-11-05T10:00:00+11:00" },
      filings: [{ rule: "au.ndb.oaic", at: "2026-11-20T10:00:00+11:00", addressee: "au-oaic" }],
    }),
    expect: [
      { rule: "au.ndb.assess", status: "due", dueAt: "2026-12-07T13:00:00Z" },
      { rule: "au.ndb.oaic", status: "open", addressee: "au-oaic" },
      { rule: "au.ndb.ind", status: "open", addressee: "persons" },
    ],
  },
  {
    name: "Australia: a critical hospital whose confidentiality alone is hit has 72 hours, not 12",
    facts: hospitalIn("AU", "Australia/Sydney", {
      party: { traits: ["soci_critical"] },
      breach: { natures: ["confidentiality"] },
    }),
    expect: [
      { rule: "au.soci.12", status: "not_required" },
      { rule: "au.soci.72", status: "due", dueAt: "2026-11-08T09:20:00Z" },
    ],
  },
  {
    name: "Brazil: twenty working days to complete the communication",
    facts: hospitalIn("BR", "America/Sao_Paulo", {
      filings: [filed("br.anpd.6", "2026-11-05T10:00:00-03:00")],
    }),
    expect: [{ rule: "br.anpd.compl", status: "due", dueAt: "2026-12-05T03:00:00Z" }],
  },
  {
    name: "Singapore: assessment, persons, intermediary; the health act is not applicable yet",
    facts: hospitalIn("SG", "Asia/Singapore", {
      party: { role: ["controller", "processor"] },
      instants: { awareness: "2026-11-05T10:00:00+08:00", assessment: "2026-11-20T10:00:00+08:00" },
      assume: ["sg.hia.79"],
    }),
    expect: [
      { rule: "sg.pdpa.assess", status: "due", dueAt: "2026-12-05T16:00:00Z" },
      { rule: "sg.pdpa.ind", status: "open" },
      { rule: "sg.pdpa.di", status: "open", addressee: "controller" },
      { rule: "sg.hia.79", status: "open", addressee: "sg-moh" },
    ],
  },
  {
    name: "Japan: a cyberattack has sixty days, ending in the closed days of the new year",
    facts: hospitalIn("JP", "Asia/Tokyo", { instants: { awareness: "2026-11-05T10:00:00+09:00" } }),
    expect: [
      { rule: "jp.appi.prompt", status: "open", addressee: "jp-ppc" },
      { rule: "jp.appi.final60", status: "due", dueAt: "2027-01-04T15:00:00Z" },
      { rule: "jp.appi.final30", status: "not_required" },
      { rule: "jp.appi.ind", status: "open" },
    ],
  },
  {
    name: "Japan: an accident with ordinary data of few is below every threshold",
    facts: hospitalIn("JP", "Asia/Tokyo", {
      breach: {
        ...{ cause: "internal_accidental", dataCategories: ["identity", "contact"] },
        ...residents({ JP: 1000 }),
      },
    }),
    expect: [{ rule: "jp.appi.prompt", status: "not_required" }],
  },
];

const GULF: readonly LawCase[] = [
  {
    name: "Dubai: 24 hours to plan on, 48 at the latest",
    facts: hospitalIn("AE", "Asia/Dubai", { party: { region: "AE-DU", freeZone: "difc" } }),
    expect: [
      {
        rule: "ae.dubai",
        status: "due",
        dueAt: "2026-11-06T09:20:00Z",
        legalLimitAt: "2026-11-07T09:20:00Z",
      },
      { rule: "ae.difc", status: "open", addressee: "ae-difc" },
      { rule: "ae.adgm", absent: true },
    ],
  },
  {
    name: "Abu Dhabi: 72 hours, in the free zone too",
    facts: hospitalIn("AE", "Asia/Dubai", { party: { region: "AE-AZ", freeZone: "adgm" } }),
    expect: [
      { rule: "ae.abudhabi", status: "due", dueAt: "2026-11-08T09:20:00Z", addressee: "ae-doh" },
      { rule: "ae.adgm", status: "due", dueAt: "2026-11-08T09:20:00Z" },
      { rule: "ae.dubai", absent: true },
    ],
  },
];

/** The United States, Canada, Australia, Brazil, Singapore, Japan, the Emirates. */
export const OVERSEAS_CASES: readonly LawCase[] = [...UNITED_STATES, ...CANADA_CASES, ...PACIFIC, ...GULF];
