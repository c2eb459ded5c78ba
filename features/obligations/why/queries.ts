import { listEntriesAbout } from "#features/timeline/queries.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import { listNames } from "../matrix/queries.ts";
import { getObligation, type ObligationDetail } from "../queries.ts";
import { deriveHistory, findSource, type HistoryLine, type UsedFact, usedFact } from "./rules.ts";

export type Explanation = {
  readonly obligation: ObligationDetail;
  /** Of who must be told, when it is one of several and open to the reader. */
  readonly names: ReadonlyMap<string, string>;
  /** The moment it was computed with, and who entered it. */
  readonly fact: UsedFact | null;
  readonly source: ReturnType<typeof findSource>;
  readonly history: readonly HistoryLine[];
};

type Asked = { readonly id: string; readonly incidentId: string };

/** One obligation with all that explains it: whose word the clock runs from, and what happened to it since. */
export async function getExplanation(tx: Tx, { id: obligationId, incidentId }: Asked): Promise<Explanation> {
  const obligation = await getObligation(tx, obligationId);
  if (obligation.incidentId !== incidentId) throw notFound("obligation");
  const { exposureId, subject, trigger } = obligation;
  const fact = usedFact(obligation.facts, trigger);
  const settling = [...obligation.filings, ...obligation.opinions, ...obligation.decisions].map(
    ({ id }) => id,
  );
  const subjectIds = [exposureId, obligationId, ...settling];
  const entries = await listEntriesAbout(tx, { incidentId, subjectIds });
  return {
    obligation,
    names: await listNames(tx, [subject]),
    fact,
    source: fact === null ? null : findSource(entries, fact),
    history: deriveHistory(entries, obligationId),
  };
}
