import { hospitalIn, type LawCase } from "./law-case.ts";

const filed = (rule: string, at: string, more: Record<string, unknown> = {}) => ({ rule, at, ...more });
const accident = { cause: "internal_accidental" };
const BRASILIA = "America/Sao_Paulo";
const carnival = { awareness: "2026-02-13T10:00:00-03:00" };
const SYDNEY = "Australia/Sydney";

/** Numberless rules: a row, and never a date. */
const NUMBERLESS = [
  ["ch.dsg.24.1", "CH", "Europe/Zurich", null],
  ["ca.qc.r22.108", "CA", "America/Montreal", "CA-QC"],
  ["il.sec.11", "IL", "Asia/Jerusalem", null],
  ["ae.pdpl", "AE", "Asia/Dubai", null],
  ["ca.pipeda", "CA", "America/Toronto", "CA-ON"],
] as const;

/** The hardest cases elsewhere, by their number in the list of thirty. */
export const HARD_ELSEWHERE: readonly LawCase[] = [
  {
    name: "15: Japan, day 1 counts, and the year’s end is closed",
    facts: hospitalIn("JP", "Asia/Tokyo", {
      breach: accident,
      instants: { awareness: "2026-11-30T10:00:00+09:00" },
    }),
    expect: [
      { rule: "jp.appi.final30", status: "due", dueAt: "2027-01-04T15:00:00Z", clock: "CDi+R" },
      { rule: "jp.appi.final60", status: "not_required" },
    ],
  },
  {
    name: "15: Japan, known on 1 September: 30 September, not 1 October",
    facts: hospitalIn("JP", "Asia/Tokyo", {
      breach: accident,
      instants: { awareness: "2026-09-01T10:00:00+09:00" },
    }),
    expect: [{ rule: "jp.appi.final30", dueAt: "2026-09-30T15:00:00Z" }],
  },
  {
    name: "16: Brazil, Carnival: Wednesday if the authority works, Friday if it does not",
    facts: hospitalIn("BR", BRASILIA, { instants: carnival }),
    expect: [
      {
        rule: "br.anpd.6",
        status: "due",
        dueAt: "2026-02-19T03:00:00Z",
        legalLimitAt: "2026-02-21T03:00:00Z",
      },
      { rule: "br.anpd.tit", status: "due", addressee: "persons", dueAt: "2026-02-19T03:00:00Z" },
      { rule: "br.anpd.decl", status: "due", dueAt: "2026-02-24T03:00:00Z" },
    ],
  },
  {
    name: "16: Brazil, a small agent has six working days",
    facts: hospitalIn("BR", BRASILIA, { party: { traits: ["small_agent"] }, instants: carnival }),
    expect: [
      {
        ...{ rule: "br.anpd.6", dueAt: "2026-02-24T03:00:00Z", legalLimitAt: "2026-02-26T03:00:00Z" },
        reason: { code: "owed_within_working_days", values: { days: 6, fact: "awareness" } },
      },
    ],
  },
  {
    name: "16: Brazil, the system is down on the last day: the next working day",
    facts: hospitalIn("BR", BRASILIA, {
      instants: carnival,
      extensions: [{ rule: "br.anpd.6", at: "2026-02-20T12:00:00-03:00" }],
    }),
    expect: [{ rule: "br.anpd.6", legalLimitAt: "2026-02-24T03:00:00Z" }],
  },
  {
    name: "17: Singapore, three days after the day of the assessment, no roll-over at Easter",
    facts: hospitalIn("SG", "Asia/Singapore", { instants: { assessment: "2026-04-03T10:00:00+08:00" } }),
    expect: [{ rule: "sg.pdpa.26D", status: "due", dueAt: "2026-04-06T16:00:00Z" }],
  },
  {
    name: "22: Australia, an oral report at hour 11 is written up within 84 or 48 hours of it",
    facts: hospitalIn("AU", SYDNEY, {
      party: { traits: ["soci_critical"] },
      instants: { awareness: "2026-11-05T10:00:00+11:00" },
      filings: [
        filed("au.soci.12", "2026-11-05T21:00:00+11:00", { complete: false }),
        filed("au.soci.72", "2026-11-05T21:00:00+11:00", { complete: false }),
      ],
    }),
    expect: [
      { rule: "au.soci.12", status: "due", dueAt: "2026-11-05T11:00:00Z", lateBySeconds: 0 },
      { rule: "au.soci.12.written", status: "due", dueAt: "2026-11-08T22:00:00Z" },
      { rule: "au.soci.72.written", status: "due", dueAt: "2026-11-07T10:00:00Z" },
    ],
  },
  {
    name: "22: Australia, a report that was written leaves nothing to confirm",
    facts: hospitalIn("AU", SYDNEY, {
      party: { traits: ["soci_critical"] },
      filings: [filed("au.soci.72", "2026-11-05T12:00:00Z", { complete: true })],
    }),
    expect: [{ rule: "au.soci.72.written", status: "not_required" }],
  },
  {
    name: "23: Australia, a My Health Record event switches the general scheme off",
    facts: hospitalIn("AU", SYDNEY, { party: { traits: ["mhr_participant"] } }),
    expect: [
      { rule: "au.mhr.75", status: "open", addressee: "au-adha" },
      { rule: "au.mhr.75", status: "open", addressee: "au-oaic" },
      ...["au.ndb.assess", "au.ndb.oaic", "au.ndb.ind"].map((rule) => ({
        ...{ rule, status: "displaced" as const },
        reason: { code: "displaced_by" as const, values: { rule: "au.mhr.75" } },
      })),
    ],
  },
  {
    name: "23: Australia, a state body tells the System Operator alone",
    facts: hospitalIn("AU", SYDNEY, { party: { traits: ["mhr_participant", "public_body"] } }),
    expect: [{ rule: "au.mhr.75", status: "open", addressee: "au-adha" }],
  },
  ...NUMBERLESS.map(([rule, country, zone, region]) => ({
    name: `24: ${rule} has no number and gets no date`,
    facts: hospitalIn(country, zone, {
      party: { region },
      instants: { awareness: "2026-11-05T10:20:00Z", determination: "2026-11-05T10:20:00Z" },
    }),
    expect: (rule === "ca.qc.r22.108" ? ["ca-qc-cai", "ca-qc-msss", "persons"] : [undefined]).map(
      (addressee) => ({
        ...{ rule, status: "open" as const, dueAt: null, legalLimitAt: null },
        ...(addressee === undefined ? {} : { addressee }),
      }),
    ),
  })),
  {
    name: "25: India from May 2027, two duties, the second extendable",
    facts: hospitalIn("IN", "Asia/Kolkata", {
      instants: { awareness: "2027-06-01T10:00:00+05:30" },
      extensions: [
        { rule: "in.dpdp.7.2b", at: "2027-06-03T10:00:00+05:30", until: "2027-06-10T10:00:00+05:30" },
      ],
    }),
    expect: [
      { rule: "in.dpdp.7.1", status: "open", addressee: "persons" },
      { rule: "in.dpdp.7.2a", status: "open", addressee: "in-dpb" },
      { rule: "in.dpdp.7.2b", status: "due", dueAt: "2027-06-10T04:30:00Z" },
      { rule: "in.certin", status: "due", dueAt: "2027-06-01T10:30:00Z" },
    ],
  },
  {
    name: "25: India, an extension without an end moves nothing",
    facts: hospitalIn("IN", "Asia/Kolkata", {
      instants: { awareness: "2027-06-01T10:00:00+05:30" },
      extensions: [{ rule: "in.dpdp.7.2b", at: "2027-06-03T10:00:00+05:30" }],
    }),
    expect: [{ rule: "in.dpdp.7.2b", dueAt: "2027-06-04T04:30:00Z" }],
  },
  ...(
    [
      ["in.dpdp.7.1", "IN", "Asia/Kolkata", "not_yet_in_force"],
      ["sg.hia.79", "SG", "Asia/Singapore", "not_applicable_yet"],
      ["gb.csrb", "GB", "Europe/London", "only_proposed"],
    ] as const
  ).map(([rule, country, zone, code]) => ({
    name: `27: ${rule} does not fire before its time, and says so`,
    facts: hospitalIn(country, zone, { party: { traits: ["nis1_ose"] } }),
    expect: [
      {
        ...{ rule, status: "not_in_force" as const, dueAt: null },
        reason: { code, values: code === "not_yet_in_force" ? { fromOn: "2027-05-13" } : {} },
      },
    ],
  })),
  {
    name: "28: England, an entry in the toolkit reaches the ICO and the department",
    facts: hospitalIn("GB", "Europe/London", {
      party: { region: "GB-ENG", traits: ["nis1_ose"] },
      filings: [filed("gb.dspt", "2026-11-06T09:00:00Z")],
    }),
    expect: [
      { rule: "gb.dspt", status: "due", dueAt: "2026-11-08T09:20:00Z", alsoTo: ["gb-ico", "gb-dhsc"] },
      { rule: "gb.ukgdpr.33", status: "due", filedAt: "2026-11-06T09:00:00Z", lateBySeconds: 0 },
      { rule: "gb.nis.11", status: "due", filedAt: "2026-11-06T09:00:00Z" },
    ],
  },
  {
    name: "30: Australia, the clock runs from the payment, also when an insurer paid",
    facts: hospitalIn("AU", SYDNEY, { instants: { payment: "2026-11-05T10:00:00+11:00" } }),
    expect: [
      { rule: "au.ransom", status: "due", dueAt: "2026-11-07T23:00:00Z", alsoTo: ["au-home-affairs"] },
    ],
  },
];
