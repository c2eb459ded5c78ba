import { enqueueMails } from "#features/mails/writes.ts";
import { instantOf } from "#lib/dates.ts";
import type { Tx } from "#lib/db.ts";
import type { Actor } from "#lib/scope.ts";
import { listAccountsOfPerson } from "../persons/queries.ts";
import { listSigners } from "./queries.ts";

type Calling = {
  readonly organisationId: string;
  /** Who was just given a mandate. */
  readonly memberId: string;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
};

/** Calls by mail whoever may decide from now on to the drafts that wait for a signature, but to none of their own. */
export async function callToSign(tx: Tx, { organisationId, memberId, actor, now }: Calling): Promise<void> {
  const signers = (await listSigners(tx, [organisationId], now)).get(organisationId) ?? [];
  // Whoever could sign before was called when the draft was put forward.
  if (signers.filter((signer) => signer.memberId === memberId).length !== 1) return;
  const accounts = await listAccountsOfPerson(tx, memberId);
  const drafts = await tx.draft.findMany({
    where: {
      ...{ organisationId, state: "in_review", incident: { closedAt: null } },
      ...{ preparedById: { notIn: accounts }, answers: { none: { answeredById: { in: accounts } } } },
      authors: { none: { wordedById: { in: accounts } } },
    },
    select: { id: true, incidentId: true, obligation: { select: { ruleId: true, dueAt: true } } },
    orderBy: { id: "asc" },
  });
  await enqueueMails(tx, {
    ...{ actor, now },
    mails: drafts.map(({ id, incidentId, obligation: { ruleId, dueAt } }) => ({
      ...{ to: memberId, kind: "must_sign", incidentId, organisationId, path: `/sign/drafts/${id}` },
      ...{ ruleId, dueAt: dueAt === null ? null : instantOf(dueAt) },
    })),
  });
}
