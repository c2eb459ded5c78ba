import type { Tx } from "#lib/db.ts";
import { listFilings, listStored } from "../queries.ts";
import { computeObligations } from "../rules.ts";
import type { OrganisationFile } from "../writes.ts";
import { changesBetween, type FileChanges } from "./rules.ts";

type Supposing = {
  readonly incidentId: string;
  /** The file as it would be: other facts, or another law. */
  readonly suppose: (file: OrganisationFile) => OrganisationFile;
  readonly at: Temporal.Instant;
};

/** What a supposition changes in each file of a case, by file. Nothing is written. */
export async function listChanges(
  tx: Tx,
  files: readonly OrganisationFile[],
  { incidentId, suppose, at }: Supposing,
): Promise<Map<string, FileChanges>> {
  const stored = await listStored(tx, { incidentId });
  const filings = await listFilings(tx, { incidentId });
  return new Map(
    files.map((file) => {
      const rows = stored.get(file.exposureId) ?? [];
      const compute = ({ known, controllers, law }: OrganisationFile) =>
        computeObligations({ known, controllers, law, filings: filings.get(file.exposureId) ?? [], at });
      const changes = changesBetween({
        stored: rows,
        today: compute(file),
        supposed: compute(suppose(file)),
      });
      return [file.exposureId, { zone: file.known.party.timeZone, stored: rows, changes }];
    }),
  );
}
