import { columnKey } from "#features/obligations/columns/rules.ts";
import type { Dossier } from "./queries.ts";

type Filing = {
  readonly filedAt: Date;
  readonly filedOn: Date | null;
  readonly correctedFiledAt: Date | null;
  readonly correctedFiledOn: Date | null;
  readonly withdrawnAt: Date | null;
  readonly dueAt: Date | null;
  readonly legalLimitAt: Date | null;
  readonly lateBySeconds: number | null;
  readonly lateInLawBySeconds: number | null;
};

/** What still counts as filed, as it is known now: a filing that was withdrawn does not; one recorded wrongly, corrected. */
export function standingFilings<F extends Filing>(filings: readonly F[]): F[] {
  return filings
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map(asCorrected)
    .toSorted((one, other) => one.filedAt.getTime() - other.filedAt.getTime());
}

function asCorrected<F extends Filing>(filing: F): F {
  const at = filing.correctedFiledAt;
  if (at === null) return filing;
  const past = (limit: Date | null) =>
    limit === null ? null : Math.max(0, Math.floor((at.getTime() - limit.getTime()) / 1_000));
  const late = { lateBySeconds: past(filing.dueAt), lateInLawBySeconds: past(filing.legalLimitAt) };
  return { ...filing, filedAt: at, filedOn: filing.correctedFiledOn, ...late };
}

type Filed = { readonly state: string; readonly filings: readonly Filing[] };

/** Filed once, and every filing withdrawn since. */
export const isWithdrawn = ({ state, filings }: Filed): boolean =>
  state === "filed" && filings.length > 0 && standingFilings(filings).length === 0;

type Narrowed = {
  /** The files that match; null: all of them. */
  readonly exposureIds: readonly string[] | null;
  /** The columns of the matrix that are shown; undefined: all of them. */
  readonly columns: readonly string[] | undefined;
};

/** The case as a filter of the matrix shows it: its files and its columns, and nothing of the others. */
export function narrowDossier(dossier: Dossier, { exposureIds, columns }: Narrowed): Dossier {
  const files =
    exposureIds === null ? dossier.files : dossier.files.filter(({ id }) => exposureIds.includes(id));
  const kept = new Set(files.map(({ id }) => id));
  const organisationIds = new Set(files.map(({ organisationId }) => organisationId));
  return {
    ...dossier,
    files,
    questions: dossier.questions.filter(
      ({ organisationId }) => organisationId === null || organisationIds.has(organisationId),
    ),
    obligations: dossier.obligations.filter(
      (row) => kept.has(row.exposureId) && (columns === undefined || columns.includes(columnKey(row))),
    ),
  };
}
