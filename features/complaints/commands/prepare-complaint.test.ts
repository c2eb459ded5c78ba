import { testDatabase } from "#scripts/test-database/test-database.ts";

const urls = testDatabase();

import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { AWARE, type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { getComplaint, listComplaints } from "../queries.ts";
import { stateOfComplaint } from "../rules.ts";
import { amendComplaint } from "./amend-complaint.ts";
import { lodgeComplaint } from "./lodge-complaint.ts";
import { prepareComplaint } from "./prepare-complaint.ts";
import { proveComplaint } from "./prove-complaint.ts";
import { strikeComplaint } from "./strike-complaint.ts";

let cell: CrisisCell;
let incidentId: string;
let content: Record<string, unknown>;
let complaint: Record<string, unknown>;
beforeAll(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell));
  content = {
    ...{ complainant: "Alpha Biologie, par sa gérante", power: "legal_representative" },
    ...{ filedWith: "gendarmerie", office: "Brigade de Vannes", facts: "Un fichier a été publié." },
  };
  complaint = { incidentId, organisationId: cell.alpha.organisationId, ...content };
});

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => (error.problems?.length > 0 ? error.problems : error.code),
  );
const problem = (path: string, word: string) => [{ path, problem: word }];
const NOBODYS = "00000000-0000-4000-8000-000000000000";

const prepared = async () => (await prepareComplaint(cell.dpo, complaint, NOW)).complaintId;
const read = (complaintId: string) => withScope(cell.auditor, (tx) => getComplaint(tx, { complaintId }));

async function lodged(): Promise<string> {
  const complaintId = await prepared();
  await lodgeComplaint(cell.signatory, { complaintId, version: 1, lodged: AWARE, lodgedBy: "Gérante" }, NOW);
  return complaintId;
}

const receiptOf = (complaintId: string) => ({
  ...{ complaintId, proof: "receipt", proofNumber: "2026/42", proofOn: "2026-11-09" },
});

describe("the complaint of an organisation", () => {
  test("goes from its draft to its lodging to its proof; the log folds back to the row", async () => {
    const complaintId = await prepared();
    const changed = { ...content, office: "Brigade de Lorient" };
    await amendComplaint(cell.labManager, { complaintId, version: 1, ...changed }, NOW);
    const lodging = { complaintId, version: 2, lodged: AWARE, lodgedBy: "Gérante" };
    await lodgeComplaint(cell.signatory, lodging, NOW);
    expect(stateOfComplaint(await read(complaintId))).toBe("lodged");
    await proveComplaint(cell.dpo, receiptOf(complaintId), NOW);
    const row = await read(complaintId);
    expect(stateOfComplaint(row)).toBe("proven");
    const { by: _by, ...logged } =
      fold(await streamOf(cell.dpo, incidentId)).get(`complaint:${complaintId}`) ?? {};
    const { preparedAt: _prepared, proofRecordedAt: _recorded, ...fields } = logged;
    expect(row).toMatchObject({ ...fields, office: "Brigade de Lorient", proofOn: "2026-11-09" });
  });

  test("once lodged is not changed, by no act and no statement", async () => {
    const complaintId = await lodged();
    expect(await refusal(amendComplaint(cell.dpo, { complaintId, version: 2, ...content }, NOW))).toBe(
      "conflict",
    );
    const superuser = new pg.Client(urls.SUPERUSER_DATABASE_URL);
    await superuser.connect();
    const edit = superuser.query("UPDATE complaints SET facts = 'x' WHERE id = $1", [complaintId]);
    await expect(edit).rejects.toMatchObject({ code: "42501" });
    await superuser.end();
  });

  test("of two changes to what both saw, one stands", async () => {
    const complaintId = await prepared();
    const both = ["A", "B"].map((office) =>
      refusal(amendComplaint(cell.dpo, { complaintId, version: 1, ...content, office }, NOW)),
    );
    expect((await Promise.all(both)).sort()).toEqual(["conflict", "done"]);
  });

  test("is not proven before it is lodged, nor by a receipt older than it; a proof is recorded once", async () => {
    const early = receiptOf(await prepared());
    expect(await refusal(proveComplaint(cell.dpo, early, NOW))).toEqual(
      problem("proofOn", "complaintNotLodged"),
    );
    const receipt = receiptOf(await lodged());
    expect(await refusal(proveComplaint(cell.dpo, { ...receipt, proofOn: "2026-11-08" }, NOW))).toEqual(
      problem("proofOn", "proofBeforeComplaint"),
    );
    expect(await refusal(proveComplaint(cell.dpo, { ...receipt, proofOn: "2026-11-12" }, NOW))).toEqual(
      problem("proofOn", "inFuture"),
    );
    expect(await refusal(proveComplaint(cell.dpo, { ...receipt, proof: "chat" }, NOW))).toEqual(
      problem("proof", "choose"),
    );
    expect(await refusal(proveComplaint(cell.dpo, receipt, NOW))).toBe("done");
    expect(await refusal(proveComplaint(cell.dpo, receipt, NOW))).toBe("conflict");
  });

  test("prepared in error is struck out and stays readable; proven, it stands", async () => {
    const complaintId = await prepared();
    await strikeComplaint(cell.dpo, { complaintId, reason: "Doublon" }, NOW);
    expect((await read(complaintId)).struckFor).toBe("Doublon");
    const proven = await lodged();
    await proveComplaint(cell.dpo, receiptOf(proven), NOW);
    expect(await refusal(strikeComplaint(cell.dpo, { complaintId: proven, reason: "x" }, NOW))).toEqual(
      problem("reason", "complaintProven"),
    );
  });

  test.each([
    ["a chat with 17Cyber", { filedWith: "17cyber" }, "filedWith", "choose"],
    ["an account that names a telephone", { facts: "Appeler le 06 12 34 56 78" }, "facts", "containsPhone"],
    ["an account without end", { facts: "a".repeat(20_001) }, "facts", "tooLong"],
    ["a piece nobody has", { exhibitIds: [NOBODYS] }, "exhibitIds", "choose"],
    ["nobody who complains", { complainant: "" }, "complainant", "required"],
  ])("%s is refused at its field", async (_what, change, path, word) => {
    expect(await refusal(prepareComplaint(cell.dpo, { ...complaint, ...change }, NOW))).toEqual(
      problem(path, word),
    );
  });

  test("lodged tomorrow is refused", async () => {
    const lodging = { complaintId: await prepared(), version: 1, lodgedBy: "Gérante" };
    const tomorrow = lodgeComplaint(cell.dpo, { ...lodging, lodged: "2026-11-10T09:00:00Z" }, NOW);
    expect(await refusal(tomorrow)).toEqual(problem("lodged", "inFuture"));
  });
});

describe("who keeps complaints", () => {
  test("an organisation sees and prepares its own alone", async () => {
    await prepareComplaint(cell.dpo, { ...complaint, organisationId: cell.beta.organisationId }, NOW);
    const seen = await withScope(cell.labManager, (tx) => listComplaints(tx, { incidentId }));
    expect(new Set(seen.map(({ organisationId }) => organisationId))).toEqual(
      new Set([cell.alpha.organisationId]),
    );
    const elsewhere = { ...complaint, organisationId: cell.beta.organisationId };
    expect(await refusal(prepareComplaint(cell.labManager, elsewhere, NOW))).toBe("not_found");
    expect(await refusal(prepareComplaint(cell.labManager, complaint, NOW))).toBe("done");
  });

  test("the auditor reads and writes nothing; strangers find nothing", async () => {
    const complaintId = await prepared();
    const acts = [
      (one: Principal) => prepareComplaint(one, complaint, NOW),
      (one: Principal) => amendComplaint(one, { complaintId, version: 1, ...content }, NOW),
      (one: Principal) => lodgeComplaint(one, { complaintId, version: 1, lodged: AWARE, lodgedBy: "x" }, NOW),
      (one: Principal) => proveComplaint(one, receiptOf(complaintId), NOW),
      (one: Principal) => strikeComplaint(one, { complaintId, reason: "x" }, NOW),
    ];
    for (const act of acts) expect(await refusal(act(cell.auditor))).toBe("forbidden");
    for (const one of [cell.outsider, cell.intruder, cell.administrator])
      for (const act of acts) expect(await refusal(act(one))).toBe("not_found");
    expect(await withScope(cell.vendorContact, (tx) => listComplaints(tx, { incidentId }))).toEqual([]);
  });
});
