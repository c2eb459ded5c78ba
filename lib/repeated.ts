import type { Tx } from "./db.ts";
import { AppError } from "./errors.ts";
import type { Actor } from "./scope.ts";

const SOON = Temporal.Duration.from({ minutes: 1 });

/** From when on the same act by the same person is the same act sent twice. */
export function soonBefore(now: Temporal.Instant): string {
  return now.subtract(SOON).toString();
}

type OneAct = { readonly actor: Actor; readonly about: string };

/** A person's acts about one thing follow one another: the second of two sent at once sees the first. */
export async function waitForOwn(tx: Tx, { actor, about }: OneAct): Promise<void> {
  const key = `${actor.workspaceId} ${actor.id} ${about}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
}

/** Rows keep a name, which two persons may share: the log knows who recorded one of these. */
export async function refuseRepeated(tx: Tx, actor: Actor, subjectIds: readonly string[]): Promise<void> {
  if (subjectIds.length === 0) return;
  const own = await tx.entry.count({ where: { subjectId: { in: [...subjectIds] }, actor: actor.id } });
  if (own > 0) throw new AppError("conflict", "this person recorded the same within a minute");
}
