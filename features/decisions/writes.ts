import { enqueueMails } from "#features/mails/writes.ts";
import { listSigners } from "#features/organisations/mandates/queries.ts";
import type { Tx } from "#lib/db.ts";
import { newId } from "#lib/ids.ts";
import { insertRows } from "#lib/insert-rows.ts";
import type { Actor } from "#lib/scope.ts";
import { type Event, event, type Origin } from "#lib/timeline.ts";
import { DECIDABLE } from "./catalogue.ts";

type Asking = {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  readonly obligationIds: readonly string[];
  readonly message: string;
};

/**
 * Asks for the decision on each of these obligations, of whoever holds the first mandate. What is decided, filed or
 * already asked is passed over. One entry for each obligation.
 */
export async function writeDecisionRequests(tx: Tx, { actor, now, ...asking }: Asking): Promise<Event[]> {
  const obligations = await listAskable(tx, asking.obligationIds);
  const organisationIds = [...new Set(obligations.map(({ organisationId }) => organisationId))];
  const signers = await listSigners(tx, organisationIds, now);
  const asked = obligations.map(({ id, incident, opinions, incidentId, organisationId }) => {
    const first = signers.get(organisationId)?.[0];
    const fields = {
      obligationId: id,
      message: asking.message,
      opinionId: opinions[0]?.id ?? null,
      recipientId: first?.memberId ?? null,
      recipient: first?.holder ?? null,
      askedAt: now.toString(),
      askedBy: actor.name,
    };
    return { id: newId(), incidentId, organisationId, fields, origin: incident.origin as Origin };
  });
  const { workspaceId } = actor;
  const rows = asked.map(({ id, incidentId, organisationId, fields }) => ({
    ...{ workspaceId, id, incidentId, organisationId, ...fields },
    ...{ reminders: 0, passed: [], version: 1 },
  }));
  await insertRows(tx, [{ table: "decision_requests", rows }]);
  await writeToSigners(tx, {
    ...{ actor, now },
    asked: asked
      .filter(({ origin }) => origin !== "demonstration")
      .map(({ fields, ...about }) => ({ ...about, ...fields })),
  });
  return asked.map(({ id: subjectId, ...about }) => event("decision.asked", { subjectId, ...about }));
}

type Asked = {
  readonly recipientId: string | null;
  readonly obligationId: string;
  readonly incidentId: string;
  readonly organisationId: string;
};
type Writing = Pick<Asking, "actor" | "now"> & { readonly asked: readonly Asked[] };

/** One mail to each signatory, however many decisions are asked of them. */
export async function writeToSigners(tx: Tx, { actor, now, asked }: Writing): Promise<void> {
  const bySigner = Map.groupBy(asked, ({ recipientId }) => recipientId);
  const mails = [...bySigner].flatMap(([to, [first, ...others]]) => {
    if (to === null || first === undefined) return [];
    const { incidentId, organisationId, obligationId } = first;
    const path = others.length === 0 ? `/sign/${obligationId}` : "/my-organisation";
    return [{ to, kind: "must_decide", incidentId, organisationId, path, many: others.length + 1 } as const];
  });
  await enqueueMails(tx, { actor, now, mails });
}

function listAskable(tx: Tx, obligationIds: readonly string[]) {
  return tx.obligation.findMany({
    where: {
      id: { in: [...obligationIds] },
      ...DECIDABLE,
      requests: { none: { answeredAt: null } },
    },
    select: {
      id: true,
      incidentId: true,
      organisationId: true,
      incident: { select: { origin: true } },
      opinions: { orderBy: { givenAt: "desc" }, take: 1, select: { id: true } },
    },
    orderBy: [{ organisationId: "asc" }, { ruleId: "asc" }, { id: "asc" }],
  });
}

type Answered = { readonly id: string; readonly incidentId: string; readonly organisationId: string };

/** What was asked about an obligation is answered by the decision on it. */
export async function answerRequest(tx: Tx, about: Answered, now: Temporal.Instant): Promise<Event[]> {
  const { id: obligationId, incidentId, organisationId } = about;
  const open = await tx.decisionRequest.findFirst({
    where: { obligationId, answeredAt: null },
    select: { id: true },
  });
  if (open === null) return [];
  const answered = { answeredAt: now.toString() };
  await tx.decisionRequest.updateMany({
    where: { id: open.id, answeredAt: null },
    data: { ...answered, version: { increment: 1 } },
  });
  return [event("decision.answered", { incidentId, organisationId, subjectId: open.id, fields: answered })];
}
