import { obligationsFor } from "#law/engine.ts";
import { type Facts, parseFacts } from "#law/facts.ts";
import type { Obligation } from "#law/obligation.ts";
import { CORE_RULES, RULES } from "#law/pack.ts";
import type { Rule } from "#law/rule.ts";
import { epochOf } from "#law/zone-time.ts";
import { median, report, slopes } from "./measure.ts";

const PARTIES = 512;
const ROUNDS = 7;
/** Parties run before measuring, so that all sizes are compiled alike. */
const WARM_UP = 30_000;
const YEAR = 8760;
const SIZES = [1, 10, 100];
const HOUR = 3_600_000;
const START = epochOf("2026-01-05T07:13:00Z");
/** Country, region, zone, traits, residences: a case of every pack, a hospital and a laboratory by turns. */
const SEATS = [
  ["FR", null, "Europe/Paris", ["cyber_insured"], { FR: 1200 }],
  ["RE", null, "Indian/Reunion", [], { RE: 40 }],
  ["DE", "DE-BY", "Europe/Berlin", ["nis2_essential", "catholic_body"], { "DE-BY": 900, "US-TX": 300 }],
  ["IT", null, "Europe/Rome", ["nis2_important"], { IT: 50 }],
  ["PT", null, "Europe/Lisbon", ["nis2_essential"], { PT: 70 }],
  ["GB", "GB-ENG", "Europe/London", ["nis1_ose", "non_eu_establishment"], { GB: 80, FR: 2, BE: 3 }],
  ["CH", null, "Europe/Zurich", [], { CH: 90 }],
  ["US", "US-CA", "America/Los_Angeles", ["hipaa_covered_entity", "us_licensed_facility"], { "US-CA": 700 }],
  ["US", "US-NY", "America/New_York", ["hipaa_covered_entity"], { "US-NY": 30, "US-CO": 600, "US-FL": 5 }],
  ["CA", "CA-ON", "America/Toronto", [], { CA: 60 }],
  ["AU", null, "Australia/Sydney", ["soci_critical", "mhr_participant"], { AU: 20 }],
  ["BR", null, "America/Sao_Paulo", ["small_agent"], { BR: 10 }],
  ["SG", null, "Asia/Singapore", [], { SG: 510 }],
  ["JP", null, "Asia/Tokyo", [], { JP: 9 }],
  ["IN", null, "Asia/Kolkata", [], { IN: 12 }],
  ["AE", "AE-DU", "Asia/Dubai", [], { AE: 15 }],
] as const;
type Seats = readonly (typeof SEATS)[number][];

type Pack = { name: string; rules: readonly Rule[]; seats: Seats; target: number };

/** What a French case needs today, and everything: both on one core. */
const PACKS: readonly Pack[] = [
  { name: "core", rules: CORE_RULES, seats: SEATS.slice(0, 2), target: 20_000 },
  { name: "all", rules: RULES, seats: SEATS, target: 5_000 },
];

/** Facts as a case of many bodies has them: each with its own awareness, some filed, some insured. */
function factsOf(index: number, seats: Seats): Facts {
  const at = (hours: number) =>
    Temporal.Instant.fromEpochMilliseconds(START + (((index * 7) % YEAR) + hours) * HOUR).toString();
  const [country, region, timeZone, traits, byResidence] = seats[index % seats.length] ?? SEATS[0];
  const parsed = parseFacts({
    party: {
      role: "controller",
      kind: index % 3 === 0 ? "laboratory" : "hospital",
      ...{ country, region, timeZone, traits },
    },
    breach: {
      ...{ personalData: true, risk: "high_risk", severeHealthIncident: true, itSystemAttack: true },
      ...{ natures: ["confidentiality"], cause: "external_malicious", dataCategories: ["health"] },
      ...{ nis2Significant: true, persons: { byResidence } },
    },
    instants: { detection: at(-9), awareness: at(0), attack_known: at(-3), determination: at(2) },
    filings: index % 5 === 0 ? [{ rule: "eu.gdpr.33-1", at: at(70) }] : [],
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.facts;
}

const at = START + 1000 * HOUR;

function evaluate(parties: readonly Facts[], rules: readonly Rule[]): number {
  let rows = 0;
  for (const facts of parties) rows += obligationsFor(facts, { at, rules }).length;
  return rows;
}

/** The limit: the bare sums and as many fresh rows of the same size, with no law and no text about it. */
function bare(parties: readonly Facts[], rowsEach: number, like: Obligation): number {
  let rows = 0;
  for (let index = 0; index < parties.length; index++) {
    const made: Obligation[] = [];
    for (let row = 0; row < rowsEach; row++) {
      const dueAt = `${START + (index + row + 72) * HOUR}`;
      const steps = like.steps.map((step) => ({ ...step }));
      made.push({ ...like, dueAt, legalLimitAt: dueAt, steps, notes: [], alsoTo: [] });
    }
    rows += made.length;
  }
  return rows;
}

/** Processor time, not the clock on the wall: the question is what one core does, whoever else uses the machine. */
function seconds(work: () => number): number {
  const before = process.cpuUsage();
  if (work() === 0) throw new Error("The work produced no rows.");
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Both sides by turns, so that whatever else the machine does weighs on them alike. */
function race(parties: number, ours: () => number, limit: () => number): { ours: number; limit: number } {
  for (let warm = 0; warm < WARM_UP; warm += parties) {
    ours();
    limit();
  }
  const rounds = Array.from({ length: ROUNDS }, () => ({ ours: seconds(ours), limit: seconds(limit) }));
  return {
    ours: median(rounds.map((round) => round.ours)),
    limit: median(rounds.map((round) => round.limit)),
  };
}

function measure({ name, rules, seats, target }: Pack) {
  const answers = seats.map((_, index) => obligationsFor(factsOf(index, seats), { at, rules }));
  const like = answers[0]?.[0];
  if (!like) throw new Error("The first party has no obligation.");
  const rowsPerParty = Math.round(answers.flat().length / seats.length);
  const sizes = SIZES.map((size) => {
    const parties = Array.from({ length: size * PARTIES }, (_, index) => factsOf(index, seats));
    const { ours, limit } = race(
      parties.length,
      () => evaluate(parties, rules),
      () => bare(parties, rowsPerParty, like),
    );
    return {
      parties: parties.length,
      partiesPerSecond: Math.round(parties.length / ours),
      limitPerSecond: Math.round(parties.length / limit),
      timesTheLimit: Number((ours / limit).toFixed(2)),
      microsecondsPerParty: Number(((ours / parties.length) * 1e6).toFixed(2)),
    };
  });
  const slope = slopes(sizes.map(({ microsecondsPerParty }) => ({ size: 1, ms: microsecondsPerParty })));
  const reached = sizes.every(({ partiesPerSecond }) => partiesPerSecond >= target);
  return { name, target, reached, rules: rules.length, rowsPerParty, sizes, slope };
}

const packs = PACKS.map(measure);
const said = packs.flatMap(({ name, sizes }) =>
  sizes.map(
    (one) =>
      `${name}, ${one.parties} parties: ${one.timesTheLimit}× the bare sums, ${one.partiesPerSecond}/s`,
  ),
);
report({
  bench: "engine",
  line: said.join(" · "),
  reached: packs.every(({ reached }) => reached),
  rounds: ROUNDS,
  packs,
});
