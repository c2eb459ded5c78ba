import { hospitalIn, type LawCase } from "./law-case.ts";

const TORONTO = "America/Toronto";

/** Canada, Ontario, Quebec, Alberta. */
export const CANADA_CASES: readonly LawCase[] = [
  {
    name: "PIPEDA: commissioner, individuals, and a record of every breach",
    facts: hospitalIn("CA", TORONTO, {
      party: { region: "CA-BC" },
      instants: { determination: "2026-11-05T15:00:00Z" },
    }),
    expect: [
      { rule: "ca.pipeda", status: "open", addressee: "ca-opc" },
      { rule: "ca.pipeda.ind", status: "open", addressee: "persons" },
      { rule: "ca.pipeda.rec", status: "open", addressee: "register" },
      { rule: "ca.on.12.2", absent: true },
    ],
  },
  {
    name: "Ontario: individual, commissioner, the year’s statistics by 1 March, the college within 30 days",
    facts: hospitalIn("CA", TORONTO, {
      party: { region: "CA-ON" },
      instants: { detection: "2026-11-05T10:00:00-05:00" },
      orders: [{ rule: "ca.on.17.1", at: "2026-11-05T10:00:00-05:00" }],
    }),
    expect: [
      { rule: "ca.on.12.2", status: "open" },
      { rule: "ca.on.6.3", status: "open", addressee: "ca-on-ipc" },
      { rule: "ca.on.6.4", status: "due", dueAt: "2027-03-02T05:00:00Z", clock: "FIX" },
      { rule: "ca.on.17.1", status: "due", dueAt: "2026-12-06T05:00:00Z" },
    ],
  },
  {
    name: "Ontario: none of the seven cases",
    facts: hospitalIn("CA", TORONTO, {
      party: { region: "CA-ON" },
      breach: { cause: "internal_accidental", risk: "risk" },
    }),
    expect: [{ rule: "ca.on.6.3", status: "not_required" }],
  },
  {
    name: "PIPEDA: significant harm is unlikely: the record alone",
    facts: hospitalIn("CA", TORONTO, {
      party: { region: "CA-BC" },
      breach: { risk: "unlikely" },
      instants: { determination: "2026-11-05T15:00:00Z" },
    }),
    expect: [
      {
        rule: "ca.pipeda",
        status: "not_required",
        reason: { code: "harm_unlikely", values: { value: "unlikely" } },
      },
      { rule: "ca.pipeda.rec", status: "open" },
    ],
  },
  {
    name: "Quebec: an enterprise; Alberta: a custodian",
    facts: hospitalIn("CA", "America/Montreal", { party: { kind: "vendor", region: "CA-QC" } }),
    expect: [
      { rule: "ca.qc.p39.3.5", status: "open", addressee: "ca-qc-cai" },
      { rule: "ca.qc.p39.3.5", status: "open", addressee: "persons" },
      { rule: "ca.qc.r22.108", absent: true },
    ],
  },
  {
    name: "Alberta: commissioner, minister and individual",
    facts: hospitalIn("CA", "America/Edmonton", { party: { region: "CA-AB" } }),
    expect: ["ca-ab-oipc", "ca-ab-health", "persons"].map((addressee) => ({
      ...{ rule: "ca.ab.hia", status: "open" as const, addressee },
    })),
  },
];
