import type { Tx } from "#lib/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const SHOWN = 50;

const SELECT = {
  ...{ id: true, proofFollows: true, proofDueOn: true, recordedBy: true },
  obligation: {
    select: {
      ...{ id: true, ruleId: true, addressee: true, ownRule: true },
      incident: { select: { reference: true, title: true, origin: true } },
      exposure: { select: { organisation: { select: { name: true, timeZone: true } } } },
    },
  },
} satisfies Prisma.FilingSelect;

/** Filings made elsewhere whose proof was promised and not given yet, the first expected first: of one case, or of all in reach. */
export async function listMissingProofs(tx: Tx, incidentId?: string) {
  const where = {
    ...(incidentId === undefined ? {} : { incidentId }),
    ...{ NOT: { proofFollows: null }, proofGivenAt: null, withdrawnAt: null },
  } satisfies Prisma.FilingWhereInput;
  const filings = await tx.filing.findMany({
    where,
    select: SELECT,
    orderBy: [{ proofDueOn: "asc" }, { id: "asc" }],
    take: SHOWN,
  });
  const isAll = filings.length < SHOWN;
  return { filings, total: isAll ? filings.length : await tx.filing.count({ where }) };
}

export type MissingProofs = Awaited<ReturnType<typeof listMissingProofs>>;
