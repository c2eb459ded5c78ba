import { type ListedDecision, listDecisions } from "#features/decisions/queries.ts";
import type { Tx } from "#lib/db.ts";
import { type ReportedDecision, type ReportedMatter, ruled } from "../rules.ts";

type Asked = { readonly incidentId: string; readonly since: number | null; readonly at: number };

/** What was decided since the last report, and the operational proposals that wait for an answer. */
export async function listReportedDecisions(tx: Tx, { incidentId, since, at }: Asked) {
  const all = await listDecisions(tx, incidentId);
  const decisions = all.flatMap((line) => {
    const decidedAt = line.at?.getTime() ?? null;
    if (decidedAt === null || decidedAt > at || decidedAt <= (since ?? Number.NEGATIVE_INFINITY)) return [];
    return [reported(line, decidedAt)];
  });
  const proposals = all.flatMap((line): ReportedMatter[] =>
    line.sort === "operational" && (line.state === "proposed" || line.state === "later")
      ? [{ sort: "operational", kind: line.kind, organisation: line.organisation, why: line.why }]
      : [],
  );
  return { decisions, proposals };
}

function reported(line: ListedDecision, at: number): ReportedDecision {
  const { organisation, by, reasons } = line;
  if (line.sort === "operational") {
    const { kind, state, why } = line;
    return { at, organisation, by, reasons, sort: "operational", kind, state, why };
  }
  const opinion = line.opinion?.advice ?? null;
  return {
    at,
    organisation,
    by,
    reasons,
    sort: "controller",
    outcome: line.outcome,
    owed: ruled(line.obligation),
    opinion,
  };
}
