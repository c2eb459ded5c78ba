import type { ExposureRow } from "#features/exposures/queries.ts";
import type { Tx } from "#lib/db.ts";
import { AppError } from "#lib/errors.ts";
import type { LawReview } from "./rules.ts";

/** The law of one file: with which publication it is computed, with which it was compared, and what waits. */
export type LawOfFile = {
  readonly exposure: ExposureRow;
  readonly lawVersion: string;
  readonly lawSeen: string;
  readonly lawReview: LawReview | null;
};

/** Sets the law of many files at once, if nobody changed any of them since they were read. */
export async function setLaw(tx: Tx, files: readonly LawOfFile[]): Promise<void> {
  const rows = files.map(({ exposure: { id, version }, lawVersion, lawSeen, lawReview }) => ({
    ...{ id, version },
    law_version: lawVersion,
    law_seen: lawSeen,
    law_review: lawReview,
  }));
  const count = await tx.$executeRaw`
    UPDATE exposures e SET law_version = f.law_version, law_seen = f.law_seen, law_review = f.law_review,
      version = e.version + 1
    FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS f(id uuid, version int, law_version text, law_seen text, law_review jsonb)
    WHERE e.id = f.id AND e.version = f.version`;
  if (count !== files.length) throw new AppError("conflict", "somebody changed one of these files meanwhile");
}
