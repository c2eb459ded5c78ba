import type { Tx } from "#lib/db.ts";
import { HARD_CASES, type HardCase, TREATMENTS, type Treatment } from "./catalogue.ts";

/** The hard cases of every laboratory that the reader may see, as they stand. */
export async function listHardCases(tx: Tx, incidentId: string) {
  const rows = await tx.hardCase.findMany({
    where: { incidentId, replacedBy: { none: {} } },
    orderBy: [{ lab: { number: "asc" } }, { id: "asc" }],
    select: {
      ...{ id: true, labId: true, organisationId: true, hardCase: true, treatment: true, persons: true },
      ...{ reason: true, recordedBy: true },
      lab: { select: { name: true } },
      textVersion: { select: { number: true, text: { select: { title: true } } } },
    },
  });
  return rows
    .map(({ lab, hardCase, treatment, ...row }) => ({
      ...{ ...row, lab: lab.name },
      ...{ hardCase: hardCase as HardCase, treatment: treatment as Treatment },
    }))
    .sort(
      (a, b) =>
        HARD_CASES.indexOf(a.hardCase) - HARD_CASES.indexOf(b.hardCase) ||
        TREATMENTS.indexOf(a.treatment) - TREATMENTS.indexOf(b.treatment),
    );
}

export type ListedHardCase = Awaited<ReturnType<typeof listHardCases>>[number];
