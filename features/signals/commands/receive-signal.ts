import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { invalid, notFound } from "#lib/errors.ts";
import { canReceiveSignal } from "../access.ts";
import { isYetToCome } from "../rules.ts";
import { receiveSignalInput } from "../schema.ts";
import { countUse, recordSignal } from "../writes.ts";

/** A report by whoever holds the key of a public link: it is recorded, and nothing is shown but itself. */
export const receiveSignal = command({
  input: receiveSignalInput,
  load: findLink,
  access: canReceiveSignal,
  run: async ({ tx, actor, input, subject, now }) => {
    if (subject === null) throw notFound("intake link");
    const { homepage: _homepage, addressHash, ...reported } = input;
    if (isYetToCome(input.seen, now)) throw invalid("seen", "inFuture");
    const place = { workspaceId: actor.workspaceId, now };
    await countUse(tx, { ...place, linkId: subject.id, addressHash });
    const nobody = { organisationId: null, labId: null, memberId: null };
    const source = { channel: "public_link", linkId: subject.id };
    const { reference, received } = await recordSignal(tx, { ...reported, ...nobody, ...source }, place);
    return { result: { reference, receivedAt: now.toString(), ...reported }, events: [received] };
  },
});

/** Whoever holds a key sees the one link that it opens. */
function findLink(tx: Tx): Promise<{ id: string } | null> {
  return tx.intakeLink.findFirst({ where: { revokedAt: null }, select: { id: true } });
}
