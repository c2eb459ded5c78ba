import { findRule } from "#law/pack.ts";
import type { Tx } from "#lib/db.ts";
import { type Event, event } from "#lib/timeline.ts";
import { updateRows } from "#lib/update-rows.ts";
import { listStored } from "../queries.ts";
import { type Computed, identityKey, type Stored } from "../rules.ts";
import {
  answerColumns,
  computeFor,
  loggedAnswer,
  type Moving,
  type OrganisationFile,
  recomputeObligations,
} from "../writes.ts";

type Settled = {
  readonly id: string;
  readonly filedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly filings: readonly {
    readonly filedAt: Date;
    readonly complete: boolean;
    readonly withdrawnAt: Date | null;
  }[];
};

/**
 * Opens again what is no longer met once a filing was withdrawn: the duty it was made for, unless another filing meets
 * it, and those that it met as well. Each falls back to its decision, else to what the law says: the dates do not move,
 * and what a filing started keeps its start. Then what is owed is computed again.
 */
export async function reopenDuties(
  tx: Tx,
  file: OrganisationFile,
  { obligationId, ...moving }: Moving & { readonly obligationId: string },
): Promise<Event[]> {
  const { workspaceId, now } = moving;
  const { exposureId, incidentId, organisationId } = file;
  const computed = new Map((await computeFor(tx, file, now)).map((one) => [identityKey(one), one]));
  const stored = (await listStored(tx, { exposureId })).get(exposureId) ?? [];
  const settled = await listSettled(tx, exposureId);
  const moved = stored.flatMap((row) => {
    const duty = settled.get(row.id);
    // Whatever else has filings of its own that stand is met by these.
    const isMetByOwn = duty?.filings.some(({ withdrawnAt }) => withdrawnAt === null) === true;
    if (duty === undefined || (row.id !== obligationId && isMetByOwn)) return [];
    const after = computed.get(identityKey(row)) ?? null;
    const metAt = metBy(duty, { row, after });
    if (metAt?.getTime() === duty.filedAt?.getTime()) return [];
    // What is still filed or decided stays as it was answered then.
    const follows = metAt === null && duty.decidedAt === null ? after : null;
    return [{ row, duty, metAt, follows }];
  });
  const at = (row: Stored) => ({ workspaceId, id: row.id });
  const update = (rows: readonly Row[]) => updateRows(tx, "obligations", rows);
  await update(
    moved.flatMap(({ row, follows }) =>
      follows === null ? [] : [{ ...at(row), ...answerColumns(follows, now) }],
    ),
  );
  await update(
    moved.flatMap(({ row, follows, ...standing }) =>
      follows === null ? [{ ...at(row), ...settledColumns(row, standing) }] : [],
    ),
  );
  const obligations = moved.map(({ row, metAt, follows }) => {
    const answer = follows?.answer ?? row.answer;
    return loggedAnswer(row.id, { ...row, answer: { ...answer, metAt: metAt?.toISOString() ?? null } });
  });
  const reopened =
    moved.length === 0
      ? []
      : [
          event("obligations.recomputed", {
            ...{ incidentId, organisationId, subjectId: exposureId, fields: { moved: obligations } },
            ...(moving.origin === undefined ? {} : { origin: moving.origin }),
          }),
        ];
  return [...reopened, ...(await recomputeObligations(tx, file, moving))];
}

async function listSettled(tx: Tx, exposureId: string): Promise<Map<string, Settled>> {
  const rows = await tx.obligation.findMany({
    where: { exposureId, filedAt: { not: null } },
    select: {
      ...{ id: true, filedAt: true, decidedAt: true },
      filings: {
        select: { filedAt: true, complete: true, withdrawnAt: true },
        orderBy: [{ filedAt: "asc" }, { recordedAt: "asc" }],
      },
    },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

type Laid = { readonly row: Stored; readonly after: Computed | null };

/** When a duty is met by what still stands, its own filing or another's that reaches it; null: by nothing. */
function metBy({ filedAt, filings }: Settled, { row, after }: Laid): Date | null {
  if (filings.length === 0 && after === null) return filedAt;
  const byCompletion = findRule(row.ruleId)?.metBy === "complete_filing";
  const own = filings.filter(
    ({ complete, withdrawnAt }) => withdrawnAt === null && (complete || !byCompletion),
  );
  const together = after?.answer.metAt ?? null;
  const kept = own.find((one) => one.filedAt.getTime() === filedAt?.getTime()) ?? own[0];
  return kept?.filedAt ?? (together === null ? null : new Date(together));
}

type Row = { readonly workspaceId: string; readonly id: string; readonly [field: string]: unknown };

function settledColumns(
  { answer }: Stored,
  { duty, metAt }: { readonly duty: Settled; readonly metAt: Date | null },
) {
  const fallen = duty.decidedAt === null ? answer.status : "decided";
  return { filedAt: metAt?.toISOString() ?? null, state: metAt === null ? fallen : "filed" };
}
