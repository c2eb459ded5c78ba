import { expectExhibits } from "#features/timeline/exhibits/queries.ts";
import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordSending } from "../access.ts";
import { nameNoticeInput } from "../schema.ts";
import { getWave } from "../writes.ts";

/** On which published page a public notice rests (GDPR 34(3)(c)), with what proves that it was there. */
export const nameNotice = command({
  input: nameNoticeInput,
  load: getWave,
  access: canRecordSending,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, input: { waveId, version, publicPageId, noticeEvidenceId }, subject }) => {
    const { incidentId, organisationId, channel } = subject;
    if (channel !== "public_notice") throw new AppError("conflict", "this wave is no public notice");
    const ofWhom = { OR: [{ organisationId: null }, { organisationId }] };
    const where = { id: publicPageId, incidentId, standsForLetters: true, ...ofWhom };
    if ((await tx.publicPage.count({ where })) === 0) throw invalid("publicPageId", "choose");
    const proof = { incidentId, organisationId, ids: [noticeEvidenceId], path: "noticeEvidenceId" };
    await expectExhibits(tx, proof);
    const fields = { publicPageId, noticeEvidenceId };
    const { count } = await tx.wave.updateMany({
      where: { id: waveId, version, struckAt: null },
      data: { ...fields, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "somebody changed this wave meanwhile");
    const about = { incidentId, organisationId, subjectId: waveId };
    return { result: { waveId }, events: [event("wave.notice_named", { ...about, fields })] };
  },
});
