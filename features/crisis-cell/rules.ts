/** A role held by somebody; epoch milliseconds. Without an end: until somebody takes over. */
export type Duty = {
  readonly id: string;
  readonly role: string;
  readonly personId: string;
  readonly name: string;
  readonly fromAt: number;
  readonly untilAt: number | null;
};

export type Span = { readonly fromAt: number; readonly untilAt: number | null };

const NEVER = Number.POSITIVE_INFINITY;
const endOf = ({ untilAt }: Span): number => untilAt ?? NEVER;

/** Two spans that touch do not overlap: one ends where the other begins. */
export function overlaps(one: Span, other: Span): boolean {
  return one.fromAt < endOf(other) && other.fromAt < endOf(one);
}

/** Who holds a role at one moment. */
export function holdersAt<T extends Span & { readonly role: string }>(
  duties: readonly T[],
  role: string,
  at: number,
): T[] {
  return duties.filter((duty) => duty.role === role && duty.fromAt <= at && at < endOf(duty));
}

/** When nobody holds a role from `fromAt` on; without an end: as far as the rota goes. Looked at up to `horizon`. */
export function findGaps(
  duties: readonly Duty[],
  role: string,
  { fromAt, horizon }: { readonly fromAt: number; readonly horizon: number },
): Span[] {
  const held = duties
    .filter((duty) => duty.role === role && endOf(duty) > fromAt && endOf(duty) > duty.fromAt)
    .toSorted((a, b) => a.fromAt - b.fromAt);
  const gaps: Span[] = [];
  let covered = fromAt;
  for (const duty of held) {
    if (duty.fromAt > covered) gaps.push({ fromAt: covered, untilAt: duty.fromAt });
    covered = Math.max(covered, endOf(duty));
  }
  if (covered < horizon) gaps.push({ fromAt: covered, untilAt: null });
  return gaps.filter((gap) => gap.fromAt < horizon);
}

export type ShiftChange = {
  readonly role: string;
  readonly at: number;
  readonly from: string | null;
  /** Null: nobody is down to take over. */
  readonly to: string | null;
};

/** The next moment at which a role passes from one to another, or to nobody, or is taken up. */
export function nextChange(duties: readonly Duty[], now: number): ShiftChange | null {
  const standing = duties.filter((duty) => endOf(duty) > duty.fromAt);
  const ends = standing.flatMap(({ role, name, fromAt, untilAt }) =>
    untilAt !== null && untilAt > now && fromAt <= now ? [{ role, at: untilAt, from: name }] : [],
  );
  const starts = standing.flatMap(({ role, fromAt }) =>
    fromAt > now ? [{ role, at: fromAt, from: holdersAt(standing, role, fromAt - 1)[0]?.name ?? null }] : [],
  );
  const [first] = [...ends, ...starts].toSorted((a, b) => a.at - b.at);
  if (first === undefined) return null;
  return { ...first, to: holdersAt(standing, first.role, first.at)[0]?.name ?? null };
}
