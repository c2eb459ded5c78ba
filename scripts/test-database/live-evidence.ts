import { citeExhibit } from "#features/evidence/citations/commands/cite-exhibit.ts";
import { strikeCitation } from "#features/evidence/citations/commands/strike-citation.ts";
import { askReading } from "#features/evidence/commands/ask-reading.ts";
import { downloadEvidence } from "#features/evidence/commands/download-evidence.ts";
import { passEvidence } from "#features/evidence/commands/pass-evidence.ts";
import { settleEvidence } from "#features/evidence/commands/settle-evidence.ts";
import { liftHold } from "#features/evidence/hold/commands/lift-hold.ts";
import { placeHold } from "#features/evidence/hold/commands/place-hold.ts";
import { jobs } from "#features/evidence/jobs.ts";
import { giveProof } from "#features/notifications/receipts/commands/give-proof.ts";
import { systemPrincipal, withScope } from "#lib/scope.ts";
import { checkedFile, sendFile } from "./bring-evidence.ts";
import { AWARE, type CrisisCell, NOW } from "./crisis-cell.ts";

type Case = { readonly cell: CrisisCell; readonly incidentId: string };

const LEAKED = Buffer.from("nom;nir\nDupont;2 69 05 49 588 157 80\nMartin;269054958815780\n");
const LOG = Buffer.from("09:00 the server was stopped\n");

/** Exhibits brought, chosen upon, read, passed on, cited; one upload left unended; a hold that came and went. */
export async function liveEvidence({ cell, incidentId }: Case): Promise<void> {
  const { dpo } = cell;
  const held = await checkedFile(dpo, { incidentId, bytes: LEAKED });
  await settleEvidence(
    dpo,
    { evidenceId: held, version: 2, choice: "hash_only", keptBy: "Huissier de Vannes" },
    NOW,
  );
  const evidenceId = await checkedFile(dpo, { incidentId, bytes: LOG });
  await downloadEvidence(dpo, { evidenceId }, NOW);
  await askReading(dpo, { evidenceId }, NOW);
  await jobs.readAgain(systemPrincipal(cell.workspaceId), evidenceId);
  const passing = { step: "handed_over", recipient: "Brigade, service numérique", happenedAt: AWARE };
  await passEvidence(dpo, { evidenceId, ...passing }, NOW);
  await sendFile(dpo, { incidentId, bytes: LOG });
  await citeExhibit(dpo, { evidenceId, seq: 1 }, NOW);
  const citation = await withScope(dpo, (tx) => tx.citation.findFirstOrThrow({ where: { evidenceId } }));
  await strikeCitation(dpo, { citationId: citation.id, reason: "Autre fichier" }, NOW);
  const { number } = await withScope(dpo, (tx) =>
    tx.evidence.findFirstOrThrow({ where: { id: evidenceId } }),
  );
  const promised = { incidentId, NOT: { proofFollows: null } };
  const filing = await withScope(dpo, (tx) => tx.filing.findFirstOrThrow({ where: promised }));
  const { id: filingId, version } = filing;
  await giveProof(dpo, { filingId, version, exhibits: String(number) }, NOW);
  await placeHold(dpo, { incidentId, reason: "Demande du parquet" }, NOW);
  const hold = await withScope(dpo, (tx) => tx.legalHold.findFirstOrThrow({ where: { incidentId } }));
  await liftHold(dpo, { holdId: hold.id, reason: "Enquête close" }, NOW);
}
