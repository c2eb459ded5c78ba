import type { z } from "zod";
import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { invalid } from "#lib/errors.ts";
import { canReportSignal } from "../access.ts";
import { isYetToCome } from "../rules.ts";
import { reportSignalInput } from "../schema.ts";
import { recordSignal } from "../writes.ts";

/** A report by a member: of what they saw themselves, or of what somebody told them. */
export const reportSignal = command({
  input: reportSignalInput,
  load: findConcerned,
  access: canReportSignal,
  run: async ({ tx, actor, input, subject, now }) => {
    const { concerned: _concerned, ...reported } = input;
    if (subject === null) throw invalid("concerned", "choose");
    if (isYetToCome(input.seen, now)) throw invalid("seen", "inFuture");
    const isOwn = input.channel === "direct" && input.reporterName === "";
    const { signalId, reference, received } = await recordSignal(
      tx,
      {
        ...reported,
        ...subject,
        reporterName: isOwn ? actor.name : input.reporterName,
        linkId: null,
        memberId: actor.id,
      },
      { workspaceId: actor.workspaceId, now },
    );
    return { result: { signalId, reference }, events: [received] };
  },
});

type Concerned = { readonly organisationId: string | null; readonly labId: string | null };

/** The organisation or the lab that was chosen, with its organisation; null if it is not in scope. */
async function findConcerned(
  tx: Tx,
  { concerned }: z.output<typeof reportSignalInput>,
): Promise<Concerned | null> {
  if (concerned === null) return { organisationId: null, labId: null };
  const { kind, id } = concerned;
  if (kind === "lab") {
    const lab = await tx.lab.findFirst({ where: { id }, select: { organisationId: true } });
    return lab === null ? null : { organisationId: lab.organisationId, labId: id };
  }
  const organisation = await tx.organisation.findFirst({ where: { id }, select: { id: true } });
  return organisation === null ? null : { organisationId: id, labId: null };
}
