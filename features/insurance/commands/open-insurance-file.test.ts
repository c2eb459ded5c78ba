import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { recordCost } from "#features/costs/commands/record-cost.ts";
import { fold } from "#ledger/fold.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { AWARE, type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { getInsuranceFile, listInsuranceFiles, listSpent } from "../queries.ts";
import { coverOf } from "../rules.ts";
import { amendInsuranceFile } from "./amend-insurance-file.ts";
import { answerAgreement } from "./answer-agreement.ts";
import { askAgreement } from "./ask-agreement.ts";
import { openInsuranceFile } from "./open-insurance-file.ts";
import { recordClaimNotice } from "./record-claim-notice.ts";

let cell: CrisisCell;
let incidentId: string;
let policy: Record<string, unknown>;
beforeAll(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell));
  policy = {
    incidentId,
    organisationId: cell.alpha.organisationId,
    insurer: "Assureur Fictif",
    policy: "CY-1",
  };
});

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => (error.problems?.length > 0 ? error.problems : error.code),
  );
const problem = (path: string, word: string) => [{ path, problem: word }];
const opened = async () => (await openInsuranceFile(cell.dpo, policy, NOW)).fileId;
const read = (fileId: string) => withScope(cell.auditor, (tx) => getInsuranceFile(tx, { fileId }));
const NOTICE = { noticed: AWARE, noticeChannel: "portal", noticedBy: "DPO" };
const REQUEST = { what: "Investigation numérique", sort: "forensics", amount: "10 000", asked: AWARE };
const ANSWER = { answer: "given", answered: NOW.toString(), answeredBy: "Expert", limit: "8 000,50" };

async function asked(change: object = {}): Promise<string> {
  const fileId = await opened();
  return (await askAgreement(cell.dpo, { fileId, ...REQUEST, ...change }, NOW)).agreementId;
}

describe("the insurer's file", () => {
  test("is opened, completed and noticed; the log folds back to the row", async () => {
    const fileId = await opened();
    const more = {
      insurer: "Assureur Fictif",
      policy: "CY-1",
      terms: "Cinq jours ouvrés",
      expert: "Cabinet",
    };
    await amendInsuranceFile(cell.labManager, { fileId, version: 1, ...more }, NOW);
    await recordClaimNotice(cell.dpo, { fileId, version: 2, ...NOTICE, reference: "SIN-1" }, NOW);
    const row = await read(fileId);
    expect(row).toMatchObject({ terms: "Cinq jours ouvrés", reference: "SIN-1", noticed: AWARE });
    const logged = fold(await streamOf(cell.dpo, incidentId)).get(`insurance_file:${fileId}`);
    expect(logged).toMatchObject({ expert: "Cabinet", reference: "SIN-1", noticedBy: "DPO" });
    const again = { fileId, version: 3, ...NOTICE };
    expect(await refusal(recordClaimNotice(cell.dpo, again, NOW))).toBe("conflict");
  });

  test("keeps each agreement asked, with what was answered up to what amount, beside what was spent", async () => {
    const agreementId = await asked();
    await answerAgreement(cell.dpo, { agreementId, ...ANSWER }, NOW);
    const { organisationId } = cell.alpha;
    const invoice = { sort: "forensics", amount: "9 000", vat: "excluded", spentOn: "2026-11-09" };
    await recordCost(cell.dpo, { incidentId, organisationId, ...invoice, priorAgreement: "yes" }, NOW);
    const of = { incidentId, organisationId };
    const cover = await withScope(cell.signatory, async (tx) => {
      const files = await listInsuranceFiles(tx, of);
      const agreements = files.flatMap((one) => one.agreements.filter(({ id }) => id === agreementId));
      return coverOf(agreements, await listSpent(tx, of));
    });
    expect(cover).toEqual([
      { sort: "forensics", spentCents: 900_000, limitCents: 800_050, agreed: "given", isOver: true },
    ]);
    const logged = fold(await streamOf(cell.dpo, incidentId)).get(`prior_agreement:${agreementId}`);
    expect(logged).toMatchObject({ amountCents: 1_000_000, limitCents: 800_050, answeredBy: "Expert" });
    expect(await refusal(answerAgreement(cell.dpo, { agreementId, ...ANSWER }, NOW))).toBe("conflict");
  });

  test("a refusal has no limit, whatever was typed", async () => {
    const agreementId = await asked();
    await answerAgreement(cell.dpo, { agreementId, ...ANSWER, answer: "refused" }, NOW);
    const files = await withScope(cell.dpo, (tx) => listInsuranceFiles(tx, { incidentId }));
    const agreement = files.flatMap((one) => one.agreements).find(({ id }) => id === agreementId);
    expect(agreement).toMatchObject({ answer: "refused", limitCents: null });
  });

  test("an answer older than its request, and one of tomorrow, are refused", async () => {
    const agreementId = await asked();
    const answer = (answered: string) =>
      refusal(answerAgreement(cell.dpo, { agreementId, ...ANSWER, answered }, NOW));
    expect(await answer("2026-11-09T08:00:00Z")).toEqual(problem("answered", "answerBeforeRequest"));
    expect(await answer("2026-11-10T08:00:00Z")).toEqual(problem("answered", "inFuture"));
  });

  test.each([
    ["an amount in words", { amount: "dix mille" }, "amount", "notAnAmount"],
    ["a request of tomorrow", { asked: "2026-11-10T08:00:00Z" }, "asked", "inFuture"],
    ["a kind of cost nobody knows", { sort: "bribes" }, "sort", "choose"],
    ["a person's address", { what: "Voir a.b@example.org" }, "what", "containsEmail"],
  ])("%s is refused at its field", async (_what, change, path, word) => {
    expect(await refusal(asked(change))).toEqual(problem(path, word));
  });
});

describe("who keeps the insurer's file", () => {
  test("an organisation sees and opens its own alone", async () => {
    const elsewhere = { ...policy, organisationId: cell.beta.organisationId };
    await openInsuranceFile(cell.dpo, elsewhere, NOW);
    const seen = await withScope(cell.labManager, (tx) => listInsuranceFiles(tx, { incidentId }));
    expect(new Set(seen.map(({ organisationId }) => organisationId))).toEqual(
      new Set([cell.alpha.organisationId]),
    );
    expect(await refusal(openInsuranceFile(cell.labManager, elsewhere, NOW))).toBe("not_found");
    expect(await refusal(openInsuranceFile(cell.labManager, policy, NOW))).toBe("done");
  });

  test("the auditor reads and writes nothing; strangers find nothing", async () => {
    const [fileId, agreementId] = [await opened(), await asked()];
    const acts = [
      (one: Principal) => openInsuranceFile(one, policy, NOW),
      (one: Principal) => amendInsuranceFile(one, { fileId, version: 1, insurer: "x" }, NOW),
      (one: Principal) => recordClaimNotice(one, { fileId, version: 1, ...NOTICE }, NOW),
      (one: Principal) => askAgreement(one, { fileId, ...REQUEST }, NOW),
      (one: Principal) => answerAgreement(one, { agreementId, ...ANSWER }, NOW),
    ];
    for (const act of acts) expect(await refusal(act(cell.auditor))).toBe("forbidden");
    for (const one of [cell.outsider, cell.intruder, cell.administrator])
      for (const act of acts) expect(await refusal(act(one))).toBe("not_found");
    expect(await withScope(cell.vendorContact, (tx) => listInsuranceFiles(tx, { incidentId }))).toEqual([]);
  });
});
