import { PACKS, type PackKey, RULES } from "#law/pack.ts";
import type { RuleChange } from "#law/publications/compare-publications.ts";
import type { Rule, Version } from "#law/rule.ts";
import { versionOn } from "#law/versions.ts";

/** Changes of one sort to one id: the territories that share them are told together. */
export type ChangeGroup = {
  readonly key: string;
  readonly ruleId: string;
  readonly change: RuleChange["change"];
  readonly changes: readonly [RuleChange, ...RuleChange[]];
};

export type PackChanges = {
  readonly pack: PackKey;
  readonly counts: Readonly<Record<RuleChange["change"], number>>;
  readonly groups: readonly ChangeGroup[];
};

function groupKey({ ruleId, change, fields }: RuleChange): string {
  return `${ruleId} ${change} ${JSON.stringify(fields)}`;
}

function grouped(changes: readonly RuleChange[]): ChangeGroup[] {
  return [...Map.groupBy(changes, groupKey)].flatMap(([key, [first, ...others]]) =>
    first === undefined
      ? []
      : [{ key, ruleId: first.ruleId, change: first.change, changes: [first, ...others] }],
  );
}

/** The changes pack by pack, in the order in which packs are shown. */
export function changesByPack(changes: readonly RuleChange[]): PackChanges[] {
  const held = Map.groupBy(changes, ({ pack }) => pack);
  return (Object.keys(PACKS) as PackKey[]).flatMap((pack) => {
    const own = held.get(pack) ?? [];
    if (own.length === 0) return [];
    const count = (change: RuleChange["change"]) => own.filter((one) => one.change === change).length;
    const counts = { added: count("added"), amended: count("amended"), removed: count("removed") };
    return [{ pack, counts, groups: grouped(own) }];
  });
}

/** A rule that binds otherwise on one day than on another; null where it does not bind. */
export type DatedChange = {
  readonly rule: Rule;
  readonly before: Version | null;
  readonly after: Version | null;
};

/** What binds otherwise on `later` than on `earlier` (ISO dates), by the rules of today. */
export function changesBetween(earlier: string, later: string): DatedChange[] {
  return RULES.map((rule) => ({
    rule,
    before: versionOn(rule, earlier),
    after: versionOn(rule, later),
  })).filter(({ before, after }) => before !== after);
}

/** Dated changes of one id that are alike on both days. */
export type DatedGroup = { readonly key: string; readonly changes: readonly [DatedChange, ...DatedChange[]] };

/** Territories that share an id and begin or end on the same day are told together. */
export function datedGroups(changes: readonly DatedChange[]): DatedGroup[] {
  const keyOf = ({ rule, before, after }: DatedChange) =>
    `${rule.id} ${before?.from ?? ""} ${after?.from ?? ""} ${JSON.stringify([before?.limit, after?.limit])}`;
  return [...Map.groupBy(changes, keyOf)].flatMap(([key, [first, ...others]]) =>
    first === undefined ? [] : [{ key, changes: [first, ...others] }],
  );
}
