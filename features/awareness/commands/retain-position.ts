import { NO_MANDATE } from "#features/organisations/mandates/catalogue.ts";
import { usedMandate } from "#features/organisations/mandates/rules.ts";
import { speaksFor } from "#lib/access.ts";
import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { invalid } from "#lib/errors.ts";
import type { Actor } from "#lib/scope.ts";
import type { Origin } from "#lib/timeline.ts";
import { canRetainPosition } from "../access.ts";
import { isMandateElsewhere, lockSheet, readMandateToRetain, type Sheet } from "../queries.ts";
import { advised } from "../rules.ts";
import { positionInput } from "../schema.ts";
import { assertUnchanged, followSheet, keepWhatCounted, writePosition } from "../writes.ts";

/** The controller retains one candidate, with reasons: that is its awareness, until a later position supersedes it. */
export const retainPosition = command({
  input: positionInput,
  load: (tx, { exposureId }) => lockSheet(tx, exposureId),
  access: canRetainPosition,
  origin: (_input, { exposure }) => exposure.incident.origin as Origin,
  run: async ({ tx, actor, input, subject: sheet, now }) => {
    const found = await readMandateToRetain(tx, sheet.exposure, { actor, now });
    if (found.mandate === null) throw invalid("mandate", NO_MANDATE[found.why]);
    assertUnchanged(sheet, input.version);
    const candidate = sheet.candidates.find(({ id }) => id === input.candidateId);
    if (candidate === undefined) throw invalid("candidateId", "choose");
    if (candidate.setAsideAt !== null) throw invalid("candidateId", "wasSetAside");
    const { candidateId, reasons } = input;
    await refuseOwnAdvice(tx, { actor, now, sheet, candidateId });
    const act = { actor, now, sheet };
    const kept = await keepWhatCounted(tx, act);
    const mandate = usedMandate(found.mandate);
    const said = { candidateId, nature: "retained", reasons, mandate } as const;
    const { position, recorded } = await writePosition(tx, act, said);
    const positions = [...sheet.positions, position];
    const moved = await followSheet(tx, { ...act, positions, reason: reasons });
    return { result: undefined, events: [recorded, ...kept, ...moved] };
  },
});

type Retaining = {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  readonly sheet: Sheet;
  readonly candidateId: string;
};

/** Four eyes: who advised to retain a candidate retains it only by a mandate to decide that nobody else holds. */
async function refuseOwnAdvice(tx: Tx, { actor, now, sheet, candidateId }: Retaining): Promise<void> {
  if (!advised(sheet.positions, { candidateId, memberId: actor.id })) return;
  const decides = speaksFor(actor, sheet.organisationId, "signatory", "lab_manager");
  if (!decides || (await isMandateElsewhere(tx, sheet.exposure, { actor, now })))
    throw invalid("mandate", "ownAdvice");
}
