import type { Obligation } from "#law/obligation.ts";
import {
  type Answer,
  type Computed,
  type Identity,
  identityKey,
  type OwnRuleShown,
  reconcile,
  type Stored,
} from "../rules.ts";

/** One cell before and after. One that is filed or decided stays as it is and would get a review. */
export type Change = Identity & {
  readonly kind: "moved" | "arises" | "vanishes" | "review";
  readonly before: Answer | null;
  readonly after: Answer | null;
  /** Why it would stand so; null where nothing would be owed. */
  readonly why: Pick<Obligation, "reason" | "steps"> | null;
  /** A filing already made that would meet it. */
  readonly metAt: string | null;
  readonly ownRule: OwnRuleShown | null;
};

type Compared = {
  readonly stored: readonly Stored[];
  /** Computed on the facts and with the law of the file. */
  readonly today: readonly Computed[];
  /** Computed at the same instant on other facts, or with another law. */
  readonly supposed: readonly Computed[];
};

/** The cells that other facts or another law change. What differs from its stored row for another cause is none. */
export function changesBetween({ stored, today, supposed }: Compared): Change[] {
  const [now, next] = [byKey(today), byKey(supposed)];
  const differs = (row: Identity) => {
    const [one, other] = [now.get(identityKey(row)), next.get(identityKey(row))];
    return !isSame(one?.answer ?? null, other?.answer ?? null);
  };
  const found = reconcile(stored, supposed);
  const settled = new Set(found.reviews.map(({ before }) => before));
  const pairs = [
    ...found.arisen.map((after) => ({ before: null, after: after.answer, row: after })),
    ...found.changed.map(({ before, after }) => ({ before, after: after.answer, row: before })),
    ...found.withdrawn.map((before) => ({ before, after: null, row: before })),
    ...found.reviews.map(({ before, after }) => ({ before, after, row: before })),
  ].filter(({ row }) => differs(row));
  return pairs
    .map(({ before, after, row: { ruleId, addressee, subject } }): Change => {
      const computed = next.get(identityKey({ ruleId, addressee, subject }));
      return {
        ...{ ruleId, addressee, subject, after },
        kind: before !== null && settled.has(before) ? "review" : kindOf(before, after),
        before: before === null || before.answer.status === "withdrawn" ? null : before.answer,
        why: after === null || computed === undefined ? null : computed.obligation,
        metAt: before === null ? (computed?.obligation.filedAt ?? null) : null,
        ownRule: computed?.ownRule ?? before?.ownRule ?? null,
      };
    })
    .sort(inTime);
}

function kindOf(before: Stored | null, after: Answer | null): Change["kind"] {
  if (before === null || before.answer.status === "withdrawn") return "arises";
  return after === null ? "vanishes" : "moved";
}

function byKey(rows: readonly Computed[]): ReadonlyMap<string, Computed> {
  return new Map(rows.map((row) => [identityKey(row), row]));
}

function isSame(one: Answer | null, other: Answer | null): boolean {
  if (one === null || other === null) return one === other;
  return (Object.keys(one) as (keyof Answer)[]).every((name) => one[name] === other[name]);
}

/** The earliest date first, before or after; then by rule. */
function inTime(one: Change, other: Change): number {
  const [first, second] = [one, other].map(({ before, after }) => earliestOf([before, after]) ?? "9");
  return order(first ?? "", second ?? "") || order(identityKey(one), identityKey(other));
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function earliestOf(answers: readonly (Answer | null)[]): string | null {
  return answers.flatMap((answer) => answer?.dueAt ?? []).sort()[0] ?? null;
}

/** Changes that read the same but for whom they concern: one duty towards many controllers is one line. */
export type ChangeGroup = Change & { readonly subjects: readonly string[] };

export function groupAlike(changes: readonly Change[]): ChangeGroup[] {
  const groups = Map.groupBy(changes, ({ ruleId, addressee, kind, before, after }) =>
    JSON.stringify([ruleId, addressee, kind, before, after]),
  );
  return [...groups.values()].flatMap((alike) => {
    const [first] = alike;
    return first === undefined ? [] : [{ ...first, subjects: alike.map(({ subject }) => subject) }];
  });
}

/** One organisation's stored cells, and those that change. */
export type FileChanges = {
  readonly zone: string;
  readonly stored: readonly Stored[];
  readonly changes: readonly Change[];
};

type FirstDate = { readonly dueAt: string; readonly zone: string };

export type Summary = {
  /** The cells there are. */
  readonly cells: number;
  /** Those of them that would change; new ones and reviews are counted apart. */
  readonly changed: number;
  readonly arising: number;
  readonly reviews: number;
  readonly organisations: number;
  /** The earliest planning date of what is not settled. */
  readonly first: { readonly before: FirstDate | null; readonly after: FirstDate | null };
};

export function summarise(files: readonly FileChanges[]): Summary {
  const kinds = files.flatMap(({ changes }) => changes.map(({ kind }) => kind));
  const count = (...wanted: readonly Change["kind"][]) =>
    kinds.filter((kind) => wanted.includes(kind)).length;
  return {
    cells: files.reduce((sum, { stored }) => sum + stored.filter(isInMatrix).length, 0),
    changed: count("moved", "vanishes"),
    arising: count("arises"),
    reviews: count("review"),
    organisations: files.filter(({ changes }) => changes.length > 0).length,
    first: {
      before: earliest(files, ({ stored }) => stored.filter(isAhead).map(({ answer }) => answer)),
      after: earliest(files, answersAfter),
    },
  };
}

const isInMatrix = ({ answer }: Stored): boolean => answer.status !== "withdrawn";

const isAhead = ({ settled }: Stored): boolean => !settled;

function answersAfter({ stored, changes }: FileChanges): (Answer | null)[] {
  const touched = new Set(changes.map(identityKey));
  const untouched = stored.filter((row) => isAhead(row) && !touched.has(identityKey(row)));
  const others = changes.filter(({ kind, metAt }) => kind !== "review" && metAt === null);
  return [...untouched.map(({ answer }) => answer), ...others.map(({ after }) => after)];
}

function earliest(
  files: readonly FileChanges[],
  answersOf: (file: FileChanges) => readonly (Answer | null)[],
): FirstDate | null {
  const dates = files.flatMap((file) => {
    const dueAt = earliestOf(answersOf(file));
    return dueAt === null ? [] : [{ dueAt, zone: file.zone }];
  });
  return dates.sort((one, other) => order(one.dueAt, other.dueAt))[0] ?? null;
}
