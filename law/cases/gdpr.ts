import { type LawCase, laboratory, vendor } from "./law-case.ts";

const filed = (rule: string, at: string, complete: boolean | null = null) => ({ rule, at, complete });

const IN_72_HOURS = { dueAt: "2026-11-08T09:20:00Z", legalLimitAt: "2026-11-08T10:00:00Z" };

/** Regulation (EU) 2016/679, articles 26, 33 and 34. */
export const GDPR_CASES: readonly LawCase[] = [
  {
    name: "33(1): a laboratory of La Réunion notifies the CNIL, its hours counted in its own zone",
    facts: laboratory({ party: { country: "RE", timeZone: "Indian/Reunion" } }),
    expect: [{ rule: "eu.gdpr.33-1", status: "due", addressee: "fr-cnil", ...IN_72_HOURS }],
  },
  {
    name: "33(1): La Réunion written as a region of France is the same place",
    facts: laboratory({ party: { region: "FR-974", timeZone: "Indian/Reunion" } }),
    expect: [{ rule: "eu.gdpr.33-1", status: "due", addressee: "fr-cnil", ...IN_72_HOURS }],
  },
  ...["NC", "PF", "WF"].map((territory) => ({
    name: `33(1): ${territory} is not the Union, whichever way it is written`,
    facts: laboratory({ party: { region: `FR-${territory}`, timeZone: "Pacific/Noumea" } }),
    expect: [
      { rule: "eu.gdpr.33-1", absent: true },
      { rule: "fr.csp.l1111-8-2", absent: true },
    ],
  })),
  ...["GB", "CH", "US", "NC"].map((country) => ({
    name: `33(1): a body in ${country} is not bound`,
    facts: laboratory({ party: { country, timeZone: "UTC" } }),
    expect: [
      { rule: "eu.gdpr.33-1", absent: true },
      { rule: "eu.gdpr.33-5", absent: true },
      { rule: "eu.gdpr.34-1", absent: true },
    ],
  })),
  {
    name: "33(1): a zone of half hours starts the legal hours at its own full hour",
    facts: laboratory({
      party: { timeZone: "Asia/Kolkata" },
      instants: { awareness: "2026-11-05T10:20:00+05:30" },
    }),
    expect: [{ rule: "eu.gdpr.33-1", dueAt: "2026-11-08T04:50:00Z", legalLimitAt: "2026-11-08T05:30:00Z" }],
  },
  {
    name: "33(1): before 25 May 2018 nothing is in force, and the row says so",
    facts: laboratory({ instants: { awareness: "2018-05-24T23:59:59+02:00" } }),
    expect: [
      {
        rule: "eu.gdpr.33-1",
        status: "not_in_force",
        version: null,
        reason: { code: "not_yet_in_force", values: { fromOn: "2018-05-25" } },
      },
    ],
  },
  {
    name: "33(1): on 25 May 2018 at midnight in Paris it is",
    facts: laboratory({ instants: { awareness: "2018-05-25T00:00:00+02:00" } }),
    expect: [{ rule: "eu.gdpr.33-1", status: "due", version: "2018-05-25" }],
  },
  {
    name: "33(1): nobody is aware yet",
    facts: laboratory({ instants: { detection: "2026-11-05T10:20:00+01:00" } }),
    expect: [
      {
        rule: "eu.gdpr.33-1",
        status: "waiting",
        waitsFor: "instant:awareness",
        trigger: null,
        dueAt: null,
        legalLimitAt: null,
      },
      { rule: "eu.gdpr.33-5", status: "waiting", waitsFor: "instant:awareness" },
      { rule: "eu.gdpr.34-1", status: "waiting", waitsFor: "instant:awareness" },
    ],
  },
  {
    name: "33(1): awareness counts, not the vendor's earlier notice, once it is recorded",
    facts: laboratory({
      instants: { processor_notice: "2026-11-04T09:00:00+01:00", awareness: "2026-11-05T10:20:00+01:00" },
    }),
    expect: [{ rule: "eu.gdpr.33-1", trigger: "awareness", ...IN_72_HOURS }],
  },
  {
    name: "33(1): whether personal data are concerned is unknown: planned, undetermined",
    facts: laboratory({ breach: { personalData: null } }),
    expect: [
      {
        rule: "eu.gdpr.33-1",
        status: "undetermined",
        reason: { code: "fact_missing", values: { missing: "breach.personalData" } },
        ...IN_72_HOURS,
      },
      { rule: "eu.gdpr.34-1", status: "undetermined", dueAt: null },
    ],
  },
  {
    name: "33 and 34: no personal data, nothing owed",
    facts: laboratory({ breach: { personalData: false } }),
    expect: [
      { rule: "eu.gdpr.33-1", status: "not_required", dueAt: null },
      { rule: "eu.gdpr.33-4", status: "not_required" },
      { rule: "eu.gdpr.33-5", status: "not_required" },
      { rule: "eu.gdpr.34-1", status: "not_required" },
    ],
  },
  {
    name: "33(1): encryption does not release from telling the authority, only the persons",
    facts: laboratory({ breach: { encrypted: true } }),
    expect: [
      { rule: "eu.gdpr.33-1", status: "due", ...IN_72_HOURS },
      {
        rule: "eu.gdpr.34-1",
        status: "not_required",
        reason: { code: "data_unintelligible", values: { value: "yes" } },
      },
    ],
  },
  {
    name: "33(1): the authority already knows: a note, and the clock stays",
    facts: laboratory({ breach: { authorityAlreadyInformed: true } }),
    expect: [{ rule: "eu.gdpr.33-1", status: "due", ...IN_72_HOURS }],
  },
  {
    name: "33(1): a second past the planning date it is overdue",
    facts: laboratory({ at: "2026-11-08T10:20:01+01:00" }),
    expect: [{ rule: "eu.gdpr.33-1", status: "due", overdue: true }],
  },
  {
    name: "33(1): at the planning date itself it is not",
    facts: laboratory({ at: "2026-11-08T10:20:00+01:00" }),
    expect: [{ rule: "eu.gdpr.33-1", status: "due", overdue: false, lateBySeconds: null }],
  },
  {
    name: "33(1): the first of two filings counts, and lateness is told against both dates",
    facts: laboratory({
      at: "2026-12-01T00:00:00Z",
      filings: [
        filed("eu.gdpr.33-1", "2026-11-20T10:00:00+01:00"),
        filed("eu.gdpr.33-1", "2026-11-08T12:20:00+01:00"),
      ],
    }),
    expect: [
      {
        rule: "eu.gdpr.33-1",
        filedAt: "2026-11-08T11:20:00Z",
        lateBySeconds: 7200,
        lateInLawBySeconds: 4800,
        overdue: false,
      },
    ],
  },
  {
    name: "33(1): a filing before the trigger is in time",
    facts: laboratory({ filings: [filed("eu.gdpr.33-1", "2026-11-01T10:00:00+01:00")] }),
    expect: [{ rule: "eu.gdpr.33-1", lateBySeconds: 0, lateInLawBySeconds: 0 }],
  },
  {
    name: "33(1): a filing with another authority does not count here",
    facts: laboratory({
      filings: [{ rule: "eu.gdpr.33-1", at: "2026-11-06T10:00:00+01:00", addressee: "be-apd-gba" }],
    }),
    expect: [
      { rule: "eu.gdpr.33-1", filedAt: null },
      { rule: "eu.gdpr.33-4", status: "waiting" },
    ],
  },
  {
    name: "33(2): a host is a processor and tells the controller; no risk is weighed",
    facts: vendor({ party: { role: "host" }, breach: { risk: "unlikely" } }),
    expect: [
      { rule: "eu.gdpr.33-2", status: "open", addressee: "controller", dueAt: null, clock: "K0" },
      { rule: "eu.gdpr.33-2-sub", absent: true },
    ],
  },
  {
    name: "33(2): a notice once given is recorded on the open duty, without lateness",
    facts: vendor({ filings: [filed("eu.gdpr.33-2", "2026-11-05T18:00:00+01:00")] }),
    expect: [{ rule: "eu.gdpr.33-2", status: "open", filedAt: "2026-11-05T17:00:00Z", lateBySeconds: null }],
  },
  {
    name: "28(4), 33(2): a sub-processor tells the processor",
    facts: vendor({ party: { role: "sub_processor" } }),
    expect: [
      { rule: "eu.gdpr.33-2-sub", status: "open", addressee: "processor" },
      { rule: "eu.gdpr.33-2", absent: true },
    ],
  },
  {
    name: "33(1), 33(2): a party that is both controller and processor owes both",
    facts: vendor({ party: { role: ["processor", "controller"] } }),
    expect: [
      { rule: "eu.gdpr.33-1", status: "due" },
      { rule: "eu.gdpr.33-2", status: "open" },
    ],
  },
  {
    name: "33(4): waits for the first notification",
    facts: laboratory(),
    expect: [{ rule: "eu.gdpr.33-4", status: "waiting", waitsFor: "filing:eu.gdpr.33-1" }],
  },
  {
    name: "33(4): opens with it, and a partial follow-up leaves it open",
    facts: laboratory({
      filings: [
        filed("eu.gdpr.33-1", "2026-11-06T10:00:00+01:00"),
        filed("eu.gdpr.33-4", "2026-11-07T10:00:00+01:00", false),
      ],
    }),
    expect: [
      {
        rule: "eu.gdpr.33-4",
        status: "open",
        trigger: "filing:eu.gdpr.33-1",
        triggerAt: "2026-11-06T09:00:00Z",
        filedAt: null,
      },
    ],
  },
  {
    name: "33(4): ends with a follow-up marked complete",
    facts: laboratory({
      filings: [
        filed("eu.gdpr.33-1", "2026-11-06T10:00:00+01:00"),
        filed("eu.gdpr.33-4", "2026-11-09T10:00:00+01:00", true),
      ],
    }),
    expect: [{ rule: "eu.gdpr.33-4", status: "not_required", filedAt: "2026-11-09T09:00:00Z" }],
  },
  {
    name: "33(4): a first notification that was complete leaves nothing to add",
    facts: laboratory({ filings: [filed("eu.gdpr.33-1", "2026-11-06T10:00:00+01:00", true)] }),
    expect: [{ rule: "eu.gdpr.33-4", status: "not_required", filedAt: null }],
  },
  {
    name: "33(4): takes the version of the notification it completes",
    facts: laboratory({
      instants: { awareness: "2018-05-20T10:00:00+02:00" },
      filings: [filed("eu.gdpr.33-1", "2018-05-26T10:00:00+02:00")],
    }),
    expect: [{ rule: "eu.gdpr.33-4", status: "not_in_force" }],
  },
  {
    name: "33(5): the register is owed even where the risk is unlikely",
    facts: laboratory({ breach: { risk: "unlikely" } }),
    expect: [
      { rule: "eu.gdpr.33-5", status: "open", addressee: "register" },
      { rule: "eu.gdpr.33-1", status: "not_required" },
      { rule: "eu.gdpr.33-4", status: "not_required" },
    ],
  },
  {
    name: "34(1): a risk that is not high is not told to the persons",
    facts: laboratory({ breach: { risk: "risk" } }),
    expect: [
      { rule: "eu.gdpr.34-1", status: "not_required" },
      { rule: "eu.gdpr.33-1", status: "due" },
    ],
  },
  {
    name: "34(3)(b): measures taken since release",
    facts: laboratory({ breach: { exemptions34: ["b"] } }),
    expect: [
      {
        rule: "eu.gdpr.34-1",
        status: "not_required",
        reason: { code: "risk_removed_after", values: { value: "b" } },
      },
    ],
  },
  {
    name: "34(3)(c): a public communication replaces the individual one and stays owed",
    facts: laboratory({ breach: { exemptions34: ["c"] } }),
    expect: [
      {
        rule: "eu.gdpr.34-1",
        status: "open",
        reason: { code: "owed_by_public_communication", values: { fact: "awareness" } },
      },
    ],
  },
  {
    name: "26: joint controllers each owe",
    facts: laboratory({ party: { role: "joint_controller" } }),
    expect: [{ rule: "eu.gdpr.33-1", status: "due", ...IN_72_HOURS }],
  },
];
