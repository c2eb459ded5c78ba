import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordSending } from "../access.ts";
import { chooseTextInput } from "../schema.ts";
import { getWave } from "../writes.ts";

/** Which version of which text a wave sends; once it is sent, that is what was sent. */
export const chooseText = command({
  input: chooseTextInput,
  load: getWave,
  access: canRecordSending,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, input: { waveId, version, textVersionId }, subject }) => {
    const { incidentId, organisationId, standing, textVersionId: before } = subject;
    const isSent = standing.some(({ measure }) => measure === "sent");
    if (isSent && before !== null) throw new AppError("conflict", "this wave was sent with another text");
    const signed = { some: { organisationId, outcome: "signed" } };
    const where = {
      ...{ id: textVersionId, incidentId, submittedAt: { not: null } },
      // What has left was sent unsigned and said so, or was signed: a text nobody signed is not named afterwards.
      ...(isSent ? { reviews: signed } : {}),
    };
    if ((await tx.textVersion.count({ where })) === 0) throw invalid("textVersionId", "choose");
    const { count } = await tx.wave.updateMany({
      where: { id: waveId, version, struckAt: null },
      data: { textVersionId, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "somebody changed this wave meanwhile");
    const about = { incidentId, organisationId, subjectId: waveId };
    return {
      result: { waveId },
      events: [event("wave.text_chosen", { ...about, fields: { textVersionId } })],
    };
  },
});
