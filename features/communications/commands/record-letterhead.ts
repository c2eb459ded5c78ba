import { command } from "#lib/command.ts";
import { notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { insertRows } from "#lib/insert-rows.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordSendings } from "../access.ts";
import { recordLetterheadInput } from "../schema.ts";
import { getLabs, getOrigin } from "../writes.ts";

const PARTS = ["name", "address", "contact", "hotline", "hours"] as const;

/** What the letters of these laboratories say of them. A field left empty keeps what each of them had. */
export const recordLetterhead = command({
  input: recordLetterheadInput,
  load: async (tx, { incidentId, labIds, everyLab }) => {
    const origin = await getOrigin(tx, incidentId);
    return { origin, labs: await getLabs(tx, { incidentId, labIds: everyLab ? "every" : labIds }) };
  },
  access: (actor, { labs }) => canRecordSendings(actor, labs),
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, subject: { labs }, now }) => {
    const { incidentId } = input;
    const before = await tx.letterhead.findMany({
      where: { incidentId, labId: { in: labs.map(({ labId }) => labId) } },
      orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
      select: { labId: true, name: true, address: true, contact: true, hotline: true, hours: true },
    });
    const known = new Map(before.map((one) => [one.labId, one]));
    const rows = labs.map(({ labId, name, organisationId }) => {
      const had = { address: "", contact: "", hotline: "", hours: "", ...known.get(labId) };
      const kept = { ...had, name: known.get(labId)?.name ?? name };
      const said = Object.fromEntries(PARTS.map((part) => [part, input[part] || kept[part]]));
      return {
        id: newId(),
        organisationId,
        fields: { labId, ...(said as Record<(typeof PARTS)[number], string>) },
      };
    });
    const signed = { recordedAt: now.toString(), recordedBy: actor.name };
    await insertRows(tx, [
      {
        table: "letterheads",
        rows: rows.map(({ id, organisationId, fields }) => ({
          ...{ workspaceId: actor.workspaceId, id, incidentId, organisationId, ...fields, ...signed },
        })),
      },
    ]);
    const [first, ...others] = rows.map(({ id, organisationId, fields }) =>
      event("letterhead.recorded", { incidentId, organisationId, subjectId: id, fields }),
    );
    if (first === undefined) throw notFound("laboratory");
    return { result: { labs: rows.length }, events: [first, ...others] };
  },
});
