import { expectExhibits } from "#features/timeline/exhibits/queries.ts";
import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { isAhead, occurredAt } from "#lib/moment.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordSending } from "../access.ts";
import { MEASURES, type Measure } from "../catalogue.ts";
import { problemsIn, worded } from "../rules.ts";
import { type RecordCounts, recordCountsInput } from "../schema.ts";
import { asCounts, getWave, holdPersons, listLabWaves, type WaveSubject } from "../writes.ts";

/**
 * What became of a wave, in counts: as it stands now, not what was added. Each figure stays on file; the next one stands
 * in its place. What cannot be true of the laboratory's persons is refused where it was typed.
 */
export const recordCounts = command({
  input: recordCountsInput,
  load: getWave,
  access: canRecordSending,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { incidentId, organisationId } = subject;
    if (subject.struckAt !== null) throw new AppError("conflict", "this wave is struck out");
    if (isAhead(input.happenedAt, now)) throw invalid("happenedAt", "inFuture");
    const changed = changedIn(input, subject);
    await requirePossible(tx, subject, changed);
    requireReason(input, changed);
    await requireSignature(tx, input, subject);
    requireNotice(input, subject);
    await expectExhibits(tx, { incidentId, organisationId, ids: [input.evidenceId], path: "evidenceId" });
    const { happenedAt, evidenceId, reason } = input;
    const rows = changed.map(({ measure, count, replaces }) => ({
      id: newId(),
      fields: {
        ...{ waveId: subject.id, measure, count, happenedAt, evidenceId, reason },
        replacesId: replaces?.id ?? null,
      },
    }));
    const { count } = await tx.wave.updateMany({
      where: { id: subject.id, version: input.version },
      data: { version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "somebody recorded figures of this wave meanwhile");
    const { workspaceId } = actor;
    const recorded = { recordedAt: now.toString(), recordedBy: actor.name };
    await tx.waveCount.createMany({
      data: rows.map(({ id, fields }) => ({
        ...{ workspaceId, id, incidentId, organisationId, ...fields, ...recorded },
      })),
    });
    const occurred = occurredAt(happenedAt);
    const [first, ...others] = rows.map(({ id, fields }) =>
      event("wave.counted", { incidentId, organisationId, subjectId: id, occurred, fields }),
    );
    if (first === undefined) throw invalid("sent", "required");
    return { result: { waveId: subject.id }, events: [first, ...others] };
  },
});

type Changed = {
  readonly measure: Measure;
  readonly count: number;
  readonly replaces: WaveSubject["standing"][number] | undefined;
};

/** A figure left empty, or typed as it stands, stays. */
function changedIn(input: RecordCounts, { standing }: WaveSubject): Changed[] {
  return MEASURES.flatMap((measure) => {
    const count = input[measure];
    const replaces = standing.find((one) => one.measure === measure);
    return count === null || count === replaces?.count ? [] : [{ measure, count, replaces }];
  });
}

async function requirePossible(tx: Tx, subject: WaveSubject, changed: readonly Changed[]): Promise<void> {
  const { incidentId, labId, personGroup, channel, sort, standing } = subject;
  const of = { incidentId, labId, personGroup };
  const persons = await holdPersons(tx, of);
  const others = (await listLabWaves(tx, of)).filter(({ id }) => id !== subject.id);
  const counts = { ...asCounts(standing), ...asCounts(changed) };
  const wave = { id: subject.id, channel, sort, counts };
  const problems = problemsIn({ wave, others, persons }).map((one) => worded(one, personGroup));
  if (problems.length > 0) throw new AppError("invalid", "figures that cannot all be true", { problems });
}

/** Less than was recorded is a correction, and says why. */
function requireReason({ reason }: RecordCounts, changed: readonly Changed[]): void {
  const isLess = changed.some(({ count, replaces }) => replaces !== undefined && count < replaces.count);
  if (isLess && reason === "") throw invalid("reason", "reasonForLess");
}

/** What went out unsigned is recorded too, but never without a word. */
async function requireSignature(tx: Tx, { sent, reason }: RecordCounts, subject: WaveSubject): Promise<void> {
  const { textVersionId, organisationId } = subject;
  if (sent === null || textVersionId === null || reason !== "") return;
  const signed = await tx.textReview.count({
    where: { textVersionId, organisationId, outcome: "signed" },
  });
  if (signed === 0) throw invalid("reason", "sentUnsigned");
}

/** A public notice rests on the page that it names; one in a newspaper says so. */
function requireNotice({ sent, reason }: RecordCounts, { channel, publicPageId }: WaveSubject): void {
  if (channel !== "public_notice" || sent === null || publicPageId !== null || reason !== "") return;
  throw invalid("reason", "noticeUnnamed");
}
