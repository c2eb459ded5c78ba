import type { Json } from "#ledger/canonical-json.ts";
import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event } from "#lib/timeline.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { canWritePlaybook } from "../access.ts";
import { findOwnPlaybook } from "../queries.ts";
import { type WritePlaybook, writePlaybookInput } from "../schema.ts";

/** Writes a playbook of the workspace's own, or its next version; the version before stays on file. */
export const writePlaybook = command({
  input: writePlaybookInput,
  load: findBefore,
  access: canWritePlaybook,
  run: async ({ tx, actor, input, subject: before, now }) => {
    const { name, incidentKind, basis, steps } = input;
    const lineId = before?.lineId ?? newId();
    const edition = (before?.edition ?? 0) + 1;
    if (before !== null) await replace(tx, { id: before.id, seen: input.edition, at: now.toString() });
    const id = newId();
    const fields = {
      ...{ lineId, edition, name, incidentKind, basis, writtenBy: actor.name },
      steps: steps as unknown as Json[],
    };
    await tx.playbook.createMany({
      data: {
        workspaceId: actor.workspaceId,
        id,
        ...fields,
        steps: steps as unknown as Prisma.InputJsonArray,
        writtenAt: now.toString(),
      },
    });
    return { result: { lineId }, events: [event("playbook.written", { subjectId: id, fields })] };
  },
});

async function findBefore(tx: Tx, { lineId }: WritePlaybook) {
  if (lineId === null) return null;
  const before = await findOwnPlaybook(tx, lineId);
  if (before === null) throw notFound("playbook");
  return before;
}

type Replacing = { readonly id: string; readonly seen: number; readonly at: string };

async function replace(tx: Tx, { id, seen, at }: Replacing): Promise<void> {
  const { count } = await tx.playbook.updateMany({
    where: { id, edition: seen, replacedAt: null, retiredAt: null },
    data: { replacedAt: at },
  });
  if (count === 0) throw new AppError("conflict", "somebody changed this playbook meanwhile");
}
