import type { Tx } from "#lib/db.ts";
import { PERSON_GROUPS, type PersonGroup } from "./catalogue.ts";

/** Prescribers and staff of every laboratory that the reader may see, as they stand. */
export async function listGroups(tx: Tx, incidentId: string) {
  const rows = await tx.toldGroup.findMany({
    where: { incidentId, replacedBy: { none: {} } },
    orderBy: [{ lab: { number: "asc" } }, { id: "asc" }],
    select: {
      ...{ id: true, labId: true, organisationId: true, personGroup: true, persons: true },
      ...{ groupTold: true, groupReturned: true, toldOn: true, channel: true, reason: true },
      lab: { select: { name: true } },
      textVersion: { select: { number: true, text: { select: { title: true } } } },
    },
  });
  return rows
    .map(({ lab, personGroup, toldOn, ...row }) => ({
      ...{ ...row, lab: lab.name, personGroup: personGroup as PersonGroup },
      toldOn: toldOn?.toISOString().slice(0, 10) ?? null,
    }))
    .sort((a, b) => PERSON_GROUPS.indexOf(a.personGroup) - PERSON_GROUPS.indexOf(b.personGroup));
}

export type ListedGroup = Awaited<ReturnType<typeof listGroups>>[number];
