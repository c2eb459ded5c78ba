import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { canAdvisePosition } from "../access.ts";
import { lockSheet } from "../queries.ts";
import { positionInput } from "../schema.ts";
import { assertUnchanged, writePosition } from "../writes.ts";

/** The DPO advises to retain one candidate: recorded beside the controller's position, and no date moves. */
export const advisePosition = command({
  input: positionInput,
  load: (tx, { exposureId }) => lockSheet(tx, exposureId),
  access: canAdvisePosition,
  origin: (_input, { exposure }) => exposure.incident.origin as Origin,
  run: async ({ tx, actor, input, subject: sheet, now }) => {
    assertUnchanged(sheet, input.version);
    const candidate = sheet.candidates.find(({ id }) => id === input.candidateId);
    if (candidate === undefined) throw invalid("candidateId", "choose");
    if (candidate.setAsideAt !== null) throw invalid("candidateId", "wasSetAside");
    const { candidateId, reasons } = input;
    const advice = { candidateId, nature: "advised", reasons, mandate: null } as const;
    const { recorded } = await writePosition(tx, { actor, now, sheet }, advice);
    return { result: undefined, events: [recorded] };
  },
});
