import { type LawCase, laboratory, manufacturer } from "./law-case.ts";

/** Vigilance of devices and of health record systems. */
export const VIGILANCE_CASES: readonly LawCase[] = [
  ...(["ivdr.82", "mdr.87"] as const).flatMap((text) => {
    const trait = text === "ivdr.82" ? "device_ivd" : "device_md";
    return [
      {
        name: `${text}: fifteen days for a serious incident`,
        facts: manufacturer(trait, { deviceIncident: "serious" }),
        expect: [
          {
            ...{ rule: `eu.${text}-3`, status: "due" as const, addressee: "fr-ansm" },
            ...{ dueAt: "2026-11-20T23:00:00Z", legalLimitAt: "2026-11-20T23:00:00Z" },
            ...{ clock: "K6" as const, legalClock: "K4" as const },
          },
          { rule: `eu.${text}-4`, status: "not_required" as const },
          { rule: `eu.${text}-5`, status: "not_required" as const },
        ],
      },
      {
        name: `${text}: ten days for a death, ending on a Sunday`,
        facts: manufacturer(trait, { deviceIncident: "death_or_deterioration" }),
        expect: [
          {
            ...{ rule: `eu.${text}-5`, status: "due" as const },
            ...{ dueAt: "2026-11-15T23:00:00Z", legalLimitAt: "2026-11-16T23:00:00Z" },
          },
        ],
      },
      {
        name: `${text}: two days for a threat to public health, with two working days in them`,
        facts: manufacturer(trait, { deviceIncident: "public_health_threat" }),
        expect: [
          {
            ...{ rule: `eu.${text}-4`, status: "due" as const },
            ...{ dueAt: "2026-11-07T23:00:00Z", legalLimitAt: "2026-11-09T23:00:00Z" },
          },
        ],
      },
    ];
  }),
  {
    name: "Vigilance: the sort of incident is not known: every time limit is planned",
    facts: manufacturer("device_ivd", {}),
    expect: ["3", "4", "5"].map((paragraph) => ({
      ...{ rule: `eu.ivdr.82-${paragraph}`, status: "undetermined" as const },
      reason: { code: "fact_missing" as const, values: { missing: "breach.deviceIncident" } },
    })),
  },
  {
    name: "Vigilance: in Germany to the BfArM",
    facts: laboratory({
      party: { role: "manufacturer", kind: "vendor", country: "DE", traits: ["device_ivd"] },
      breach: { deviceIncident: "serious" },
    }),
    expect: [{ rule: "eu.ivdr.82-3", status: "due", addressee: "de-bfarm" }],
  },
  {
    name: "Vigilance: the proposed revision, assumed, gives thirty days",
    facts: manufacturer("device_ivd", { deviceIncident: "serious" }, { assume: ["eu.mdr-revision.87-3"] }),
    expect: [
      {
        ...{ rule: "eu.mdr-revision.87-3", status: "due" },
        ...{ dueAt: "2026-12-05T23:00:00Z", legalLimitAt: "2026-12-07T23:00:00Z" },
      },
      { rule: "eu.ivdr.82-3", status: "displaced" },
    ],
  },
  {
    name: "EHDS: three days, from 26 March 2029 on",
    facts: manufacturer(
      "ehr_system",
      { deviceIncident: "serious" },
      { instants: { awareness: "2029-04-03T10:00:00+02:00" } },
    ),
    expect: [{ rule: "eu.ehds.44-7", status: "due", dueAt: "2029-04-06T22:00:00Z" }],
  },
  {
    name: "EHDS: not yet",
    facts: manufacturer("ehr_system", { deviceIncident: "serious" }),
    expect: [{ rule: "eu.ehds.44-7", status: "not_in_force" }],
  },
];
