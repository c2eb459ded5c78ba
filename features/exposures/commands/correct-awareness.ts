import { command } from "#lib/command.ts";
import { invalid, notFound } from "#lib/errors.ts";
import type { Moment } from "#lib/moment.ts";
import type { Origin } from "#lib/timeline.ts";
import { canCorrectAwareness } from "../access.ts";
import { type ExposureRow, getExposure, listOnSheet } from "../queries.ts";
import { awarenessProblem } from "../rules.ts";
import { type CorrectAwareness, correctAwarenessInput } from "../schema.ts";
import { writeAwareness } from "../writes.ts";

/**
 * Corrects when an organisation became aware. Dates not yet settled move; filed and decided ones get a review. A file
 * that has a sheet follows its sheet alone.
 */
export const correctAwareness = command({
  input: correctAwarenessInput,
  load: (tx, { exposureId }) => getExposure(tx, exposureId),
  access: canCorrectAwareness,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    if ((await listOnSheet(tx, [subject.id])).size > 0) throw invalid("awareness", "onSheet");
    checkAwareness(subject, input, now);
    const [corrected, ...moved] = await writeAwareness(tx, { actor, now, changes: [input] });
    if (corrected === undefined) throw notFound("organisation file");
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
