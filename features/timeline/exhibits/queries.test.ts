import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { settleEvidence } from "#features/evidence/commands/settle-evidence.ts";
import { recordFiling } from "#features/notifications/commands/record-filing.ts";
import { listMissingProofs } from "#features/notifications/proofs/queries.ts";
import { giveProof } from "#features/notifications/receipts/commands/give-proof.ts";
import { withScope } from "#lib/scope.ts";
import { bringFile, checkedFile, evidenceFolder } from "#scripts/test-database/bring-evidence.ts";
import { obligationOf, PROOF_FOLLOWS, typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listExhibits } from "./queries.ts";

evidenceFolder();
const LEAKED = Buffer.from("nom;nir\nDupont;2 69 05 49 588 157 80\n");
const LOG = Buffer.from("09:00 the server was stopped\n");

let cell: CrisisCell;
let incidentId: string;
let own: string;
let ofTheCase: string;
let others: string;
let destroyed: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell));
  const bring = (organisationId: string | null) =>
    bringFile(cell.dpo, { incidentId, bytes: LOG, changes: { organisationId } });
  own = await bring(cell.alpha.organisationId);
  ofTheCase = await bring(null);
  others = await bring(cell.beta.organisationId);
  destroyed = await checkedFile(cell.dpo, { incidentId, bytes: LEAKED });
  const stop = { choice: "stop", reason: "Envoyé par erreur" };
  await settleEvidence(cell.dpo, { evidenceId: destroyed, version: 2, ...stop }, NOW);
});

describe("a record of one organisation’s file", () => {
  test("may name the pieces of its own file and of the case as a whole, and no others", async () => {
    const of = { incidentId, organisationId: cell.alpha.organisationId };
    const listed = await withScope(cell.dpo, (tx) => listExhibits(tx, of));
    expect(listed.map(({ id }) => id)).toEqual([own, ofTheCase]);
  });

  test("is not proven by a piece of another organisation, nor by one that was destroyed", async () => {
    const { organisationId } = cell.alpha;
    const { id, version } = await obligationOf(cell.dpo, {
      incidentId,
      organisationId,
      ruleId: "eu.gdpr.33-1",
    });
    const filing = { obligationId: id, version, filedAt: NOW.toString(), filedBy: "DPO", channel: "CNIL" };
    for (const proofId of [others, destroyed])
      await expect(recordFiling(cell.dpo, { ...filing, proofId }, NOW)).rejects.toMatchObject({
        problems: [{ path: "proofId", problem: "choose" }],
      });
    await recordFiling(cell.dpo, { ...filing, proofId: own }, NOW);
    const [kept] = await withScope(cell.dpo, (tx) => tx.filing.findMany({ where: { incidentId } }));
    expect(kept).toMatchObject({ proofId: own });
  });

  test("is proven later by whoever may file, once, by a piece that it cites; the promise is kept beside", async () => {
    const organisationId = cell.alpha.organisationId;
    const at = { incidentId, organisationId, ruleId: "eu.gdpr.33-1" };
    const { id, version } = await obligationOf(cell.dpo, at);
    const said = { filedAt: NOW.toString(), filedBy: "DPO", channel: "CNIL", phase: "follow_up" };
    await recordFiling(cell.dpo, { ...PROOF_FOLLOWS, ...said, obligationId: id, version }, NOW);
    const promised = { incidentId, NOT: { proofFollows: null } };
    const read = () => withScope(cell.dpo, (tx) => tx.filing.findFirstOrThrow({ where: promised }));
    const piece = (pieceId: string) =>
      withScope(cell.dpo, (tx) => tx.evidence.findFirstOrThrow({ where: { id: pieceId } }));
    const give = async (by: typeof cell.dpo, pieceId: string) => {
      const { number } = await piece(pieceId);
      return giveProof(by, { filingId: (await read()).id, version: 1, exhibits: String(number) }, NOW);
    };
    for (const by of [cell.auditor, cell.responder])
      await expect(give(by, own)).rejects.toMatchObject({ code: "forbidden" });
    for (const by of [cell.outsider, cell.intruder])
      await expect(give(by, own)).rejects.toMatchObject({ code: "not_found" });
    await expect(give(cell.dpo, others)).rejects.toMatchObject({
      problems: [{ path: "exhibits", problem: "noSuchExhibit" }],
    });
    await give(cell.labManager, own);
    expect(await read()).toMatchObject({ proofId: own, proofFollows: PROOF_FOLLOWS.proofFollows });
    expect(await typesOf(cell.dpo, incidentId)).toEqual(
      expect.arrayContaining(["filing.proven", "exhibit.cited"]),
    );
    expect(await withScope(cell.dpo, (tx) => listMissingProofs(tx, incidentId))).toMatchObject({ total: 0 });
    await expect(give(cell.dpo, ofTheCase)).rejects.toMatchObject({ code: "conflict" });
  });
});
