import { Client } from "pg";
import { correctAwareness } from "#features/exposures/commands/correct-awareness.ts";
import { exposureOf } from "./case-file.ts";
import { AWARE, type CrisisCell, NOW } from "./crisis-cell.ts";

export const FIRST_PUBLICATION = "2026-11-22";
/** Owed by who is insured; the second publication added it. */
export const INSURER_NOTICE = "fr.assurances.l113-2";

type Case = { readonly incidentId: string; readonly superuserUrl: string };

/** As if the case had been logged while the first publication was the only one: its files, and what Alpha, which is insured, owes. */
export async function putUnderFirstPublication(cell: CrisisCell, { incidentId, superuserUrl }: Case) {
  const superuser = new Client({ connectionString: superuserUrl });
  await superuser.connect();
  await superuser.query("UPDATE exposures SET law_version = $1, law_seen = $1 WHERE incident_id = $2", [
    FIRST_PUBLICATION,
    incidentId,
  ]);
  await superuser.query("UPDATE organisations SET traits = '{cyber_insured}' WHERE id = $1", [
    cell.alpha.organisationId,
  ]);
  await superuser.end();
  const file = await exposureOf(cell.dpo, incidentId, cell.alpha.organisationId);
  const same = { awareness: AWARE, note: "", reason: "Calculé selon la première publication" };
  await correctAwareness(cell.dpo, { exposureId: file.id, version: file.version, ...same }, NOW);
}
