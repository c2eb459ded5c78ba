import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordSendings } from "../../access.ts";
import type { Persons } from "../../rules.ts";
import { getLabs, getOrigin, holdPersons } from "../../writes.ts";
import { countHardCaseInput } from "../schema.ts";
import { expectText } from "../writes.ts";

/** For how many persons of a laboratory what is done about a hard case; a later count stands in the place of this one. */
export const countHardCase = command({
  input: countHardCaseInput,
  load: async (tx, { incidentId, labId }) => {
    const origin = await getOrigin(tx, incidentId);
    return { origin, labs: await getLabs(tx, { incidentId, labIds: [labId] }) };
  },
  access: (actor, { labs }) => canRecordSendings(actor, labs),
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, subject: { labs }, now }) => {
    const { incidentId, ...said } = input;
    const persons = said.persons ?? 0;
    const [lab] = labs;
    if (lab === undefined) throw invalid("labId", "choose");
    await expectText(tx, incidentId, said.textVersionId);
    const all = await holdPersons(tx, { incidentId, labId: said.labId });
    const standing = await listStanding(tx, { incidentId, ...said });
    const replaces = standing.find(({ treatment }) => treatment === said.treatment);
    if (replaces !== undefined && persons < replaces.persons && said.reason === "")
      throw invalid("reason", "reasonForLess");
    const others = standing.filter(({ treatment }) => treatment !== said.treatment);
    requirePossible(all, persons + others.reduce((sum, one) => sum + one.persons, 0));
    const hardCaseId = newId();
    const fields = { ...said, persons, replacesId: replaces?.id ?? null };
    const { organisationId } = lab;
    const { count } = await tx.hardCase.createMany({
      data: {
        ...{ workspaceId: actor.workspaceId, id: hardCaseId, incidentId, organisationId, ...fields },
        ...{ recordedAt: now.toString(), recordedBy: actor.name },
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new AppError("conflict", "somebody counted these persons meanwhile");
    const about = { incidentId, organisationId, subjectId: hardCaseId };
    return { result: { hardCaseId }, events: [event("hard_case.counted", { ...about, fields })] };
  },
});

type Counted = { readonly incidentId: string; readonly labId: string; readonly hardCase: string };

function listStanding(tx: Tx, { incidentId, labId, hardCase }: Counted) {
  return tx.hardCase.findMany({
    where: { incidentId, labId, hardCase, replacedBy: { none: {} } },
    select: { id: true, treatment: true, persons: true },
  });
}

/** Of one hard case there are no more persons than the laboratory has. */
function requirePossible(persons: Persons, counted: number): void {
  if (persons !== null && counted > persons.count) throw invalid("persons", "moreThanPersons");
}
