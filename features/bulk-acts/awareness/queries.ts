import { filesOf, instantsOf, listExposuresById } from "#features/exposures/queries.ts";
import { listFilings, listStored } from "#features/obligations/queries.ts";
import { reconcile } from "#features/obligations/rules.ts";
import { compute } from "#features/obligations/writes.ts";
import type { Tx } from "#lib/db.ts";
import type { Moment } from "#lib/moment.ts";
import type { ChosenFile } from "../rules.ts";

type Supposing = {
  readonly files: readonly ChosenFile[];
  readonly awareness: Moment | null;
  readonly now: Temporal.Instant;
};

/** How many planning dates another awareness would move in these files; what is settled only gets a review. */
export async function countMoves(tx: Tx, { files, awareness, now }: Supposing): Promise<number> {
  const exposures = await listExposuresById(
    tx,
    files.map(({ exposureId }) => exposureId),
  );
  const supposed = exposures.map((exposure) => {
    const { awareness: _before, ...others } = instantsOf(exposure);
    return { ...exposure, instants: awareness === null ? others : { ...others, awareness } };
  });
  const of = { exposureId: { in: exposures.map(({ id }) => id) } };
  const stored = await listStored(tx, of);
  const filings = await listFilings(tx, of);
  const moves = (await filesOf(tx, supposed)).map((file) => {
    const computed = compute(file, filings.get(file.exposureId) ?? [], now);
    const { changed, arisen } = reconcile(stored.get(file.exposureId) ?? [], computed);
    const moved = changed.filter(({ before, after }) => before.answer.dueAt !== after.answer.dueAt);
    return moved.length + arisen.filter(({ answer }) => answer.dueAt !== null).length;
  });
  return moves.reduce((sum, count) => sum + count, 0);
}
