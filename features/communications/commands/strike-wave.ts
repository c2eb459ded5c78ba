import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordSending } from "../access.ts";
import { strikeWaveInput } from "../schema.ts";
import { getWave } from "../writes.ts";

/** A wave recorded in error is struck out, with the reason; it stays readable and counts no more. */
export const strikeWave = command({
  input: strikeWaveInput,
  load: getWave,
  access: canRecordSending,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, input: { waveId, version, reason }, subject: { incidentId, organisationId }, now }) => {
    const struck = { struckAt: now.toString({ fractionalSecondDigits: 3 }), struckFor: reason };
    const { count } = await tx.wave.updateMany({
      where: { id: waveId, version, struckAt: null },
      data: { ...struck, version: { increment: 1 } },
    });
    if (count === 0)
      throw new AppError("conflict", "this wave is struck out already, or somebody changed it meanwhile");
    const about = { incidentId, organisationId, subjectId: waveId };
    return { result: { waveId }, events: [event("wave.struck", { ...about, fields: struck })] };
  },
});
