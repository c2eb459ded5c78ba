import { getObligation, type ObligationDetail } from "#features/obligations/queries.ts";
import { NO_MANDATE } from "#features/organisations/mandates/catalogue.ts";
import { hasMandate, readMandate } from "#features/organisations/mandates/queries.ts";
import { usedMandate } from "#features/organisations/mandates/rules.ts";
import { holdLinks } from "#features/organisations/persons/writes.ts";
import { citeExhibits } from "#features/timeline/citations/writes.ts";
import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import type { Actor } from "#lib/scope.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canDecideObligation } from "../access.ts";
import { hasAdvised } from "../queries.ts";
import { outcomesFor } from "../rules.ts";
import { type DecideObligation, decideObligationInput } from "../schema.ts";
import { answerRequest } from "../writes.ts";

/**
 * The controller decides about an obligation, by a mandate in force, with reasons, the latest opinion beside it. That
 * it is not required settles it; to meet it or to put it off leaves its clock as it is.
 */
export const decideObligation = command({
  input: decideObligationInput,
  load: async (tx, { obligationId }, { id: memberId }) => {
    const obligation = await getObligation(tx, obligationId);
    const { organisationId } = obligation;
    const isDelegate = await hasMandate(tx, { organisationId, memberId, purpose: "decide" });
    return { ...obligation, isDelegate };
  },
  access: canDecideObligation,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    if (!outcomesFor(subject).includes(input.outcome)) throw invalid("outcome", "choose");
    const mandate = await requireMandate(tx, subject, { actor, now });
    await holdLinks(tx, "shared");
    if (await hasAdvised(tx, subject, actor)) throw invalid("mandate", "ownOpinion");
    await settle(tx, input, now);
    const { incidentId, organisationId } = subject;
    const id = newId();
    const decision = {
      obligationId: subject.id,
      outcome: input.outcome,
      reasons: input.reasons,
      opinionId: subject.opinions.at(-1)?.id ?? null,
      mandate,
    };
    const decided = { decidedAt: now.toString(), decidedBy: actor.name };
    await tx.decision.createMany({
      data: { workspaceId: actor.workspaceId, id, incidentId, organisationId, ...decision, ...decided },
    });
    const entry = event("obligation.decided", {
      incidentId,
      organisationId,
      subjectId: id,
      fields: decision,
    });
    const citing = { incidentId, organisationId, visibility: "case", kind: "decision", id } as const;
    const numbers = input.exhibits;
    const cited = await citeExhibits(tx, { ...citing, seq: null }, { numbers, actor, now });
    return {
      result: { obligationId: subject.id },
      events: [entry, ...cited, ...(await answerRequest(tx, subject, now))],
    };
  },
});

type Deciding = { readonly actor: Actor; readonly now: Temporal.Instant };

/** Who signs must be the legal representative or a recorded delegate on that day, where the organisation is. */
async function requireMandate(tx: Tx, subject: ObligationDetail, { actor, now }: Deciding) {
  const { organisationId, exposure } = subject;
  const { timeZone } = exposure.organisation;
  const sought = { organisationId, timeZone, memberId: actor.id, purpose: "decide", at: now } as const;
  const found = await readMandate(tx, sought);
  if (found.mandate === null) throw invalid("mandate", NO_MANDATE[found.why]);
  return usedMandate(found.mandate);
}

async function settle(tx: Tx, { obligationId, version, outcome }: DecideObligation, now: Temporal.Instant) {
  const settled = outcome === "not_required" ? { decidedAt: now.toString(), state: "decided" } : {};
  const { count } = await tx.obligation.updateMany({
    where: { id: obligationId, version, filedAt: null, decidedAt: null },
    data: { ...settled, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError("conflict", "this obligation was settled meanwhile");
}
