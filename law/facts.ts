import { isCountry, isRegion, sovereignOf } from "./countries.ts";
import { instant, moment, timeZone } from "./read-instant.ts";
import {
  absentAs,
  count,
  expecting,
  type FactsError,
  flag,
  found,
  listOf,
  numberBetween,
  oneOf,
  type Read,
  type Reader,
  Refusal,
  refuse,
  setOf,
  shape,
  tableOf,
  text,
  unknownOr,
} from "./reader.ts";
import {
  CAUSES,
  CRA_EVENTS,
  DATA_CATEGORIES,
  DEVICE_INCIDENTS,
  EXEMPTIONS_34,
  FREE_ZONES,
  HOLD_FORMS,
  HOLD_KINDS,
  INSTANTS,
  KINDS,
  NATURES,
  RISKS,
  ROLES,
  SEVERITY_LEVELS,
  TRAITS,
} from "./vocabulary.ts";

const country = text("country", isCountry);
const region = text("region", isRegion);
const residence = text("place", (code) => isCountry(code) || isRegion(code));
const ruleId = text("rule_id", (id) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(id));
const addressee = text("addressee", (id) => /^[a-z0-9][a-z0-9_-]{0,63}$/.test(id));
const contractId = text("contract_id", (id) => /^[A-Za-z0-9._-]{1,64}$/.test(id));

const roles: Reader<(typeof ROLES)[number][]> = (value, path) => {
  const one = oneOf(ROLES);
  if (!Array.isArray(value)) return [one(value, path)];
  if (value.length > 0) return setOf(one)(value, path);
  const expected = expecting("at_least_one_of", { words: ROLES.join(", ") });
  throw new Refusal("missing", path, { expected, found: { code: "empty_list", shown: "" } });
};

const partyShape = shape({
  role: roles,
  kind: unknownOr(oneOf(KINDS)),
  country,
  region: unknownOr(region),
  timeZone,
  traits: setOf(oneOf(TRAITS)),
  freeZone: unknownOr(oneOf(FREE_ZONES)),
});

const party: Reader<Read<typeof partyShape>> = (value, path) => {
  const read = partyShape(value, path);
  const home = read.region?.slice(0, 2);
  if (home && home !== read.country && home !== sovereignOf(read.country)) {
    const expected = expecting("region_of", { country: read.country });
    refuse("unknown_value", `${path}/region`, { expected, value: read.region });
  }
  return read;
};

const breach = shape({
  personalData: unknownOr(flag),
  natures: setOf(oneOf(NATURES)),
  cause: unknownOr(oneOf(CAUSES)),
  risk: absentAs("unassessed", oneOf(RISKS)),
  exemptions34: setOf(oneOf(EXEMPTIONS_34)),
  severeHealthIncident: unknownOr(flag),
  seriousCareEvent: unknownOr(flag),
  severityLevel: unknownOr(oneOf(SEVERITY_LEVELS)),
  itSystemAttack: unknownOr(flag),
  dataCategories: setOf(oneOf(DATA_CATEGORIES)),
  nis2Significant: unknownOr(flag),
  craEvent: unknownOr(oneOf(CRA_EVENTS)),
  deviceIncident: unknownOr(oneOf(DEVICE_INCIDENTS)),
  encrypted: unknownOr(flag),
  authorityAlreadyInformed: unknownOr(flag),
  persons: absentAs(
    {},
    shape({ total: unknownOr(count), byResidence: absentAs({}, tableOf(residence, count)) }),
  ),
});

const maybeMoment = unknownOr(moment);
const instants = shape(
  Object.fromEntries(INSTANTS.map((name) => [name, maybeMoment])) as Record<
    (typeof INSTANTS)[number],
    typeof maybeMoment
  >,
);

/** An end that lies before its start is a slip, whatever the rule. */
function inOrder<T extends { at: string; until: string | null }>(read: Reader<T>): Reader<T> {
  return (value, path) => {
    const span = read(value, path);
    if (span.until === null || span.until >= span.at) return span;
    const expected = expecting("end_not_before", { at: span.at });
    refuse("out_of_range", `${path}/until`, { expected, value: span.until });
  };
}

const filing = shape({
  rule: ruleId,
  at: instant,
  addressee: unknownOr(addressee),
  complete: unknownOr(flag),
});
const order = inOrder(shape({ rule: ruleId, at: instant, until: unknownOr(instant) }));
const hold = inOrder(
  shape({
    kind: oneOf(HOLD_KINDS),
    form: unknownOr(oneOf(HOLD_FORMS)),
    at: instant,
    until: unknownOr(instant),
  }),
);
const contract = shape({
  id: contractId,
  notifyWithinHours: unknownOr(numberBetween("hours_of_contract", 1 / 60, 8760)),
  from: oneOf(ROLES),
});

const contracts: Reader<Read<typeof contract>[]> = (value, path) => {
  const read = listOf(contract)(value, path);
  const seen = new Set<string>();
  for (const [index, { id }] of read.entries()) {
    if (seen.has(id)) {
      const again = { ...found(id), code: "again" } as const;
      throw new Refusal("duplicate", `${path}/${index}/id`, {
        expected: expecting("contract_once"),
        found: again,
      });
    }
    seen.add(id);
  }
  return read;
};

const readFacts = shape({
  at: unknownOr(instant),
  party,
  breach: absentAs({}, breach),
  instants: absentAs({}, instants),
  filings: listOf(filing),
  orders: listOf(order),
  holds: listOf(hold),
  extensions: listOf(order),
  contracts,
  assume: setOf(ruleId),
});

/**
 * What is known of one party in one breach, in the contract's own shape with every key present: unknown is
 * null, instants are UTC with whole seconds, roles are a list. Reading a `Facts` again yields the same `Facts`.
 */
export type Facts = Read<typeof readFacts>;
export type Contract = Facts["contracts"][number];
export type Filing = Facts["filings"][number];

/** Runs a reader and returns its refusal instead of throwing it. */
export function attempt<T>(read: () => T): { ok: true; value: T } | { ok: false; error: FactsError } {
  try {
    return { ok: true, value: read() };
  } catch (fault) {
    if (fault instanceof Refusal) return { ok: false, error: fault.toError() };
    throw fault;
  }
}

/**
 * Reads facts strictly. Unknown keys and unknown words of closed lists are refused by name, with a JSON
 * pointer that starts with `path` (empty for a single input, `/3` for the fourth of a list).
 */
export function parseFacts(
  json: unknown,
  path = "",
): { ok: true; facts: Facts } | { ok: false; error: FactsError } {
  const result = attempt(() => readFacts(json, path));
  return result.ok ? { ok: true, facts: result.value } : result;
}
