import { columnKey } from "#features/obligations/columns/rules.ts";
import type { Dossier } from "./queries.ts";

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
