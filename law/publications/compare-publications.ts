import { clocksOf } from "#law/limits.ts";
import type { PackKey } from "#law/pack.ts";
import { packOf, ruleKey, rulesOf } from "#law/publications.ts";
import type {
  AddresseeRule,
  Anchor,
  Citation,
  ClockCode,
  Confidence,
  Duty,
  LegalStatus,
  Limit,
  Localized,
  Rule,
  Threshold,
  Version,
  Who,
} from "#law/rule.ts";

/** What a rule says, by field. A version's own fields are compared between the versions that start on one day. */
export type RuleFields = {
  duty: Duty;
  who: Who;
  threshold: readonly Threshold[];
  trigger: Pick<Rule, "anchor" | "anchorUnstated" | "stageOf" | "onlyAfterDueOf"> & { anchor: Anchor };
  addressee: { to: AddresseeRule; alsoTo: readonly string[]; residences: readonly string[] };
  /** Other rules that switch it off or whose filing meets it, and what else ends or moves it. */
  bearing: Pick<
    Rule,
    "displacedBy" | "metByFilingOf" | "hold" | "extension" | "doubledFor" | "onlyIfAssumed" | "metBy"
  >;
  text: Pick<Rule, "title" | "label" | "why" | "notes" | "owedReason">;
  content: readonly Localized[];
  /** A version that is new or gone. */
  version: Version;
};

export type VersionFields = {
  limit: Limit;
  clock: { clock: ClockCode; legalClock: ClockCode };
  until: string | null;
  status: LegalStatus;
  citation: Citation;
  checkedOn: string;
  confidence: Confidence;
};

type Fields = RuleFields & VersionFields;

/** One field that differs. `from` is the first day of the version it belongs to, null for the rule's own fields. */
export type FieldChange = {
  [Name in keyof Fields]: {
    name: Name;
    from: string | null;
    before: Fields[Name] | null;
    after: Fields[Name] | null;
  };
}[keyof Fields];

/** One rule that differs between two publications. `fields` is empty where the rule is new or gone. */
export type RuleChange = {
  ruleId: string;
  territories: readonly string[];
  pack: PackKey | null;
  change: "added" | "removed" | "amended";
  before: Rule | null;
  after: Rule | null;
  fields: readonly FieldChange[];
};

function ownFields(rule: Rule): Omit<RuleFields, "version"> {
  const { anchor, anchorUnstated, stageOf, onlyAfterDueOf, addressee, alsoTo, residences } = rule;
  const { displacedBy, metByFilingOf, hold, extension, doubledFor, onlyIfAssumed, metBy } = rule;
  const { title, label, why, notes, owedReason } = rule;
  return {
    duty: rule.duty,
    who: rule.who,
    threshold: rule.thresholds,
    trigger: { anchor, stageOf, ...given({ anchorUnstated, onlyAfterDueOf }) },
    addressee: { to: addressee, alsoTo: alsoTo ?? [], residences: residences ?? [] },
    bearing: {
      metBy,
      ...given({ displacedBy, metByFilingOf, hold, extension, doubledFor, onlyIfAssumed }),
    },
    text: { title, label, why, notes, owedReason },
    content: rule.content,
  };
}

function versionFields(version: Version): VersionFields {
  const { limit, until, status, citation, checkedOn, confidence } = version;
  return { limit, clock: clocksOf(limit), until, status, citation, checkedOn, confidence };
}

type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Without the keys that say nothing: absent and undefined are one. */
function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}

/** Order counts in lists and in the reasons of a threshold: the rule's own order decides. */
function isSame(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

function differing<T extends object>(before: T, after: T, from: string | null): FieldChange[] {
  return (Object.keys(before) as (keyof T)[])
    .filter((name) => !isSame(before[name], after[name]))
    .map((name) => ({ name, from, before: before[name], after: after[name] }) as unknown as FieldChange);
}

function versionChanges(before: Rule, after: Rule): FieldChange[] {
  const starts = [...new Set([...before.versions, ...after.versions].map(({ from }) => from))].sort();
  return starts.flatMap((from) => {
    const [old, now] = [before, after].map(({ versions }) => versions.find((one) => one.from === from));
    if (old && now) return differing(versionFields(old), versionFields(now), from);
    return [{ name: "version" as const, from, before: old ?? null, after: now ?? null }];
  });
}

function changeOf(before: Rule | undefined, after: Rule | undefined): RuleChange[] {
  const rule = after ?? before;
  if (!rule) return [];
  const fields =
    before && after
      ? [...differing(ownFields(before), ownFields(after), null), ...versionChanges(before, after)]
      : [];
  if (before && after && fields.length === 0) return [];
  return [
    {
      ruleId: rule.id,
      territories: rule.who.territories,
      pack: packOf(rule),
      change: before ? (after ? "amended" : "removed") : "added",
      before: before ?? null,
      after: after ?? null,
      fields,
    },
  ];
}

/**
 * The rules that differ between two lists, in the order of the later one, those that are gone at the end. A rule is
 * the same one where its id and its territories are.
 */
export function compareRules(from: readonly Rule[], to: readonly Rule[]): RuleChange[] {
  const before = new Map(from.map((rule) => [ruleKey(rule), rule]));
  const after = new Map(to.map((rule) => [ruleKey(rule), rule]));
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) =>
    changeOf(before.get(key), after.get(key)),
  );
}

/** What changed from one publication to another, in one pack or in all. Throws a `RangeError` for an unknown id. */
export function comparePublications(fromId: string, toId: string, pack?: PackKey): RuleChange[] {
  const changes = compareRules(rulesOf(fromId), rulesOf(toId));
  return pack === undefined ? changes : changes.filter((change) => change.pack === pack);
}
