import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event } from "#lib/timeline.ts";
import { canRunCell } from "../../access.ts";
import { getCase, lockRota } from "../../writes.ts";
import { addCallLineInput } from "../schema.ts";
import { nextRank } from "../writes.ts";

/** One line of the call tree: who of the cell calls whom. */
export const addCallLine = command({
  input: addCallLineInput,
  load: getCase,
  access: canRunCell,
  origin: (_input, { origin }) => origin,
  run: async ({ tx, actor, input }) => {
    const { incidentId, ...typed } = input;
    await refuseStrangers(tx, input);
    await lockRota(tx, incidentId);
    const fields = { ...typed, contactId: null, rank: await nextRank(tx, incidentId) };
    const lineId = newId();
    await tx.callLine.createMany({
      data: { workspaceId: actor.workspaceId, id: lineId, incidentId, ...fields },
    });
    return {
      result: { lineId },
      events: [event("call_line.added", { incidentId, subjectId: lineId, fields })],
    };
  },
});

type Named = { incidentId: string; callerId: string | null; organisationId: string | null };

async function refuseStrangers(tx: Tx, { incidentId, callerId, organisationId }: Named): Promise<void> {
  if (callerId !== null && (await tx.cellPerson.count({ where: { id: callerId, incidentId } })) === 0)
    throw invalid("callerId", "choose");
  if (organisationId !== null && (await tx.exposure.count({ where: { incidentId, organisationId } })) === 0)
    throw invalid("organisationId", "choose");
}
