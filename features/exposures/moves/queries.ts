import { describeMoves, type Moves } from "#features/obligations/components/describe-moves.ts";
import { listStored } from "#features/obligations/queries.ts";
import { reconcile } from "#features/obligations/rules.ts";
import { computeFor } from "#features/obligations/writes.ts";
import type { Tx } from "#lib/db.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Moment } from "#lib/moment.ts";
import { type ExposureRow, fileOf, instantsOf } from "../queries.ts";

type Supposed = {
  readonly awareness: Moment | null;
  readonly now: Temporal.Instant;
  readonly locale: Locale;
};

/** Which dates of a file would move if its organisation had become aware then; nothing is written. */
export async function readMoves(
  tx: Tx,
  exposure: ExposureRow,
  { awareness, now, locale }: Supposed,
): Promise<Moves> {
  const { awareness: _before, ...others } = instantsOf(exposure);
  const instants = awareness === null ? others : { ...others, awareness };
  const stored = (await listStored(tx, { exposureId: exposure.id })).get(exposure.id) ?? [];
  const computed = await computeFor(tx, await fileOf(tx, { ...exposure, instants: { ...instants } }), now);
  return describeMoves(reconcile(stored, computed), { zone: exposure.organisation.timeZone, locale });
}
