import { addCandidate } from "#features/awareness/commands/add-candidate.ts";
import { getSheet } from "#features/awareness/queries.ts";
import { endMandate } from "#features/organisations/mandates/commands/end-mandate.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { exposureOf } from "./case-file.ts";
import { type CrisisCell, NOW } from "./crisis-cell.ts";

/** Alpha's sheet in a case, as `principal` sees it. */
export async function sheetOf(cell: CrisisCell, incidentId: string, principal: Principal = cell.dpo) {
  const { id } = await exposureOf(principal, incidentId, cell.alpha.organisationId);
  return withScope(principal, (tx) => getSheet(tx, id));
}

/** An instant for Alpha's sheet, as a person types it. */
export async function candidate(cell: CrisisCell, incidentId: string, changes: Record<string, unknown> = {}) {
  const { id } = await exposureOf(cell.dpo, incidentId, cell.alpha.organisationId);
  return {
    exposureId: id,
    kind: "tip",
    moment: "2026-11-08T20:00:00Z",
    reading: "Le signal suffisait à établir la violation avec un degré raisonnable de certitude.",
    source: "Courriel du 8 novembre",
    ...changes,
  };
}

export async function putOnSheet(
  cell: CrisisCell,
  incidentId: string,
  changes: Record<string, unknown> = {},
) {
  await addCandidate(cell.dpo, await candidate(cell, incidentId, changes), NOW);
}

/** As of the tests' yesterday, this person holds no mandate for Alpha. */
export async function endMandatesOf(cell: CrisisCell, principal: Principal): Promise<void> {
  const memberId = await withScope(principal, async (_tx, actor) => actor.id);
  const { organisationId } = cell.alpha;
  const held = await withScope(cell.dpo, (tx) =>
    tx.mandate.findMany({ where: { memberId, organisationId } }),
  );
  for (const { id, version } of held)
    await endMandate(
      cell.dpo,
      { mandateId: id, version, untilOn: "2026-11-08", endedFor: "Fin de mission" },
      NOW,
    );
}
