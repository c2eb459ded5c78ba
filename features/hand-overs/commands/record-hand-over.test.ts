import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listHandOvers } from "../queries.ts";
import { confirmHandOver } from "./confirm-hand-over.ts";
import { recordHandOver } from "./record-hand-over.ts";
import { strikeHandOver } from "./strike-hand-over.ts";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  incidentId = (await logLeak(cell)).incidentId;
});

const disk = (changes: object = {}) => ({
  incidentId,
  organisationId: cell.alpha.organisationId,
  what: "Copie du disque du serveur de résultats, sous scellé",
  exhibit: "Pièce 4",
  recipientKind: "police",
  recipient: "Enquêteur, brigade de lutte contre la cybercriminalité",
  handedAt: "2026-11-09T08:00:00Z",
  handedBy: "Responsable informatique",
  ...changes,
});
const readAs = (principal: Principal) => withScope(principal, (tx) => listHandOvers(tx, incidentId));

describe("the register of hand-overs", () => {
  test("keeps what was given, to which service, and waits for the receipt", async () => {
    const { handOverId } = await recordHandOver(cell.responder, disk(), NOW);
    const receipt = { handOverId, receiptKind: "pv", receiptReference: "PV 2026/0042" };
    const [before] = await readAs(cell.auditor);
    expect(before).toMatchObject({ awaitsReceipt: true, organisationName: "Alpha Biologie" });
    await confirmHandOver(cell.dpo, receipt, NOW);
    const [after] = await readAs(cell.auditor);
    expect(after).toMatchObject({ awaitsReceipt: false, receiptReference: "PV 2026/0042" });
    const logged = fold(await streamOf(cell.dpo, incidentId)).get(`hand_over:${handOverId}`);
    const { incidentId: _, ...fields } = disk();
    expect(logged).toMatchObject({ ...fields, receiptKind: "pv", confirmedAt: "2026-11-09T09:00:00.000Z" });
    await expect(confirmHandOver(cell.dpo, receipt, NOW)).rejects.toMatchObject({ code: "conflict" });
  });

  test("records that no receipt was given, and asks for the reference of any other", async () => {
    const { handOverId } = await recordHandOver(
      cell.dpo,
      disk({ handedAt: { date: "2026-11-08", precision: "day" } }),
      NOW,
    );
    const bare = { handOverId, receiptKind: "recepisse" };
    await expect(confirmHandOver(cell.dpo, bare, NOW)).rejects.toMatchObject({
      problems: [{ path: "receiptReference", problem: "required" }],
    });
    await confirmHandOver(cell.dpo, { handOverId, receiptKind: "none" }, NOW);
    const found = (await readAs(cell.dpo)).find(({ id }) => id === handOverId);
    expect(found).toMatchObject({ awaitsReceipt: false, receiptKind: "none" });
  });

  test("strikes out a line recorded in error; it stays readable and waits for nothing", async () => {
    const { handOverId } = await recordHandOver(cell.dpo, disk(), NOW);
    await strikeHandOver(cell.dpo, { handOverId, reason: "Saisi deux fois" }, NOW);
    const found = (await readAs(cell.auditor)).find(({ id }) => id === handOverId);
    expect(found).toMatchObject({ awaitsReceipt: false, struckFor: "Saisi deux fois" });
    const again = strikeHandOver(cell.dpo, { handOverId, reason: "Encore" }, NOW);
    await expect(again).rejects.toMatchObject({ code: "conflict" });
    const receipt = { handOverId, receiptKind: "none" };
    await expect(confirmHandOver(cell.dpo, receipt, NOW)).rejects.toMatchObject({ code: "conflict" });
    expect((await typesOf(cell.dpo, incidentId)).at(-1)).toBe("hand_over.struck");
  });

  test.each([
    ["tomorrow's hour", { handedAt: "2026-11-10T09:00:00Z" }, "handedAt", "inFuture"],
    ["nobody to give it to", { recipient: "" }, "recipient", "required"],
    ["a patient's number", { what: "Dossier 2 69 05 49 588 157 80" }, "what", "containsNir"],
  ])("refuses %s at its field", async (_what, change, path, problem) => {
    await expect(recordHandOver(cell.dpo, disk(change), NOW)).rejects.toMatchObject({
      problems: [{ path, problem }],
    });
  });

  test("is the cell's: the auditor writes nothing, nobody outside it reads or writes", async () => {
    const { handOverId } = await recordHandOver(cell.dpo, disk(), NOW);
    const acts = [
      (who: Principal) => recordHandOver(who, disk(), NOW),
      (who: Principal) => confirmHandOver(who, { handOverId, receiptKind: "none" }, NOW),
      (who: Principal) => strikeHandOver(who, { handOverId, reason: "Erreur" }, NOW),
    ];
    for (const act of acts) {
      await expect(act(cell.auditor)).rejects.toMatchObject({ code: "forbidden" });
      for (const stranger of [cell.outsider, cell.intruder, cell.administrator])
        await expect(act(stranger)).rejects.toMatchObject({ code: "not_found" });
    }
    for (const member of [cell.labManager, cell.signatory, cell.vendorContact]) {
      expect(await readAs(member)).toEqual([]);
      await expect(acts[1]?.(member)).rejects.toMatchObject({ code: "not_found" });
      await expect(acts[2]?.(member)).rejects.toMatchObject({ code: "not_found" });
    }
  });
});
