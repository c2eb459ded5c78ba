import { z } from "zod";
import { directsCell } from "#features/decisions/operational/queries.ts";
import { type Command, command, parseInput } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, invalid, notFound } from "#lib/errors.ts";
import { isId, newId } from "#lib/ids.ts";
import { type Principal, systemPrincipal, withScope } from "#lib/scope.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordBundle, canTakeBundle } from "../access.ts";
import { listLabs } from "../queries.ts";
import { findLab } from "../rules.ts";
import { type BundleAsked, requestBundleInput } from "../schema.ts";

const MOST_UNFINISHED = 8;

const recordInput = z.strictObject({
  ...requestBundleInput.shape,
  askedBy: z.string(),
  delivery: z.enum(["download", "command"]),
});

/** Asks for a bundle of a case. Whoever may take it asks; the machine records it and makes it. */
export const requestBundle: Command<unknown, { bundleId: string }> = async (principal, rawInput, now) => {
  const input = parseInput(requestBundleInput, rawInput);
  const actor = await whoMayTake(principal, input, now);
  const delivery = principal.kind === "system" ? "command" : "download";
  return recordRequest(systemPrincipal(actor.workspaceId), { ...input, askedBy: actor.name, delivery }, now);
};

function whoMayTake(principal: Principal, { incidentId }: BundleAsked, now: Temporal.Instant) {
  return withScope(principal, async (tx, actor) => {
    const incident = await tx.incident.findFirst({ where: { id: incidentId }, select: { id: true } });
    if (incident === null) throw notFound("incident");
    if (canTakeBundle(actor, { isDirector: false })) return actor;
    // Only a member can be on duty.
    const isDirector = isId(actor.id) && (await directsCell(tx, { incidentId, actor, now }));
    if (!canTakeBundle(actor, { isDirector }))
      throw new AppError("forbidden", "not within this person's role");
    return actor;
  });
}

const recordRequest = command({
  input: recordInput,
  load: async (tx, { incidentId }) => {
    const incident = await tx.incident.findFirst({ where: { id: incidentId }, select: { origin: true } });
    if (incident === null) throw notFound("incident");
    return incident;
  },
  access: canRecordBundle,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input: { incidentId, lab, variant, ...asked }, now }) => {
    const whose =
      variant === "lab" ? await getLab(tx, incidentId, lab ?? "") : { variant, organisationId: null };
    const fields = { ...asked, ...whose, askedAt: now.toString({ fractionalSecondDigits: 3 }) };
    await refuseUnfinished(tx, { incidentId, ...whose, ...asked });
    const id = newId();
    await tx.bundle.createMany({ data: { workspaceId: actor.workspaceId, id, incidentId, ...fields } });
    return {
      result: { bundleId: id },
      events: [event("bundle.asked", { incidentId, subjectId: id, fields })],
    };
  },
});

async function getLab(tx: Tx, incidentId: string, wanted: string) {
  const found = findLab(await listLabs(tx, incidentId), wanted);
  if (found === null) throw invalid("lab", "choose");
  return { variant: `lab:${found.number}`, organisationId: found.organisationId };
}

type Wanted = {
  readonly incidentId: string;
  readonly variant: string;
  readonly evidence: string;
  readonly accessible: boolean;
  readonly delivery: string;
};

/** The same twice is made once. */
async function refuseUnfinished(tx: Tx, { incidentId, variant, evidence, accessible, delivery }: Wanted) {
  const unfinished = { readyAt: null, failedAt: null, delivery: "download" };
  if (delivery !== "download") return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`bundles ${incidentId}`}, 0))`;
  const same = await tx.bundle.count({ where: { incidentId, variant, evidence, accessible, ...unfinished } });
  if (same > 0) throw new AppError("conflict", "the same bundle is being made");
  if ((await tx.bundle.count({ where: { incidentId, ...unfinished } })) >= MOST_UNFINISHED)
    throw new AppError("too_many", "too many bundles are being made");
}
