import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event } from "#lib/timeline.ts";
import { canRunCell } from "../access.ts";
import { namePersonInput } from "../schema.ts";
import { getCase } from "../writes.ts";

/** Puts a member, or somebody from outside, on the staff of a case's crisis cell. A member is named once. */
export const namePerson = command({
  input: namePersonInput,
  load: getCase,
  access: canRunCell,
  origin: (_input, { origin }) => origin,
  run: async ({ tx, actor, input, now }) => {
    const { incidentId, ...typed } = input;
    const name = typed.memberId === null ? typed.name : await getMemberName(tx, typed.memberId);
    const fields = { ...typed, name };
    const personId = newId();
    await tx.cellPerson.createMany({
      data: { workspaceId: actor.workspaceId, id: personId, incidentId, ...fields, namedAt: now.toString() },
    });
    return {
      result: { personId },
      events: [event("cell_person.named", { incidentId, subjectId: personId, fields })],
    };
  },
});

async function getMemberName(tx: Tx, memberId: string): Promise<string> {
  const where = { id: memberId, endedAt: null };
  const member = await tx.member.findFirst({ where, select: { name: true } });
  if (member === null) throw notFound("member");
  return member.name;
}
