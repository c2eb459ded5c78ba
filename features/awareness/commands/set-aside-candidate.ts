import { NO_MANDATE } from "#features/organisations/mandates/catalogue.ts";
import { hasRole } from "#lib/access.ts";
import { command } from "#lib/command.ts";
import { AppError, invalid, notFound } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canSetAside } from "../access.ts";
import { lockSheet, readMandateToRetain } from "../queries.ts";
import { inForce } from "../rules.ts";
import { setAsideInput } from "../schema.ts";
import { assertUnchanged, followSheet, keepWhatCounted } from "../writes.ts";

/** Sets an instant aside, with the reason: it stays on the sheet, and the file is no longer planned on it. */
export const setAsideCandidate = command({
  input: setAsideInput,
  load: (tx, { exposureId }) => lockSheet(tx, exposureId),
  access: canSetAside,
  origin: (_input, { exposure }) => exposure.incident.origin as Origin,
  run: async ({ tx, actor, input, subject: sheet, now }) => {
    if (!hasRole(actor, "dpo")) {
      const found = await readMandateToRetain(tx, sheet.exposure, { actor, now });
      if (found.mandate === null) throw invalid("mandate", NO_MANDATE[found.why]);
    }
    assertUnchanged(sheet, input.version);
    const candidate = sheet.candidates.find(({ id }) => id === input.candidateId);
    if (candidate === undefined) throw notFound("candidate");
    if (candidate.setAsideAt !== null)
      throw new AppError("conflict", "this candidate was set aside meanwhile");
    if (inForce(sheet.positions)?.candidateId === candidate.id) throw invalid("candidateId", "retainedNow");
    const act = { actor, now, sheet };
    const kept = await keepWhatCounted(tx, act);
    const aside = { setAsideAt: now.toString(), setAsideBy: actor.name, setAsideFor: input.reason };
    await tx.awarenessCandidate.updateMany({ where: { id: candidate.id }, data: aside });
    const { incidentId, organisationId } = sheet.exposure;
    const recorded = event("awareness_candidate.set_aside", {
      ...{ incidentId, organisationId, subjectId: candidate.id },
      fields: aside,
    });
    const moved = await followSheet(tx, { ...act, reason: input.reason });
    return { result: undefined, events: [recorded, ...kept, ...moved] };
  },
});
