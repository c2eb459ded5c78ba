import { holdLinks } from "#features/organisations/persons/writes.ts";
import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { invalid, notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event } from "#lib/timeline.ts";
import { canLinkAccounts } from "../access.ts";
import { linkAccountsInput } from "../schema.ts";

/** Records that two accounts are one natural person's: what one of them wrote, the other does not sign. */
export const linkAccounts = command({
  input: linkAccountsInput,
  load: async (tx, { memberId, otherId }) => {
    const found = await tx.member.findMany({
      where: { id: { in: [memberId, otherId] } },
      select: { id: true },
    });
    if (found.length === 0 || (found.length === 1 && memberId !== otherId)) throw notFound("member");
    return { memberId, otherId };
  },
  access: canLinkAccounts,
  run: async ({ tx, actor, input, now }) => {
    const { memberId, otherId, reason } = input;
    if (memberId === otherId) throw invalid("otherId", "choose");
    // While it is recorded nobody signs, and the other way round.
    await holdLinks(tx, "alone");
    const linked = await listLinked(tx, [memberId, otherId]);
    const personId = linked[0]?.personId ?? newId();
    const fields = {
      personId,
      reason,
      linkedAt: now.toString({ fractionalSecondDigits: 3 }),
      linkedBy: actor.name,
    };
    const rows = [...new Set([memberId, otherId, ...linked.map((one) => one.memberId)])];
    const { workspaceId } = actor;
    for (const id of rows)
      await tx.linkedAccount.upsert({
        where: { workspaceId_memberId: { workspaceId, memberId: id } },
        create: { workspaceId, memberId: id, ...fields },
        update: fields,
      });
    const [first, ...others] = rows.map((id) => event("accounts.linked", { subjectId: id, fields }));
    if (first === undefined) throw invalid("otherId", "choose");
    return { result: { personId }, events: [first, ...others] };
  },
});

/** All accounts of the persons behind these, as recorded so far. */
async function listLinked(tx: Tx, memberIds: readonly string[]) {
  const own = await tx.linkedAccount.findMany({ where: { memberId: { in: [...memberIds] } } });
  const personIds = own.map(({ personId }) => personId);
  return tx.linkedAccount.findMany({ where: { personId: { in: personIds } }, orderBy: { memberId: "asc" } });
}
