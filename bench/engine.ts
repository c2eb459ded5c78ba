import { obligationsFor } from "#law/engine.ts";
import { type Facts, parseFacts } from "#law/facts.ts";
import type { Obligation } from "#law/obligation.ts";
import { RULES } from "#law/pack.ts";
import { epochOf } from "#law/zone-time.ts";
import { median, report, slopes } from "./measure.ts";

const PARTIES = 500;
const ROUNDS = 7;
const TARGET = 20_000;
/** Parties run before measuring, so that all sizes are compiled alike. */
const WARM_UP = 30_000;
const YEAR = 8760;
const SIZES = [1, 10, 100];
const HOUR = 3_600_000;
const START = epochOf("2026-01-05T07:13:00Z");
const ZONES = ["Europe/Paris", "Indian/Reunion", "Europe/Berlin", "America/Cayenne"];
const COUNTRIES = ["FR", "RE", "DE", "GF"];

/** Facts as a case of many laboratories has them: each with its own awareness, some filed, some insured. */
function factsOf(index: number): Facts {
  const at = (hours: number) =>
    Temporal.Instant.fromEpochMilliseconds(START + (((index * 7) % YEAR) + hours) * HOUR).toString();
  const parsed = parseFacts({
    party: {
      role: "controller",
      kind: index % 3 === 0 ? "hospital" : "laboratory",
      country: COUNTRIES[index % COUNTRIES.length],
      timeZone: ZONES[index % ZONES.length],
      traits: index % 2 === 0 ? ["cyber_insured"] : [],
    },
    breach: { personalData: true, risk: "high_risk", severeHealthIncident: true, itSystemAttack: true },
    instants: { detection: at(-9), awareness: at(0), attack_known: at(-3) },
    filings: index % 5 === 0 ? [{ rule: "eu.gdpr.33-1", at: at(70) }] : [],
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.facts;
}

function evaluate(parties: readonly Facts[], at: number): number {
  let rows = 0;
  for (const facts of parties) rows += obligationsFor(facts, { at }).length;
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

const one = factsOf(0);
const at = START + 1000 * HOUR;
const rows = obligationsFor(one, { at });
const [like] = rows;
if (!like) throw new Error("The first party has no obligation.");

const sizes = SIZES.map((size) => {
  const parties = Array.from({ length: size * PARTIES }, (_, index) => factsOf(index));
  const { ours, limit } = race(
    parties.length,
    () => evaluate(parties, at),
    () => bare(parties, rows.length, like),
  );
  return {
    parties: parties.length,
    partiesPerSecond: Math.round(parties.length / ours),
    limitPerSecond: Math.round(parties.length / limit),
    timesTheLimit: Number((ours / limit).toFixed(2)),
    microsecondsPerParty: Number(((ours / parties.length) * 1e6).toFixed(2)),
  };
});

const said = sizes.map(
  ({ parties, timesTheLimit, partiesPerSecond }) =>
    `${parties} parties ${timesTheLimit}× the bare sums, ${partiesPerSecond}/s`,
);
report({
  bench: "engine",
  line: said.join(" · "),
  reached: sizes.every(({ partiesPerSecond }) => partiesPerSecond >= TARGET),
  rounds: ROUNDS,
  target: TARGET,
  rules: RULES.length,
  rowsPerParty: rows.length,
  sizes,
  slope: slopes(sizes.map(({ microsecondsPerParty }) => ({ size: 1, ms: microsecondsPerParty }))),
});
