import type { z } from "zod";
import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event } from "#lib/timeline.ts";
import { canRecordContact } from "../../access.ts";
import { getOrganisationInUse, refuseOvertaken } from "../../writes.ts";
import { recordContactInput } from "../schema.ts";

/** Whom to call for one part, or that there is nobody. One row per part: the log keeps who it was before. */
export const recordContact = command({
  input: recordContactInput,
  load: (tx, { organisationId }) => getOrganisationInUse(tx, organisationId),
  access: canRecordContact,
  run: async ({ tx, actor, input, now }) => {
    const { organisationId } = input;
    const id = await store(tx, input, { workspaceId: actor.workspaceId, recordedAt: now.toString() });
    const { version: _version, ...fields } = input;
    return {
      result: { organisationId },
      events: [event("contact.recorded", { organisationId, subjectId: id, fields })],
    };
  },
});

type Input = z.output<typeof recordContactInput>;
type Place = { readonly workspaceId: string; readonly recordedAt: string };

async function store(tx: Tx, { version, ...contact }: Input, place: Place): Promise<string> {
  const { organisationId, part } = contact;
  const known = await tx.contact.findFirst({ where: { organisationId, part }, select: { id: true } });
  if (known === null) {
    if (version !== undefined) throw new AppError("conflict", "no such contact any more");
    const id = newId();
    const added = await tx.contact.createMany({ data: { ...place, id, ...contact }, skipDuplicates: true });
    refuseOvertaken(added.count);
    return id;
  }
  const { count } = await tx.contact.updateMany({
    where: { id: known.id, version: version ?? 0 },
    data: { ...contact, recordedAt: place.recordedAt, version: { increment: 1 } },
  });
  refuseOvertaken(count);
  return known.id;
}
