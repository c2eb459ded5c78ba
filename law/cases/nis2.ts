import { hospitalIn, type LawCase } from "./law-case.ts";

const nis2 = { traits: ["nis2_important"] };

/** Country, zone, addressee, what starts the clock, the hours of the early warning. */
const STATES = [
  ["AT", "Europe/Vienna", "at-nis", "awareness", 24],
  ["BE", "Europe/Brussels", "be-ccb", "awareness", 24],
  ["BG", "Europe/Sofia", "bg-csirt", "detection", 24],
  ["HR", "Europe/Zagreb", "hr-cert", "awareness", 24],
  ["DK", "Europe/Copenhagen", "dk-samsik", "awareness", 24],
  ["EE", "Europe/Tallinn", "ee-ria", "awareness", 24],
  ["FI", "Europe/Helsinki", "fi-traficom", "detection", 24],
  ["DE", "Europe/Berlin", "de-bsi", "awareness", 24],
  ["GR", "Europe/Athens", "gr-ncsa", "awareness", 24],
  ["HU", "Europe/Budapest", "hu-nki", "awareness", 24],
  ["IT", "Europe/Rome", "it-csirt", "awareness", 24],
  ["LU", "Europe/Luxembourg", "lu-ilr", "awareness", 24],
  ["NL", "Europe/Amsterdam", "nl-ncsc", "awareness", 24],
  ["PL", "Europe/Warsaw", "pl-cez", "detection", 24],
  ["RO", "Europe/Bucharest", "ro-dnsc", "awareness", 24],
  ["SK", "Europe/Bratislava", "sk-nbu", "detection", 24],
  ["SI", "Europe/Ljubljana", "si-sicert", "detection", 24],
  ["SE", "Europe/Stockholm", "se-ncsc", "awareness", 24],
  ["LI", "Europe/Vaduz", "li-scs", "awareness", 24],
  ["NO", "Europe/Oslo", "no-helsecert", "detection", 24],
] as const;

const NOT_TRANSPOSED = [
  ["FR", "Europe/Paris", "fr-anssi"],
  ["IE", "Europe/Dublin", "ie-ncsc"],
  ["MT", "Europe/Malta", "mt-csirt"],
  ["ES", "Europe/Madrid", "es-incibe"],
] as const;

const UNSTATED = [
  ["CY", "Asia/Nicosia", "cy-csirt", "2026-11-05T12:00:00Z"],
  ["LV", "Europe/Riga", "lv-cert", "2026-11-06T06:00:00Z"],
  ["LT", "Europe/Vilnius", "lt-nksc", "2026-11-06T06:00:00Z"],
] as const;

const moments = { detection: "2026-11-05T06:00:00Z", awareness: "2026-11-05T09:20:00Z" };

/** Directive (EU) 2022/2555, article 23, state by state. */
export const NIS2_CASES: readonly LawCase[] = [
  ...STATES.map(([country, zone, addressee, trigger]) => {
    const start = trigger === "detection" ? "06:00" : "09:20";
    const isUnstated = country === "NO";
    return {
      name: `NIS2, ${country}: ${addressee}, from ${trigger}`,
      facts: hospitalIn(country, zone, { party: nis2, instants: moments }),
      expect: [
        {
          ...{ rule: "eu.nis2.23-4a", status: "due" as const, addressee, trigger },
          dueAt: `2026-11-06T${start}:00Z`,
        },
        {
          rule: "eu.nis2.23-4b",
          status: isUnstated ? ("undetermined" as const) : ("due" as const),
          dueAt: `2026-11-08T${start}:00Z`,
        },
        { rule: "eu.nis2.23-4d", status: "waiting" as const },
        { rule: "eu.nis2.23-1", status: "open" as const, addressee: "recipients" },
        { rule: "eu.nis2.23-2", status: "open" as const },
      ],
    };
  }),
  ...NOT_TRANSPOSED.map(([country, zone, addressee]) => ({
    name: `NIS2, ${country}: no national text, nothing to rely on`,
    facts: hospitalIn(country, zone, { party: nis2, instants: moments }),
    expect: ["4a", "4b", "4d"].map((stage) => ({
      ...{ rule: `eu.nis2.23-${stage}`, status: "not_in_force" as const, addressee },
      reason: { code: "not_applicable_yet" as const, values: {} },
    })),
  })),
  ...UNSTATED.map(([country, zone, addressee, dueAt]) => ({
    name: `NIS2, ${country}: the start is not stated; planned on detection, undetermined`,
    facts: hospitalIn(country, zone, { party: nis2, instants: moments }),
    expect: [{ rule: "eu.nis2.23-4a", status: "undetermined" as const, addressee, dueAt }],
  })),
  {
    name: "NIS2: not significant, nothing owed",
    facts: hospitalIn("BE", "Europe/Brussels", { party: nis2, breach: { nis2Significant: false } }),
    expect: [{ rule: "eu.nis2.23-4a", status: "not_required" }],
  },
  {
    name: "NIS2: significance unknown, planned",
    facts: hospitalIn("BE", "Europe/Brussels", { party: nis2, breach: { nis2Significant: null } }),
    expect: [{ rule: "eu.nis2.23-4a", status: "undetermined", dueAt: "2026-11-06T09:20:00Z" }],
  },
  {
    name: "NIS2: a body that is no such entity does not meet it",
    facts: hospitalIn("BE", "Europe/Brussels"),
    expect: [{ rule: "eu.nis2.23-4a", absent: true }],
  },
  {
    name: "NIS2, the Netherlands: not before 15 August 2026",
    facts: hospitalIn("NL", "Europe/Amsterdam", {
      party: nis2,
      instants: { awareness: "2026-08-14T23:59:59+02:00" },
    }),
    expect: [{ rule: "eu.nis2.23-4a", status: "not_in_force" }],
  },
  {
    name: "NIS2: France, assumed as a what-if",
    facts: hospitalIn("FR", "Europe/Paris", { party: nis2, assume: ["eu.nis2.23-4a"] }),
    expect: [{ rule: "eu.nis2.23-4a", status: "due", dueAt: "2026-11-06T09:20:00Z" }],
  },
  {
    name: "NIS2: a status report is owed when it is asked for",
    facts: hospitalIn("BE", "Europe/Brussels", {
      party: nis2,
      orders: [{ rule: "eu.nis2.23-4c", at: "2026-11-06T10:00:00Z", until: "2026-11-07T10:00:00Z" }],
    }),
    expect: [{ rule: "eu.nis2.23-4c", status: "due", addressee: "be-ccb", dueAt: "2026-11-07T10:00:00Z" }],
  },
  {
    name: "NIS2: one month after the 72-hour notification, clamped to the month’s end",
    facts: hospitalIn("BE", "Europe/Brussels", {
      party: nis2,
      instants: { awareness: "2026-01-29T10:00:00+01:00" },
      filings: [{ rule: "eu.nis2.23-4b", at: "2026-01-31T10:00:00+01:00" }],
    }),
    expect: [
      {
        ...{ rule: "eu.nis2.23-4d", status: "due" },
        ...{ dueAt: "2026-02-28T23:00:00Z", legalLimitAt: "2026-03-02T23:00:00Z" },
      },
    ],
  },
  {
    name: "NIS2: an incident that still ran is reported a month after its handling",
    facts: hospitalIn("BE", "Europe/Brussels", {
      party: nis2,
      instants: { awareness: "2026-10-05T10:00:00+02:00", resolution: "2026-11-20T10:00:00+01:00" },
    }),
    expect: [
      {
        ...{ rule: "eu.nis2.23-4e", status: "due" },
        ...{ dueAt: "2026-12-20T23:00:00Z", legalLimitAt: "2026-12-21T23:00:00Z" },
      },
    ],
  },
  {
    name: "NIS2: handled before the final report is due, nothing more follows",
    facts: hospitalIn("BE", "Europe/Brussels", {
      party: nis2,
      instants: { awareness: "2026-10-05T10:00:00+02:00", resolution: "2026-10-20T10:00:00+02:00" },
      filings: [{ rule: "eu.nis2.23-4b", at: "2026-10-08T10:00:00+02:00" }],
    }),
    expect: [
      { rule: "eu.nis2.23-4d", status: "due", dueAt: "2026-11-08T23:00:00Z" },
      { rule: "eu.nis2.23-4e", status: "not_required" },
    ],
  },
  {
    name: "NIS2, Slovakia: the final report is updated thirty days after the restoration",
    facts: hospitalIn("SK", "Europe/Bratislava", {
      party: nis2,
      instants: { ...moments, resolution: "2026-11-20T10:00:00+01:00" },
    }),
    expect: [{ rule: "sk.nis2.update", status: "due", dueAt: "2026-12-20T23:00:00Z" }],
  },
];
