import { hospitalIn, type LawCase, residents } from "./law-case.ts";

const CHICAGO = "America/Chicago";
const covered = (region: string) => ({ region, traits: ["hipaa_covered_entity"] });
const texan = (overrides: Parameters<typeof hospitalIn>[2] = {}) =>
  hospitalIn("US", CHICAGO, { party: covered("US-TX"), ...overrides });
const filed = (rule: string, at: string, more: Record<string, unknown> = {}) => ({ rule, at, ...more });

function discoveredIn(year: number, end: string): LawCase {
  return {
    name: `4: fewer than 500, discovered in ${year}`,
    facts: texan({
      breach: residents({ "US-TX": 40 }),
      instants: { awareness: `${year}-06-10T09:00:00-05:00` },
    }),
    expect: [{ rule: "us.hipaa.408c", status: "due", dueAt: end, legalLimitAt: end }],
  };
}

const EXACTLY_500 = ["CA", "FL", "WA", "TX"].map((state) => `US-${state}`);
const determined = { awareness: "2026-06-20T11:00:00-05:00", determination: "2026-06-20T11:00:00-05:00" };

/** The hardest cases of the United States, by their number in the list of thirty. */
export const HARD_UNITED_STATES: readonly LawCase[] = [
  {
    name: "2: New York, 72 elapsed hours over the end of summer time",
    facts: hospitalIn("US", "America/New_York", {
      party: { region: "US-NY" },
      instants: { determination: "2026-10-31T10:20:00-04:00" },
    }),
    expect: [{ rule: "us.ny.405.46", status: "due", dueAt: "2026-11-03T14:20:00Z" }],
  },
  discoveredIn(2025, "2026-03-02T06:00:00Z"),
  discoveredIn(2026, "2027-03-02T06:00:00Z"),
  discoveredIn(2027, "2028-03-01T06:00:00Z"),
  {
    name: "5: the year of discovery counts, not that of the event",
    facts: texan({
      breach: residents({ "US-TX": 40 }),
      instants: { occurrence: "2026-12-20T09:00:00-06:00", detection: "2027-01-05T09:00:00-06:00" },
    }),
    expect: [{ rule: "us.hipaa.408c", dueAt: "2028-03-01T06:00:00Z" }],
  },
  ...EXACTLY_500.map((state) => ({
    name: `6: exactly 500 residents of ${state}`,
    facts: texan({ breach: residents({ [state]: 500 }), instants: determined }),
    expect: [
      { rule: "us.hipaa.408b", status: "due" as const },
      { rule: "us.hipaa.406", status: "not_required" as const, subject: state },
      { rule: "us.hipaa.408c", status: "not_required" as const },
      {
        rule:
          { "US-CA": "us.ca.1798.82f", "US-FL": "us.fl.171.3", "US-WA": "us.wa.ag" }[state] ?? "us.tx.53i",
        status: state === "US-CA" || state === "US-WA" ? ("not_required" as const) : ("due" as const),
      },
    ],
  })),
  {
    name: "6: exactly 500 residents, under the FTC’s rule: the media are told",
    facts: hospitalIn("US", CHICAGO, {
      party: { kind: "app", traits: ["ftc_phr_vendor"] },
      breach: residents({ "US-TX": 500 }),
    }),
    expect: [
      { rule: "us.ftc.318.5b", status: "due", subject: "US-TX", addressee: "media" },
      { rule: "us.ftc.318.5c", status: "due" },
      { rule: "us.ftc.318.5c2", status: "not_required" },
    ],
  },
  {
    name: "7: HIPAA counts from when the logs would have shown it, the GDPR from awareness",
    facts: texan({
      party: { region: "US-TX", traits: ["hipaa_covered_entity", "non_eu_establishment"] },
      breach: residents({ "US-TX": 900, FR: 12 }),
      instants: { constructive: "2026-06-01T11:00:00-05:00", awareness: "2026-06-20T11:00:00-05:00" },
    }),
    expect: [
      { rule: "us.hipaa.404", trigger: "constructive", dueAt: "2026-08-01T05:00:00Z" },
      {
        rule: "eu.gdpr.33-1-noneu",
        trigger: "awareness",
        addressee: "fr-cnil",
        subject: "FR",
        dueAt: "2026-06-23T16:00:00Z",
      },
    ],
  },
  {
    name: "8: an agent’s discovery is the entity’s",
    facts: texan({
      instants: {
        agent_discovery: "2026-05-05T09:00:00-05:00",
        processor_notice: "2026-06-30T09:00:00-05:00",
      },
    }),
    expect: [{ rule: "us.hipaa.404", trigger: "agent_discovery", dueAt: "2026-07-05T05:00:00Z" }],
  },
  {
    name: "8: an independent contractor’s is not: its notice counts",
    facts: texan({ instants: { processor_notice: "2026-06-30T09:00:00-05:00" } }),
    expect: [{ rule: "us.hipaa.404", trigger: "processor_notice", dueAt: "2026-08-30T05:00:00Z" }],
  },
  {
    name: "9: an oral hold on day 50 lets day 60 pass, for thirty days at most",
    facts: texan({
      at: "2026-05-03T12:00:00Z",
      instants: { awareness: "2026-03-02T10:00:00-06:00" },
      holds: [{ kind: "law_enforcement", form: "oral", at: "2026-04-21T10:00:00-05:00" }],
    }),
    expect: [{ rule: "us.hipaa.404", status: "due", dueAt: "2026-05-22T05:00:00Z", overdue: false }],
  },
  {
    name: "9: a written statement that follows names the end",
    facts: texan({
      instants: { awareness: "2026-03-02T10:00:00-06:00" },
      holds: [
        { kind: "law_enforcement", form: "oral", at: "2026-04-21T10:00:00-05:00" },
        {
          ...{ kind: "law_enforcement", form: "written", at: "2026-05-10T10:00:00-05:00" },
          until: "2026-08-01T00:00:00-05:00",
        },
      ],
    }),
    expect: [{ rule: "us.hipaa.404", dueAt: "2026-08-01T05:00:00Z" }],
  },
  {
    name: "9: an oral statement that names an end before thirty days ends then",
    facts: texan({
      instants: { awareness: "2026-03-02T10:00:00-06:00" },
      holds: [
        {
          ...{ kind: "law_enforcement", form: "oral", at: "2026-04-21T10:00:00-05:00" },
          until: "2026-05-10T00:00:00-05:00",
        },
      ],
    }),
    expect: [{ rule: "us.hipaa.404", dueAt: "2026-05-10T05:00:00Z" }],
  },
  {
    name: "9: a hold asked for after the last day comes too late",
    facts: texan({
      instants: { awareness: "2026-03-02T10:00:00-06:00" },
      holds: [{ kind: "law_enforcement", form: "oral", at: "2026-05-10T10:00:00-05:00" }],
    }),
    expect: [{ rule: "us.hipaa.404", dueAt: "2026-05-02T05:00:00Z" }],
  },
  {
    name: "10: a California hospital has three clocks",
    facts: hospitalIn("US", "America/Los_Angeles", {
      party: { region: "US-CA", traits: ["us_licensed_facility"] },
      breach: residents({ "US-CA": 800 }),
      instants: { detection: "2026-12-18T09:00:00-08:00" },
      filings: [filed("us.ca.1798.82", "2027-01-11T09:00:00-08:00")],
    }),
    expect: [
      { rule: "us.ca.1280.15.cdph", status: "due", addressee: "us-ca-cdph", dueAt: "2027-01-13T08:00:00Z" },
      { rule: "us.ca.1280.15.pat", status: "due", addressee: "persons", dueAt: "2027-01-13T08:00:00Z" },
      { rule: "us.ca.1798.82", status: "due", dueAt: "2027-01-18T08:00:00Z" },
      { rule: "us.ca.1798.82f", status: "due", dueAt: "2027-01-27T08:00:00Z" },
    ],
  },
  {
    name: "10: a hold in California starts the fifteen business days again",
    facts: hospitalIn("US", "America/Los_Angeles", {
      party: { region: "US-CA", traits: ["us_licensed_facility"] },
      instants: { detection: "2026-12-18T09:00:00-08:00" },
      holds: [
        {
          ...{ kind: "law_enforcement", form: "written", at: "2026-12-22T09:00:00-08:00" },
          until: "2027-01-29T12:00:00-08:00",
        },
      ],
    }),
    expect: [{ rule: "us.ca.1280.15.cdph", dueAt: "2027-02-23T08:00:00Z" }],
  },
  {
    name: "11: Colorado, the earlier of the dates and not of the numbers",
    facts: hospitalIn("US", "America/Denver", {
      party: covered("US-CO"),
      breach: residents({ "US-CO": 900 }),
      instants: { detection: "2026-01-01T09:00:00-07:00", determination: "2026-02-15T09:00:00-07:00" },
    }),
    expect: [
      { rule: "us.co.716", status: "due", dueAt: "2026-03-03T07:00:00Z" },
      { rule: "us.co.716.ag", status: "due", dueAt: "2026-03-03T07:00:00Z" },
    ],
  },
  {
    name: "11: Colorado, determined early: its own thirty days are the earlier",
    facts: hospitalIn("US", "America/Denver", {
      party: covered("US-CO"),
      breach: residents({ "US-CO": 900 }),
      instants: { detection: "2026-01-01T09:00:00-07:00", determination: "2026-01-05T09:00:00-07:00" },
    }),
    expect: [{ rule: "us.co.716", dueAt: "2026-02-05T07:00:00Z" }],
  },
  {
    name: "11: Colorado, determined after HIPAA’s date: owed at once, never before it arose",
    facts: hospitalIn("US", "America/Denver", {
      party: covered("US-CO"),
      breach: residents({ "US-CO": 900 }),
      instants: { detection: "2026-01-01T09:00:00-07:00", determination: "2026-04-01T09:00:00-06:00" },
    }),
    expect: [{ rule: "us.co.716", status: "due", dueAt: "2026-04-01T15:00:00Z" }],
  },
  {
    name: "12: Texas, a thirtieth day on Saturday 4 July moves to Monday",
    facts: texan({
      breach: residents({ "US-TX": 700 }),
      instants: { determination: "2026-06-04T10:00:00-05:00" },
    }),
    expect: [
      { rule: "us.tx.53i", status: "due", dueAt: "2026-07-07T05:00:00Z", clock: "CD+R" },
      { rule: "us.tx.53b", status: "due", dueAt: "2026-08-04T05:00:00Z" },
    ],
  },
  {
    name: "13: New York, five business days after telling HHS",
    facts: hospitalIn("US", "America/New_York", {
      party: covered("US-NY"),
      breach: residents({ "US-NY": 700 }),
      filings: [
        filed("us.hipaa.408b", "2026-12-23T10:00:00-05:00"),
        filed("us.ny.899aa", "2026-12-22T10:00:00-05:00"),
      ],
    }),
    expect: [
      { rule: "us.ny.899aa.9", status: "due", addressee: "us-ny-ag", dueAt: "2027-01-01T05:00:00Z" },
      { rule: "us.ny.899aa.8", status: "open", alsoTo: ["us-ny-dos", "us-ny-police"] },
    ],
  },
  ...[
    {
      said: "within the thirty days gives forty-five",
      at: "2026-06-20T10:00:00-04:00",
      due: "2026-07-17T04:00:00Z",
    },
    { said: "on day 31 has no effect", at: "2026-07-02T10:00:00-04:00", due: "2026-07-02T04:00:00Z" },
  ].map(({ said, at, due }) => ({
    name: `14: Florida, a letter ${said}`,
    facts: hospitalIn("US", "America/New_York", {
      party: { region: "US-FL" },
      breach: residents({ "US-FL": 700 }),
      instants: { determination: "2026-06-01T10:00:00-04:00" },
      extensions: [{ rule: "us.fl.171", at, until: "2026-07-17T00:00:00-04:00" }],
    }),
    expect: [
      { rule: "us.fl.171", status: "due" as const, dueAt: due },
      { rule: "us.fl.171.3", status: "due" as const, dueAt: "2026-07-02T04:00:00Z" },
    ],
  })),
  {
    name: "14: Florida, a letter that asks for less gets less, and one for more gets forty-five days",
    facts: hospitalIn("US", "America/New_York", {
      party: { region: "US-FL" },
      breach: residents({ "US-FL": 700 }),
      instants: { determination: "2026-06-01T10:00:00-04:00" },
      extensions: [
        { rule: "us.fl.171", at: "2026-06-20T10:00:00-04:00", until: "2026-07-10T00:00:00-04:00" },
        { rule: "us.fl.171.3", at: "2026-06-20T10:00:00-04:00", until: "2026-09-01T00:00:00-04:00" },
      ],
    }),
    expect: [
      { rule: "us.fl.171", dueAt: "2026-07-10T04:00:00Z" },
      { rule: "us.fl.171.3", dueAt: "2026-07-17T04:00:00Z" },
    ],
  },
  {
    name: "27: CIRCIA and the Security Rule are proposals: nothing is owed, and the rows say so",
    facts: texan({
      party: { region: "US-TX", traits: ["hipaa_covered_entity", "hipaa_business_associate"] },
      instants: { awareness: "2026-06-20T11:00:00-05:00", payment: "2026-06-21T11:00:00-05:00" },
    }),
    expect: [
      { rule: "us.circia.72", status: "not_in_force", reason: { code: "only_proposed", values: {} } },
      { rule: "us.circia.24", status: "not_in_force" },
      { rule: "us.secrule", status: "not_in_force" },
    ],
  },
  {
    name: "30: CIRCIA assumed: twenty-four hours from the payment",
    facts: texan({
      instants: { awareness: "2026-06-20T11:00:00-05:00", payment: "2026-06-21T11:00:00-05:00" },
      assume: ["us.circia.24"],
    }),
    expect: [{ rule: "us.circia.24", status: "due", trigger: "payment", dueAt: "2026-06-22T16:00:00Z" }],
  },
];
