import { type LawCase, laboratory, vendor } from "./law-case.ts";

const IN_2021 = { awareness: "2021-02-23T18:00:00+01:00" };

/** Code de la santé publique, code des assurances. */
export const FRANCE_CASES: readonly LawCase[] = [
  {
    name: "CSP: the clock starts at detection where it is known",
    facts: laboratory({
      instants: { detection: "2026-11-04T08:00:00+01:00", awareness: "2026-11-05T10:20:00+01:00" },
    }),
    expect: [
      { rule: "fr.csp.l1111-8-2", status: "open", trigger: "detection", triggerAt: "2026-11-04T07:00:00Z" },
    ],
  },
  {
    name: "CSP: a vendor's notice is where the clock starts, if nothing else is known",
    facts: laboratory({ instants: { processor_notice: "2026-11-06T17:45:00+01:00" } }),
    expect: [{ rule: "fr.csp.l1111-8-2", status: "open", trigger: "processor_notice" }],
  },
  {
    name: "CSP: the last hour of 28 April 2022 still belongs to the regional agency",
    facts: laboratory({ instants: { detection: "2022-04-28T23:59:59+02:00" } }),
    expect: [
      { rule: "fr.csp.l1111-8-2-2017", status: "open", addressee: "fr-ars" },
      { rule: "fr.csp.l1111-8-2", status: "not_in_force" },
    ],
  },
  {
    name: "CSP: from 29 April 2022 the report goes to CERT Santé",
    facts: laboratory({ instants: { detection: "2022-04-29T00:00:00+02:00" } }),
    expect: [
      {
        rule: "fr.csp.l1111-8-2-2017",
        status: "not_in_force",
        reason: { code: "no_longer_in_force", values: { untilOn: "2022-04-28" } },
      },
      { rule: "fr.csp.l1111-8-2", status: "open", addressee: "fr-cert-sante" },
    ],
  },
  {
    name: "CSP: medico-social establishments are bound since 2022 only",
    facts: laboratory({ party: { kind: "medico_social" } }),
    expect: [
      { rule: "fr.csp.l1111-8-2", status: "open" },
      { rule: "fr.csp.l1111-8-2-2017", absent: true },
    ],
  },
  {
    name: "CSP: the vendor does not report; its laboratories do",
    facts: vendor(),
    expect: [
      { rule: "fr.csp.l1111-8-2", absent: true },
      { rule: "fr.csp.d1111-16-3-end", absent: true },
    ],
  },
  {
    name: "CSP: the gravity of the incident is not known: undetermined",
    facts: laboratory({ breach: { severeHealthIncident: null } }),
    expect: [
      {
        rule: "fr.csp.l1111-8-2",
        status: "undetermined",
        reason: { code: "fact_missing", values: { missing: "breach.severeHealthIncident" } },
      },
    ],
  },
  {
    name: "CSP: an ordinary incident is not reported",
    facts: laboratory({ breach: { severeHealthIncident: false } }),
    expect: [
      { rule: "fr.csp.l1111-8-2", status: "not_required" },
      { rule: "fr.csp.d1111-16-3-end", status: "not_required" },
    ],
  },
  {
    name: "CSP: a body of unknown kind may be bound",
    facts: laboratory({ party: { kind: null } }),
    expect: [
      {
        rule: "fr.csp.l1111-8-2",
        status: "undetermined",
        reason: { code: "fact_missing", values: { missing: "party.kind" } },
      },
    ],
  },
  {
    name: "CSP: a body of unknown kind in an incident of unknown gravity: both are named",
    facts: laboratory({ party: { kind: null }, breach: { severeHealthIncident: null } }),
    expect: [
      {
        rule: "fr.csp.l1111-8-2",
        reason: { code: "fact_missing", values: { missing: "party.kind, breach.severeHealthIncident" } },
      },
    ],
  },
  {
    name: "CSP: the report goes out even where no personal data are concerned",
    facts: laboratory({ breach: { personalData: false } }),
    expect: [{ rule: "fr.csp.l1111-8-2", status: "open" }],
  },
  {
    name: "CSP: the resolution is owed once the incident is resolved",
    facts: laboratory({
      instants: { awareness: "2026-11-05T10:20:00+01:00", resolution: "2026-11-09T08:00:00+01:00" },
    }),
    expect: [
      {
        rule: "fr.csp.d1111-16-3-end",
        status: "open",
        addressee: "fr-cert-sante",
        triggerAt: "2026-11-09T07:00:00Z",
      },
    ],
  },
  {
    name: "CSP: until then it waits",
    facts: laboratory(),
    expect: [{ rule: "fr.csp.d1111-16-3-end", status: "waiting", waitsFor: "instant:resolution" }],
  },
  {
    name: "CSP: an incident of 2021 resolved in 2023 stays under the text of 2021",
    facts: laboratory({ instants: { ...IN_2021, resolution: "2023-01-10T08:00:00+01:00" } }),
    expect: [{ rule: "fr.csp.d1111-16-3-end", status: "not_in_force" }],
  },
  {
    name: "Insurance: 72 hours from hour to hour, one reading",
    facts: laboratory({
      party: { traits: ["cyber_insured"] },
      instants: { attack_known: "2026-11-06T17:45:00+01:00" },
    }),
    expect: [
      {
        rule: "fr.assurances.l12-10-1",
        status: "due",
        addressee: "fr-police",
        dueAt: "2026-11-09T16:45:00Z",
        legalLimitAt: "2026-11-09T16:45:00Z",
        clock: "K7",
        legalClock: "K7",
      },
    ],
  },
  {
    name: "Insurance: the attack is not known yet, whatever is known of the data",
    facts: laboratory({ party: { traits: ["cyber_insured"] } }),
    expect: [{ rule: "fr.assurances.l12-10-1", status: "waiting", waitsFor: "instant:attack_known" }],
  },
  {
    name: "Insurance: no attack on an IT system, no complaint needed",
    facts: laboratory({ party: { traits: ["cyber_insured"] }, breach: { itSystemAttack: false } }),
    expect: [{ rule: "fr.assurances.l12-10-1", status: "not_required" }],
  },
  {
    name: "Insurance: without cyber cover the rule is not listed",
    facts: laboratory({ instants: { attack_known: "2026-11-06T17:45:00+01:00" } }),
    expect: [{ rule: "fr.assurances.l12-10-1", absent: true }],
  },
  {
    name: "Insurance: an insured vendor files its own complaint",
    facts: vendor({
      party: { traits: ["cyber_insured"] },
      instants: { attack_known: "2026-11-06T17:45:00+01:00" },
    }),
    expect: [{ rule: "fr.assurances.l12-10-1", status: "due" }],
  },
  {
    name: "Insurance: not before 24 April 2023",
    facts: laboratory({
      party: { traits: ["cyber_insured"] },
      instants: { attack_known: "2023-04-23T12:00:00+02:00" },
    }),
    expect: [{ rule: "fr.assurances.l12-10-1", status: "not_in_force" }],
  },
];

const clause = (from: string, notifyWithinHours: number | null) => ({ id: "c1", from, notifyWithinHours });

/** Clauses between the parties. */
export const CONTRACT_CASES: readonly LawCase[] = [
  {
    name: "Contract: 48 hours from the vendor's awareness, to its client, one reading",
    facts: vendor({ contracts: [clause("processor", 48)] }),
    expect: [
      {
        rule: "contract.c1",
        status: "due",
        version: null,
        addressee: "controller",
        dueAt: "2026-11-07T09:20:00Z",
        legalLimitAt: "2026-11-07T09:20:00Z",
        clock: "K1",
        legalClock: "K1",
      },
      { rule: "eu.gdpr.33-2", status: "open" },
    ],
  },
  {
    name: "Contract: a clause without hours is open",
    facts: vendor({ contracts: [clause("processor", null)] }),
    expect: [{ rule: "contract.c1", status: "open", dueAt: null, clock: "K0" }],
  },
  {
    name: "Contract: a sub-processor's clause is owed to the processor",
    facts: vendor({ party: { role: "sub_processor" }, contracts: [clause("sub_processor", 12)] }),
    expect: [{ rule: "contract.c1", addressee: "processor", dueAt: "2026-11-05T21:20:00Z" }],
  },
  {
    name: "Contract: the clause binds the vendor, so the laboratory does not see it",
    facts: laboratory({ contracts: [clause("processor", 24)] }),
    expect: [{ rule: "contract.c1", absent: true }],
  },
  {
    name: "Contract: it binds outside the Union too, and a filing under it is measured",
    facts: vendor({
      party: { country: "US", timeZone: "America/Chicago" },
      contracts: [clause("processor", 24)],
      filings: [{ rule: "contract.c1", at: "2026-11-06T10:21:00+01:00" }],
    }),
    expect: [
      { rule: "contract.c1", lateBySeconds: 60, lateInLawBySeconds: 60 },
      { rule: "eu.gdpr.33-2", absent: true },
    ],
  },
];
