import type { Tx } from "#lib/db.ts";
import type { PersonGroup } from "../catalogue.ts";

type Asked = {
  readonly incidentId: string;
  readonly personGroup: PersonGroup;
  /** All that the reader may see when it is left out. */
  readonly labIds?: readonly string[];
};

/** How many of a group each laboratory counted, as it stands; one that did not count is not in it. */
export async function readGroupCounts(tx: Tx, { incidentId, personGroup, labIds }: Asked) {
  const rows = await tx.toldGroup.findMany({
    where: {
      ...{ incidentId, personGroup, replacedBy: { none: {} } },
      ...(labIds === undefined ? {} : { labId: { in: [...labIds] } }),
    },
    select: { labId: true, persons: true },
  });
  return new Map(rows.map(({ labId, persons }) => [labId, persons]));
}
