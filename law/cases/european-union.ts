import { VIGILANCE_CASES } from "./devices.ts";
import { hospitalIn, type LawCase, laboratory, manufacturer, residents } from "./law-case.ts";

const filed = (rule: string, at: string) => ({ rule, at });
const order = (rule: string, until: string | null) => ({ rule, at: "2026-11-06T10:20:00Z", until });

/** Regulation (EU) 2016/679 beyond the first notification. */
const GDPR_BEYOND: readonly LawCase[] = [
  {
    name: "34(4): an order to tell the persons sets its own date",
    facts: laboratory({ orders: [order("eu.gdpr.34-4", "2026-11-10T17:00:00Z")] }),
    expect: [
      {
        ...{ rule: "eu.gdpr.34-4", status: "due", addressee: "persons", trigger: "order", clock: "ORDER" },
        ...{ dueAt: "2026-11-10T17:00:00Z", subject: "2026-11-06T10:20:00Z" },
      },
    ],
  },
  {
    name: "34(4): an order without a date is open, and is met by a filing after it",
    facts: laboratory({
      orders: [order("eu.gdpr.34-4", null)],
      filings: [filed("eu.gdpr.34-4", "2026-11-05T10:00:00Z"), filed("eu.gdpr.34-4", "2026-11-07T10:00:00Z")],
    }),
    expect: [{ rule: "eu.gdpr.34-4", status: "open", dueAt: null, filedAt: "2026-11-07T10:00:00Z" }],
  },
  {
    name: "34(4) and 12(3): nothing recorded, nothing listed",
    facts: laboratory(),
    expect: [
      { rule: "eu.gdpr.34-4", absent: true },
      { rule: "eu.gdpr.12-3", absent: true },
    ],
  },
  {
    name: "12(3): each batch of requests has its month",
    facts: laboratory({
      orders: [
        { rule: "eu.gdpr.12-3", at: "2026-11-10T09:00:00+01:00" },
        { rule: "eu.gdpr.12-3", at: "2026-12-31T09:00:00+01:00" },
      ],
    }),
    expect: [
      { rule: "eu.gdpr.12-3", subject: "2026-11-10T08:00:00Z", status: "due", dueAt: "2026-12-10T23:00:00Z" },
      {
        ...{
          rule: "eu.gdpr.12-3",
          subject: "2026-12-31T08:00:00Z",
          status: "due",
          clock: "M",
          legalClock: "K5",
        },
        ...{ dueAt: "2027-01-31T23:00:00Z", legalLimitAt: "2027-02-01T23:00:00Z" },
      },
    ],
  },
  {
    name: "12(3): extended by two months, told within the first",
    facts: laboratory({
      orders: [{ rule: "eu.gdpr.12-3", at: "2026-11-10T09:00:00+01:00" }],
      extensions: [{ rule: "eu.gdpr.12-3", at: "2026-12-01T09:00:00+01:00" }],
    }),
    expect: [{ rule: "eu.gdpr.12-3", dueAt: "2027-02-10T23:00:00Z" }],
  },
  {
    name: "33(1): no text extends the 72 hours; the attempt is told and changes nothing",
    facts: laboratory({
      extensions: [{ rule: "eu.gdpr.33-1", at: "2026-11-06T09:00:00Z", until: "2026-12-01T09:00:00Z" }],
    }),
    expect: [{ rule: "eu.gdpr.33-1", status: "due", dueAt: "2026-11-08T09:20:00Z" }],
  },
  {
    name: "3(2): a body outside the Union notifies the authority of every state where persons live",
    facts: hospitalIn("GB", "Europe/London", {
      party: { traits: ["non_eu_establishment"] },
      breach: residents({ FR: 10, RE: 2, "DE-BY": 3, BE: 4, US: 5 }),
    }),
    expect: [
      { rule: "eu.gdpr.33-1-noneu", addressee: "fr-cnil", status: "due", dueAt: "2026-11-08T09:20:00Z" },
      { rule: "eu.gdpr.33-1-noneu", addressee: "de-by-baylda", subject: "DE-BY", status: "due" },
      { rule: "eu.gdpr.33-1-noneu", addressee: "be-apd-gba", legalLimitAt: "2026-11-08T10:00:00Z" },
      { rule: "eu.gdpr.34-1", status: "open" },
      { rule: "eu.gdpr.33-5", status: "open" },
      { rule: "eu.gdpr.33-1", absent: true },
    ],
  },
  {
    name: "3(2): a body inside the Union is not one outside, whatever it is called",
    facts: laboratory({ party: { traits: ["non_eu_establishment"] }, breach: residents({ FR: 10, BE: 2 }) }),
    expect: [
      { rule: "eu.gdpr.33-1-noneu", absent: true },
      { rule: "eu.gdpr.33-1", status: "due", addressee: "fr-cnil" },
      {
        ...{ rule: "eu.gdpr.33-4", status: "waiting" },
        reason: { code: "waits_for_filing", values: { rule: "eu.gdpr.33-1" } },
      },
    ],
  },
  {
    name: "3(2): where the persons live is not known: planned, towards each authority",
    facts: hospitalIn("US", "America/Chicago", { party: { traits: ["non_eu_establishment"] } }),
    expect: [
      {
        ...{ rule: "eu.gdpr.33-1-noneu", status: "undetermined", addressee: "eu-dpas" },
        ...{ dueAt: "2026-11-08T09:20:00Z", subject: null },
      },
    ],
  },
  {
    name: "Omnibus: assumed, a risk that is not high need not be notified, and the present rule is displaced all the same",
    facts: laboratory({ breach: { risk: "risk" }, assume: ["eu.omnibus.33"] }),
    expect: [
      { rule: "eu.omnibus.33", status: "not_required" },
      {
        rule: "eu.gdpr.33-1",
        status: "displaced",
        reason: { code: "displaced_by", values: { rule: "eu.omnibus.33" } },
      },
    ],
  },
  {
    name: "Omnibus: assumed, 96 hours, through the single entry point",
    facts: laboratory({ assume: ["eu.omnibus.33"] }),
    expect: [
      {
        ...{ rule: "eu.omnibus.33", status: "due", alsoTo: ["eu-enisa"] },
        ...{ dueAt: "2026-11-09T09:20:00Z", legalLimitAt: "2026-11-09T10:00:00Z" },
      },
    ],
  },
  {
    name: "Omnibus: assumed after the authority was told under the present article, it is met",
    facts: laboratory({
      assume: ["eu.omnibus.33"],
      filings: [{ rule: "eu.gdpr.33-1", at: "2026-11-06T08:00:00Z" }],
    }),
    expect: [{ rule: "eu.omnibus.33", filedAt: "2026-11-06T08:00:00Z", lateBySeconds: 0 }],
  },
  {
    name: "Omnibus: not assumed, it is not listed",
    facts: laboratory(),
    expect: [{ rule: "eu.omnibus.33", absent: true }],
  },
];

const CRA: readonly LawCase[] = [
  {
    name: "CRA: an exploited vulnerability, 24 and 72 hours, then 14 days from the fix",
    facts: manufacturer(
      "cra_product",
      { craEvent: "exploited_vulnerability" },
      { instants: { awareness: "2026-11-05T10:20:00+01:00", fix_available: "2027-05-03T09:00:00+02:00" } },
    ),
    expect: [
      {
        rule: "eu.cra.14-2a",
        status: "due",
        dueAt: "2026-11-06T09:20:00Z",
        addressee: "fr-anssi",
        alsoTo: ["eu-enisa"],
      },
      { rule: "eu.cra.14-2b", status: "due", dueAt: "2026-11-08T09:20:00Z" },
      {
        rule: "eu.cra.14-2c",
        status: "due",
        dueAt: "2027-05-17T22:00:00Z",
        legalLimitAt: "2027-05-18T22:00:00Z",
      },
      { rule: "eu.cra.14-8", status: "open", addressee: "users" },
      { rule: "eu.cra.14-4a", status: "not_required" },
    ],
  },
  {
    name: "CRA: a severe incident, and its final report one month after the notification",
    facts: manufacturer(
      "cra_product",
      { craEvent: "severe_incident" },
      { filings: [filed("eu.cra.14-4b", "2026-12-31T10:00:00+01:00")] },
    ),
    expect: [
      { rule: "eu.cra.14-4a", status: "due", dueAt: "2026-11-06T09:20:00Z" },
      { rule: "eu.cra.14-4b", status: "due", dueAt: "2026-11-08T09:20:00Z" },
      {
        rule: "eu.cra.14-4c",
        status: "due",
        dueAt: "2027-01-31T23:00:00Z",
        legalLimitAt: "2027-02-01T23:00:00Z",
      },
      { rule: "eu.cra.14-2a", status: "not_required" },
    ],
  },
  {
    name: "CRA: the sort of event is not known: both are planned, undetermined",
    facts: manufacturer("cra_product", {}),
    expect: [
      { rule: "eu.cra.14-2a", status: "undetermined", dueAt: "2026-11-06T09:20:00Z" },
      { rule: "eu.cra.14-4a", status: "undetermined", dueAt: "2026-11-06T09:20:00Z" },
    ],
  },
  {
    name: "CRA: the day before 11 September 2026 nothing is owed",
    facts: manufacturer(
      "cra_product",
      { craEvent: "severe_incident" },
      { instants: { awareness: "2026-09-10T23:59:59+02:00" } },
    ),
    expect: [{ rule: "eu.cra.14-4a", status: "not_in_force" }],
  },
  {
    name: "CRA: a laboratory that makes no product does not meet it",
    facts: laboratory({ party: { traits: ["cra_product"] }, breach: { craEvent: "severe_incident" } }),
    expect: [{ rule: "eu.cra.14-4a", absent: true }],
  },
  {
    name: "CRA: a manufacturer outside the Union reports to ENISA",
    facts: laboratory({
      party: { role: "manufacturer", kind: "vendor", country: "US", traits: ["cra_product"] },
      breach: { craEvent: "severe_incident" },
    }),
    expect: [{ rule: "eu.cra.14-4a", status: "due", addressee: "eu-enisa" }],
  },
];

/** Law of the Union beside articles 33 and 34. */
export const UNION_CASES: readonly LawCase[] = [...GDPR_BEYOND, ...CRA, ...VIGILANCE_CASES];
