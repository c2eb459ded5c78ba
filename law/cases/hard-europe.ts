import { hospitalIn, type LawCase, laboratory } from "./law-case.ts";

const nis2 = { traits: ["nis2_essential"] };
const filed = (rule: string, at: string, more: Record<string, unknown> = {}) => ({ rule, at, ...more });

/** The hardest cases of Europe, by their number in the list of thirty. */
export const HARD_EUROPE: readonly LawCase[] = [
  {
    name: "1: Brussels, 72 elapsed hours over the change to summer time",
    facts: hospitalIn("BE", "Europe/Brussels", { instants: { awareness: "2026-03-28T10:20:00+01:00" } }),
    expect: [{ rule: "eu.gdpr.33-1", dueAt: "2026-03-31T09:20:00Z" }],
  },
  {
    name: "2: Brussels, and back in autumn",
    facts: hospitalIn("BE", "Europe/Brussels", { instants: { awareness: "2026-10-24T10:20:00+02:00" } }),
    expect: [{ rule: "eu.gdpr.33-1", dueAt: "2026-10-27T08:20:00Z" }],
  },
  {
    name: "3: Paris, Good Friday: the hour of the event is not counted in the legal reading",
    facts: laboratory({ instants: { awareness: "2026-04-03T10:20:00+02:00" } }),
    expect: [{ rule: "eu.gdpr.33-1", dueAt: "2026-04-06T08:20:00Z", legalLimitAt: "2026-04-06T09:00:00Z" }],
  },
  {
    name: "18: Portugal, from the conclusion, from the end of impact, from the end notice",
    facts: hospitalIn("PT", "Europe/Lisbon", {
      party: nis2,
      instants: {
        detection: "2026-11-28T08:00:00Z",
        determination: "2026-11-28T10:00:00Z",
        impact_end: "2026-11-30T18:00:00Z",
      },
      filings: [filed("pt.nis2.end", "2026-12-01T09:00:00Z")],
    }),
    expect: [
      { rule: "eu.nis2.23-4a", status: "due", trigger: "determination", dueAt: "2026-11-29T10:00:00Z" },
      { rule: "eu.nis2.23-4b", status: "due", dueAt: "2026-12-01T10:00:00Z" },
      { rule: "pt.nis2.end", status: "due", trigger: "impact_end", dueAt: "2026-12-01T18:00:00Z" },
      { rule: "eu.nis2.23-4d", status: "due", dueAt: "2027-01-16T00:00:00Z" },
    ],
  },
  {
    name: "18: Portugal, resolved within two hours of its detection: only the end notice",
    facts: hospitalIn("PT", "Europe/Lisbon", {
      party: nis2,
      instants: {
        detection: "2026-11-28T08:00:00Z",
        determination: "2026-11-28T09:00:00Z",
        resolution: "2026-11-28T10:00:00Z",
      },
    }),
    expect: [
      {
        rule: "eu.nis2.23-4a",
        status: "not_required",
        reason: { code: "resolved_at_once", values: { hours: 2 } },
      },
      { rule: "eu.nis2.23-4b", status: "not_required" },
      { rule: "pt.nis2.end", status: "due", dueAt: "2026-11-29T10:00:00Z" },
    ],
  },
  {
    name: "19: Czechia, from the classification; the final report has no date until it is resolved",
    facts: hospitalIn("CZ", "Europe/Prague", {
      party: nis2,
      instants: { awareness: "2026-11-04T08:00:00Z", classification: "2026-11-05T08:00:00Z" },
    }),
    expect: [
      { rule: "eu.nis2.23-4a", status: "due", trigger: "classification", dueAt: "2026-11-06T08:00:00Z" },
      { rule: "eu.nis2.23-4b", absent: true },
      { rule: "eu.nis2.23-4d", status: "waiting", waitsFor: "instant:resolution", dueAt: null },
    ],
  },
  {
    name: "19: Czechia, resolved: thirty days",
    facts: hospitalIn("CZ", "Europe/Prague", {
      party: nis2,
      instants: { classification: "2026-11-05T08:00:00Z", resolution: "2026-11-09T08:00:00Z" },
    }),
    expect: [{ rule: "eu.nis2.23-4d", status: "due", dueAt: "2026-12-09T23:00:00Z" }],
  },
  {
    name: "20: Norway, one month from the first warning",
    facts: hospitalIn("NO", "Europe/Oslo", {
      party: nis2,
      instants: { awareness: "2027-01-30T12:00:00+01:00" },
      filings: [filed("eu.nis2.23-4a", "2027-01-31T10:00:00+01:00")],
    }),
    expect: [
      {
        rule: "eu.nis2.23-4d",
        status: "due",
        trigger: "filing:eu.nis2.23-4a",
        dueAt: "2027-02-28T23:00:00Z",
      },
    ],
  },
  {
    name: "20: Croatia instead, thirty days after the 72-hour notice, and an interim report within seven",
    facts: hospitalIn("HR", "Europe/Zagreb", {
      party: nis2,
      instants: { awareness: "2027-01-30T12:00:00+01:00" },
      filings: [filed("eu.nis2.23-4b", "2027-01-31T10:00:00+01:00")],
    }),
    expect: [
      {
        rule: "eu.nis2.23-4d",
        status: "due",
        trigger: "filing:eu.nis2.23-4b",
        dueAt: "2027-03-02T23:00:00Z",
      },
      { rule: "hr.nis2.interim", status: "due", dueAt: "2027-02-06T23:00:00Z" },
    ],
  },
  {
    name: "21: Italy, two readings of the 72 hours: plan on the decree, the agency counts from the warning",
    facts: hospitalIn("IT", "Europe/Rome", {
      party: nis2,
      instants: { awareness: "2026-11-05T10:00:00+01:00" },
      filings: [filed("eu.nis2.23-4a", "2026-11-06T10:00:00+01:00")],
    }),
    expect: [
      {
        rule: "eu.nis2.23-4b",
        status: "due",
        dueAt: "2026-11-08T09:00:00Z",
        legalLimitAt: "2026-11-09T09:00:00Z",
      },
    ],
  },
  {
    name: "24: Iceland, as soon as may be: no hours, no date",
    facts: hospitalIn("IS", "Atlantic/Reykjavik", { party: nis2 }),
    expect: [
      { rule: "eu.nis2.23-4a", status: "open", dueAt: null, legalLimitAt: null, addressee: "is-cert" },
      { rule: "eu.nis2.23-4b", absent: true },
    ],
  },
  {
    name: "26: Latvia, where the text does not say from when: a warning, planned on detection",
    facts: hospitalIn("LV", "Europe/Riga", {
      party: nis2,
      instants: { detection: "2026-11-05T08:00:00Z", awareness: "2026-11-05T12:00:00Z" },
    }),
    expect: [
      {
        rule: "eu.nis2.23-4a",
        status: "undetermined",
        trigger: "detection",
        dueAt: "2026-11-06T08:00:00Z",
        reason: { code: "anchor_unstated", values: { fact: "detection" } },
      },
    ],
  },
  {
    name: "28: the Netherlands, one report reaches the sector’s CSIRT and supervisor",
    facts: hospitalIn("NL", "Europe/Amsterdam", { party: nis2 }),
    expect: [{ rule: "eu.nis2.23-4a", addressee: "nl-ncsc", alsoTo: ["nl-z-cert", "nl-igj"] }],
  },
  ...[
    { country: "LU", zone: "Europe/Luxembourg", dpa: "lu-cnpd" },
    { country: "DK", zone: "Europe/Copenhagen", dpa: "dk-datatilsynet" },
  ].map(({ country, zone, dpa }) => ({
    name: `28: ${country}, the joint form meets the duty of art. 33 as well`,
    facts: hospitalIn(country, zone, {
      party: nis2,
      filings: [filed("eu.nis2.23-4a", "2026-11-06T09:00:00Z")],
    }),
    expect: [
      { rule: "eu.nis2.23-4a", alsoTo: [dpa], filedAt: "2026-11-06T09:00:00Z" },
      { rule: "eu.gdpr.33-1", addressee: dpa, filedAt: "2026-11-06T09:00:00Z", overdue: false },
    ],
  })),
  {
    name: "28: Belgium has no joint form",
    facts: hospitalIn("BE", "Europe/Brussels", {
      party: nis2,
      filings: [filed("eu.nis2.23-4a", "2026-11-06T09:00:00Z")],
    }),
    expect: [{ rule: "eu.gdpr.33-1", filedAt: null }],
  },
  {
    name: "29: a German statutory insurer tells its supervisor in addition, by the same act",
    facts: hospitalIn("DE", "Europe/Berlin", {
      party: { kind: "insurer", region: "DE-BY", traits: ["statutory_insurer"] },
      filings: [filed("eu.gdpr.33-1", "2026-11-06T09:00:00Z")],
    }),
    expect: [
      { rule: "eu.gdpr.33-1", status: "due", addressee: "de-bfdi" },
      { rule: "de.sgbx.83a", status: "open", addressee: "de-bas", trigger: "filing:eu.gdpr.33-1" },
    ],
  },
  {
    name: "29: a Catholic hospital of Bavaria notifies the diocesan authority under the church’s own law",
    facts: hospitalIn("DE", "Europe/Berlin", { party: { region: "DE-BY", traits: ["catholic_body"] } }),
    expect: [
      {
        rule: "de.kdg.33",
        status: "due",
        addressee: "de-kdsz-by",
        dueAt: "2026-11-08T09:20:00Z",
        legalLimitAt: "2026-11-08T10:00:00Z",
      },
      {
        rule: "eu.gdpr.33-1",
        status: "displaced",
        addressee: "de-kdsz-by",
        reason: { code: "displaced_by", values: { rule: "de.kdg.33" } },
      },
    ],
  },
  {
    name: "29: a Protestant hospital: without delay, no number",
    facts: hospitalIn("DE", "Europe/Berlin", { party: { region: "DE-HE", traits: ["protestant_body"] } }),
    expect: [
      { rule: "de.dsgekd.32", status: "open", version: "2025-05-01", addressee: "de-bfd-ekd" },
      { rule: "eu.gdpr.33-1", status: "displaced" },
    ],
  },
  {
    name: "29: a public hospital of Catalonia notifies the Catalan authority",
    facts: hospitalIn("ES", "Europe/Madrid", { party: { region: "ES-CT", traits: ["public_body"] } }),
    expect: [{ rule: "eu.gdpr.33-1", status: "due", addressee: "es-apdcat" }],
  },
  {
    name: "29: a cantonal hospital answers to its canton, not to the FDPIC",
    facts: hospitalIn("CH", "Europe/Zurich", { party: { traits: ["public_body"] } }),
    expect: [
      { rule: "ch.canton", status: "open", addressee: "ch-privatim" },
      { rule: "ch.dsg.24.1", absent: true },
    ],
  },
];
