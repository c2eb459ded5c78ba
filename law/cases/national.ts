import { hospitalIn, type LawCase, laboratory, vendor } from "./law-case.ts";

const filed = (rule: string, at: string) => ({ rule, at });

/** French sector law. */
const FRANCE: readonly LawCase[] = [
  {
    name: "HDS: the certified host tells its client as the contract says",
    facts: vendor({
      party: { role: "host", traits: ["hds_host"] },
      contracts: [{ id: "c1", notifyWithinHours: 12, from: "host" }],
    }),
    expect: [
      { rule: "fr.hds.r1111-11", status: "open", addressee: "controller" },
      { rule: "contract.c1", status: "due", dueAt: "2026-11-05T21:20:00Z" },
    ],
  },
  {
    name: "OSE and OIV: without delay, to ANSSI",
    facts: laboratory({ party: { kind: "hospital", traits: ["nis1_ose", "oiv"] } }),
    expect: [
      { rule: "fr.nis1.ose", status: "open", addressee: "fr-anssi" },
      { rule: "fr.oiv.l1332-6-2", status: "open", addressee: "fr-anssi" },
    ],
  },
  {
    name: "CPP 40: a public hospital that learns of an attack tells the prosecutor",
    facts: laboratory({ party: { kind: "hospital", traits: ["public_body"] } }),
    expect: [{ rule: "fr.cpp.40", status: "open", addressee: "fr-parquet" }],
  },
  {
    name: "CPP 40: a public body by its kind is one too; an accident is no offence",
    facts: laboratory({
      party: { kind: "public_body" },
      breach: { itSystemAttack: false, cause: "internal_accidental" },
    }),
    expect: [{ rule: "fr.cpp.40", status: "not_required" }],
  },
  {
    name: "CPP 40: attack and cause unknown: undetermined",
    facts: laboratory({ party: { traits: ["public_body"] }, breach: { itSystemAttack: null } }),
    expect: [
      {
        ...{ rule: "fr.cpp.40", status: "undetermined" },
        reason: { code: "fact_missing", values: { missing: "breach.itSystemAttack, breach.cause" } },
      },
    ],
  },
  {
    name: "L.113-2: the insurer is told within the policy’s period",
    facts: laboratory({ party: { traits: ["cyber_insured"] } }),
    expect: [{ rule: "fr.assurances.l113-2", status: "open", addressee: "insurer", dueAt: null }],
  },
  {
    name: "Reagent vigilance: a laboratory to ANSM, a hospital to its correspondent",
    facts: laboratory({ breach: { deviceIncident: "serious" } }),
    expect: [
      { rule: "fr.csp.r5222-12", status: "open", addressee: "fr-ansm" },
      { rule: "fr.csp.r5222-13", absent: true },
    ],
  },
  {
    name: "Reagent vigilance: a hospital",
    facts: laboratory({ party: { kind: "hospital" }, breach: { deviceIncident: "serious" } }),
    expect: [{ rule: "fr.csp.r5222-13", status: "open", addressee: "correspondent", alsoTo: ["fr-ansm"] }],
  },
  {
    name: "Serious adverse event: first part without delay, second within three months of it",
    facts: laboratory({
      breach: { seriousCareEvent: true },
      filings: [filed("fr.csp.l1413-14", "2026-11-06T10:00:00+01:00")],
    }),
    expect: [
      { rule: "fr.csp.l1413-14", status: "open", addressee: "fr-ars" },
      {
        ...{ rule: "fr.csp.l1413-14-2", status: "due" },
        ...{ dueAt: "2027-02-06T23:00:00Z", legalLimitAt: "2027-02-08T23:00:00Z" },
      },
    ],
  },
  {
    name: "Serious adverse event: a death that a device caused is one",
    facts: laboratory({ breach: { deviceIncident: "death_or_deterioration" } }),
    expect: [{ rule: "fr.csp.l1413-14", status: "open" }],
  },
  {
    name: "Serious adverse event: care was not harmed",
    facts: laboratory({ breach: { seriousCareEvent: false } }),
    expect: [{ rule: "fr.csp.l1413-14", status: "not_required" }],
  },
];

const operator = (severityLevel: string | null) =>
  hospitalIn("ES", "Europe/Madrid", { party: { traits: ["nis1_ose"] }, breach: { severityLevel } });

/** National additions elsewhere in the EEA. */
const NEIGHBOURS: readonly LawCase[] = [
  {
    name: "Italy: a public body reports within 24 hours and notifies within 72",
    facts: hospitalIn("IT", "Europe/Rome", { party: { traits: ["public_body"] } }),
    expect: [
      { rule: "it.l90.1", status: "due", dueAt: "2026-11-06T09:20:00Z", addressee: "it-csirt" },
      { rule: "it.l90.1.72h", status: "due", dueAt: "2026-11-08T09:20:00Z" },
    ],
  },
  {
    name: "Italy: one filing serves NIS2 too",
    facts: hospitalIn("IT", "Europe/Rome", {
      party: { traits: ["public_body", "nis2_essential"] },
      filings: [filed("eu.nis2.23-4a", "2026-11-06T09:00:00Z")],
    }),
    expect: [{ rule: "it.l90.1", filedAt: "2026-11-06T09:00:00Z", lateBySeconds: 0 }],
  },
  {
    name: "Italy: the 48 hours of 2015, before the GDPR",
    facts: hospitalIn("IT", "Europe/Rome", { instants: { awareness: "2016-03-01T10:00:00+01:00" } }),
    expect: [{ rule: "it.garante.2015", status: "due", dueAt: "2016-03-03T09:00:00Z" }],
  },
  {
    name: "Italy: since 25 May 2018 the 72 hours displace them",
    facts: hospitalIn("IT", "Europe/Rome"),
    expect: [{ rule: "it.garante.2015", status: "displaced" }],
  },
  {
    name: "Finland: supervisor and Kanta, without delay",
    facts: hospitalIn("FI", "Europe/Helsinki"),
    expect: [
      { rule: "fi.asiakastieto", status: "open", addressee: "fi-valvira" },
      { rule: "fi.asiakastieto", status: "open", addressee: "fi-kela" },
    ],
  },
  {
    name: "Spain: a critical incident of an essential operator",
    facts: operator("critical"),
    expect: [
      { rule: "es.rd43.critical", status: "open", addressee: "es-incibe" },
      {
        ...{ rule: "es.rd43.critical.interim", status: "due" },
        ...{ dueAt: "2026-11-06T09:20:00Z", legalLimitAt: "2026-11-07T09:20:00Z" },
      },
      { rule: "es.rd43.critical.final", status: "due", dueAt: "2026-11-25T23:00:00Z" },
      { rule: "es.rd43.high", status: "not_required" },
    ],
  },
  {
    name: "Spain: a very high one",
    facts: operator("very_high"),
    expect: [
      { rule: "es.rd43.veryhigh", status: "open" },
      { rule: "es.rd43.veryhigh.interim", status: "due", dueAt: "2026-11-08T09:20:00Z" },
      { rule: "es.rd43.veryhigh.final", status: "due", dueAt: "2026-12-15T23:00:00Z" },
    ],
  },
  {
    name: "Spain: a high one, first report only",
    facts: operator("high"),
    expect: [{ rule: "es.rd43.high", status: "open" }],
  },
  {
    name: "Spain: the level is not known",
    facts: operator(null),
    expect: [{ rule: "es.rd43.high", status: "undetermined" }],
  },
];

/** United Kingdom and Switzerland. */
const BEYOND: readonly LawCase[] = [
  {
    name: "UK: the persons, where the risk is high; a processor tells the controller",
    facts: hospitalIn("GB", "Europe/London", { party: { role: ["controller", "processor"] } }),
    expect: [
      { rule: "gb.ukgdpr.34", status: "open", addressee: "persons" },
      { rule: "gb.ukgdpr.33.2", status: "open", addressee: "controller" },
      { rule: "gb.dspt", status: "undetermined" },
    ],
  },
  {
    name: "UK: a breach of confidentiality alone is no NIS incident",
    facts: hospitalIn("GB", "Europe/London", {
      party: { traits: ["nis1_ose"] },
      breach: { natures: ["confidentiality"] },
    }),
    expect: [{ rule: "gb.nis.11", status: "not_required" }],
  },
  {
    name: "UK: the bill, assumed",
    facts: hospitalIn("GB", "Europe/London", {
      party: { traits: ["nis1_ose"] },
      assume: ["gb.csrb", "gb.csrb.72h"],
    }),
    expect: [
      { rule: "gb.csrb", status: "due", dueAt: "2026-11-06T09:20:00Z" },
      { rule: "gb.csrb.72h", status: "due", dueAt: "2026-11-08T09:20:00Z", alsoTo: ["gb-ncsc"] },
    ],
  },
  {
    name: "Switzerland: persons and, for a processor, the controller",
    facts: hospitalIn("CH", "Europe/Zurich", { party: { role: ["controller", "processor"] } }),
    expect: [
      { rule: "ch.dsg.24.4", status: "open" },
      { rule: "ch.dsg.24.3", status: "open", addressee: "controller" },
    ],
  },
  {
    name: "Switzerland: a cyberattack, 24 hours from its discovery, then fourteen days to complete",
    facts: hospitalIn("CH", "Europe/Zurich", {
      instants: { detection: "2026-11-05T06:00:00Z", awareness: "2026-11-05T09:20:00Z" },
      filings: [filed("ch.isg.74e", "2026-11-06T05:00:00Z")],
    }),
    expect: [
      { rule: "ch.isg.74e", status: "due", dueAt: "2026-11-06T06:00:00Z", addressee: "ch-bacs" },
      { rule: "ch.isg.74e.complement", status: "due", dueAt: "2026-11-20T23:00:00Z" },
    ],
  },
  {
    name: "Switzerland: no cyberattack, no report to the NCSC",
    facts: hospitalIn("CH", "Europe/Zurich", { breach: { itSystemAttack: false } }),
    expect: [{ rule: "ch.isg.74e", status: "not_required" }],
  },
];

/** France, its neighbours in the EEA, the United Kingdom and Switzerland. */
export const NATIONAL_CASES: readonly LawCase[] = [...FRANCE, ...NEIGHBOURS, ...BEYOND];
