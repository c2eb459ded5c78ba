import type { Json } from "#ledger/canonical-json.ts";
import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import type { Moment } from "#lib/moment.ts";
import { occurredAt } from "#lib/moment.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canCorrectAwareness } from "../access.ts";
import { type ExposureRow, getExposure, instantsOf } from "../queries.ts";
import { awarenessProblem } from "../rules.ts";
import { type CorrectAwareness, correctAwarenessInput } from "../schema.ts";
import { changeFacts } from "../writes.ts";

/** Corrects when an organisation became aware. Dates not yet settled move; filed and decided ones get a review. */
export const correctAwareness = command({
  input: correctAwarenessInput,
  load: (tx, { exposureId }) => getExposure(tx, exposureId),
  access: canCorrectAwareness,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    checkAwareness(subject, input, now);
    const { awareness: _before, ...others } = instantsOf(subject);
    const instants = input.awareness === null ? others : { ...others, awareness: input.awareness };
    const facts = { instants, awarenessNote: input.note };
    const moved = await changeFacts(tx, {
      subject,
      version: input.version,
      data: facts,
      workspaceId: actor.workspaceId,
      now,
    });
    const corrected = event("awareness.corrected", {
      incidentId: subject.incidentId,
      organisationId: subject.organisationId,
      subjectId: subject.id,
      occurred: occurredAt(input.awareness),
      fields: { instants: instants as Json, awarenessNote: input.note, reason: input.reason },
    });
    return { result: undefined, events: [corrected, ...moved] };
  },
});

function checkAwareness(
  subject: ExposureRow,
  { awareness, note }: Pick<CorrectAwareness, "awareness" | "note">,
  now: Temporal.Instant,
): void {
  const detection = subject.incident.detection as Moment | null;
  const retained = { awareness, note, detection, zone: subject.organisation.timeZone };
  const problem = awarenessProblem(retained, now);
  if (problem !== null) throw invalid(problem.path, problem.problem);
}
