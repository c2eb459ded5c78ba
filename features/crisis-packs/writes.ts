import { enqueueMails } from "#features/mails/writes.ts";
import type { Tx } from "#lib/db.ts";
import { AppError } from "#lib/errors.ts";
import type { Actor } from "#lib/scope.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { RETRY_MINUTES } from "./catalogue.ts";
import { findSettings, listTellable, type RunRow, type Tellable } from "./queries.ts";
import { nextMaking } from "./rules.ts";

type Schedule = { readonly workspaceId: string; readonly now: Temporal.Instant; readonly after?: "failure" };

/** When the machine asks next: the hour of the next day, or soon after one that failed. */
export async function scheduleNext(tx: Tx, { workspaceId, now, after }: Schedule): Promise<void> {
  const nextAt = after === "failure" ? now.add({ minutes: RETRY_MINUTES }) : nextMaking(now);
  await tx.crisisPackSettings.updateMany({
    where: { workspaceId, enabled: true },
    data: { nextAt: nextAt.toString() },
  });
}

type Move = { readonly from: RunRow; readonly to: Prisma.CrisisPackRunUpdateManyMutationInput };

/** Whoever is first moves it; what was made, failed or removed meanwhile is a conflict. */
export async function moveRun(tx: Tx, { from, to }: Move): Promise<void> {
  const { id, readyAt, failedAt, removedAt } = from;
  const { count } = await tx.crisisPackRun.updateMany({
    where: { id, readyAt, failedAt, removedAt },
    data: to,
  });
  if (count === 0) throw new AppError("conflict", "the run was moved meanwhile");
}

type Telling = {
  readonly actor: Pick<Actor, "workspaceId" | "name">;
  readonly now: Temporal.Instant;
  readonly kind: "crisis_pack_ready" | "crisis_pack_failed";
  readonly runId: string;
  readonly many: number;
};

/** A notice with a link, to whom the settings name: the pack itself goes by no mail. */
export async function tellOfPacks(tx: Tx, { actor, now, kind, runId, many }: Telling): Promise<void> {
  const told = new Set((await findSettings(tx))?.told ?? []);
  const members = (await listTellable(tx)).filter(({ id }) => told.has(id));
  const mails = members.map((member) => ({
    ...{ to: member.id, kind, many, path: pathFor(member), once: `${kind} ${runId} ${member.id}` },
  }));
  await enqueueMails(tx, { actor, now, mails });
}

const OF_SETTINGS: readonly string[] = ["dpo", "administrator", "auditor"];

/** Where each finds it: the settings, or the file of their own organisation. */
function pathFor({ roles, organisations: [own] }: Tellable): string {
  const readsSettings = roles.some((role) => OF_SETTINGS.includes(role));
  return readsSettings || own === undefined
    ? "/settings/crisis-pack"
    : `/organisations/${own.organisationId}`;
}
