import type { Tx } from "#lib/db.ts";
import type { Actor } from "#lib/scope.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** Notes a step on the workspace's one row, which the first step makes. */
export async function markFirstRun(
  tx: Tx,
  { workspaceId }: Pick<Actor, "workspaceId">,
  step: Prisma.FirstRunUpdateManyMutationInput,
): Promise<void> {
  await tx.firstRun.createMany({ data: { workspaceId }, skipDuplicates: true });
  await tx.firstRun.updateMany({ where: { workspaceId }, data: step });
}

/** Whoever chooses a start waits for whoever chooses one at the same moment. */
export async function lockFirstRun(tx: Tx, { workspaceId }: Pick<Actor, "workspaceId">): Promise<void> {
  await tx.firstRun.createMany({ data: { workspaceId }, skipDuplicates: true });
  await tx.$queryRaw`SELECT workspace_id FROM first_runs WHERE workspace_id = ${workspaceId}::uuid FOR UPDATE`;
}
