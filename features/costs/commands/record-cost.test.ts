import { testDatabase } from "#scripts/test-database/test-database.ts";

const urls = testDatabase();

import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { newId } from "#lib/ids.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listCosts, sumCosts } from "../queries.ts";
import { recordCost } from "./record-cost.ts";
import { reverseCost } from "./reverse-cost.ts";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  incidentId = (await logLeak(cell)).incidentId;
});

const invoice = (changes: object = {}) => ({
  incidentId,
  sort: "forensics",
  amount: "12 500,40",
  vat: "excluded",
  spentOn: "2026-11-09",
  supplier: "Laboratoire d'analyse fictif",
  priorAgreement: "asked",
  ...changes,
});
const sumsAs = (principal: Principal) => withScope(principal, (tx) => sumCosts(tx, incidentId));
const linesAs = (principal: Principal) => withScope(principal, (tx) => listCosts(tx, incidentId));

describe("the cost ledger", () => {
  test("adds up by sort and organisation, to the cent; the log folds back into its lines", async () => {
    const { organisationId } = cell.alpha;
    const { costId } = await recordCost(cell.responder, invoice(), NOW);
    await recordCost(cell.dpo, invoice({ sort: "letters", amount: "0,10", organisationId }), NOW);
    await recordCost(cell.dpo, invoice({ sort: "letters", amount: "0.20", organisationId }), NOW);
    expect(await sumsAs(cell.auditor)).toMatchObject({
      currency: "EUR",
      totalCents: 1_250_070,
      lines: 3,
      bySort: [
        { sort: "forensics", cents: 1_250_040 },
        { sort: "letters", cents: 30 },
      ],
    });
    const logged = fold(await streamOf(cell.dpo, incidentId)).get(`cost:${costId}`);
    expect(logged).toMatchObject({ amountCents: 1_250_040, currency: "EUR", spentOn: "2026-11-09" });
  });

  test("a signatory reads the lines of their organisation; nobody else who speaks for it does", async () => {
    expect((await linesAs(cell.signatory)).map(({ sort }) => sort)).toEqual(["letters", "letters"]);
    expect((await sumsAs(cell.signatory)).totalCents).toBe(30);
    for (const other of [cell.labManager, cell.vendorContact, cell.administrator])
      expect(await linesAs(other)).toEqual([]);
    const entries = await withScope(cell.labManager, (tx) =>
      tx.entry.count({ where: { type: { startsWith: "cost." } } }),
    );
    expect(entries).toBe(0);
  });

  test("corrects a line by one of the opposite amount, once; both stay", async () => {
    const { costId } = await recordCost(cell.dpo, invoice({ sort: "hotline", amount: "300" }), NOW);
    const wrong = { costId, reason: "Facture d'un autre dossier" };
    const { costId: reversalId } = await reverseCost(cell.responder, wrong, NOW);
    expect((await sumsAs(cell.dpo)).bySort.map(({ sort }) => sort)).not.toContain("hotline");
    const lines = (await linesAs(cell.dpo)).filter(({ sort }) => sort === "hotline");
    expect(lines.map(({ amountCents, isReversed }) => [amountCents, isReversed]).sort()).toEqual([
      [-30_000, false],
      [30_000, true],
    ]);
    for (const again of [wrong, { ...wrong, costId: reversalId }])
      await expect(reverseCost(cell.dpo, again, NOW)).rejects.toMatchObject({ code: "conflict" });
    const logged = fold(await streamOf(cell.dpo, incidentId)).get(`cost:${reversalId}`);
    expect(logged).toMatchObject({ amountCents: -30_000, reversesId: costId, note: wrong.reason });
  });

  test("of two reversals at once, one stands", async () => {
    const { costId } = await recordCost(cell.dpo, invoice({ sort: "hardware" }), NOW);
    const twice = [1, 2].map(() => reverseCost(cell.dpo, { costId, reason: "Doublon" }, NOW));
    const outcomes = (await Promise.allSettled(twice)).map(({ status }) => status).sort();
    expect(outcomes).toEqual(["fulfilled", "rejected"]);
  });

  test("is never edited, not even by the application's own login", async () => {
    const login = new pg.Client(urls.DATABASE_URL);
    await login.connect();
    const edit = login.query("UPDATE costs SET amount_cents = 1");
    await expect(edit).rejects.toMatchObject({ code: "42501" });
    await login.end();
  });

  test.each([
    ["an amount in words", { amount: "douze" }, "amount", "notAnAmount"],
    ["a day to come", { spentOn: "2026-11-10" }, "spentOn", "inFuture"],
    ["a day that does not exist", { spentOn: "2026-02-30" }, "spentOn", "notADate"],
    ["a patient's number in the note", { note: "2 69 05 49 588 157 80" }, "note", "containsNir"],
    ["a sort nobody knows", { sort: "bribes" }, "sort", "choose"],
  ])("refuses %s at its field", async (_what, change, path, problem) => {
    await expect(recordCost(cell.dpo, invoice(change), NOW)).rejects.toMatchObject({
      problems: [{ path, problem }],
    });
  });

  test("is written by the cell: the auditor is refused, the outsider and a stranger's organisation find nothing", async () => {
    const { costId } = await recordCost(cell.dpo, invoice(), NOW);
    const reversal = { costId, reason: "Erreur" };
    for (const member of [cell.auditor, cell.labManager, cell.signatory])
      await expect(recordCost(member, invoice(), NOW)).rejects.toMatchObject({ code: "forbidden" });
    await expect(reverseCost(cell.auditor, reversal, NOW)).rejects.toMatchObject({ code: "forbidden" });
    for (const stranger of [cell.outsider, cell.intruder, cell.administrator]) {
      await expect(recordCost(stranger, invoice(), NOW)).rejects.toMatchObject({ code: "not_found" });
      await expect(reverseCost(stranger, reversal, NOW)).rejects.toMatchObject({ code: "not_found" });
    }
    const foreign = invoice({ organisationId: newId() });
    await expect(recordCost(cell.dpo, foreign, NOW)).rejects.toMatchObject({ code: "not_found" });
  });
});
