import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeEach, describe, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { withScope } from "#lib/scope.ts";
import { exposureOf, obligationOf, streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import { AWARE, type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listNotices } from "../queries.ts";
import { confirmReceipt } from "./confirm-receipt.ts";
import { recordNotice } from "./record-notice.ts";
import { recordReceipts } from "./record-receipts.ts";

let cell: CrisisCell;
let incidentId: string;
beforeEach(async () => {
  cell = await openCrisisCell();
  const exposures = [cell.alpha, cell.beta].map(({ organisationId }) => ({ organisationId }));
  ({ incidentId } = await logLeak(cell, { exposures, vendorAwareness: AWARE }));
});

const GIVEN = "2026-11-09T08:30:00Z";
const receipt = { received: "2026-11-09T08:45:00Z", how: "Courriel", proof: "En-têtes du courriel" };

async function told() {
  const input = { incidentId, vendorId: cell.vendorId, says: "Extraction.", channel: "email", given: GIVEN };
  const { noticeId } = await recordNotice(cell.dpo, input, NOW);
  const notices = await withScope(cell.dpo, (tx) => listNotices(tx, incidentId));
  const addressees = notices.find(({ id }) => id === noticeId)?.addressees ?? [];
  const of = (organisationId: string) => addressees.find((one) => one.organisationId === organisationId)?.id;
  return { noticeId, alpha: of(cell.alpha.organisationId), beta: of(cell.beta.organisationId) };
}

const cnilOf = ({ organisationId }: { organisationId: string }) =>
  obligationOf(cell.dpo, { incidentId, organisationId, ruleId: "eu.gdpr.33-1" });
const code = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => error.code,
  );

describe("a controller that confirms receipt", () => {
  test("starts its own 72 hours from that instant, and no other's", async () => {
    const { alpha } = await told();
    expect(await cnilOf(cell.alpha)).toMatchObject({ state: "waiting" });
    const confirmed = await confirmReceipt(cell.labManager, { addresseeId: alpha }, NOW);
    expect(confirmed).toEqual({ clock: "none" });
    const started = await cnilOf(cell.alpha);
    expect(started).toMatchObject({ state: "due", trigger: "processor_notice" });
    expect(started.dueAt?.toISOString()).toBe("2026-11-12T09:00:00.000Z");
    expect(await cnilOf(cell.beta)).toMatchObject({ state: "waiting" });
    expect((await typesOf(cell.dpo, incidentId)).slice(-3)).toEqual([
      "notice.confirmed",
      "notice.received",
      "obligations.recomputed",
    ]);
  });

  test("says itself how it reached it: the way it was sent is not taken over", async () => {
    const { noticeId, alpha, beta } = await told();
    const howOf = async (addresseeId: string | undefined) => {
      const notices = await withScope(cell.dpo, (tx) => listNotices(tx, incidentId));
      const { addressees } = notices.find(({ id }) => id === noticeId) ?? { addressees: [] };
      return addressees.find(({ id }) => id === addresseeId)?.receipt?.how;
    };
    await confirmReceipt(cell.labManager, { addresseeId: alpha }, NOW);
    expect(await howOf(alpha)).toBe("in_product");
    expect(await howOf(beta)).toBeUndefined();
  });

  test("can say that it had it before, and how", async () => {
    const { alpha } = await told();
    const earlier = { addresseeId: alpha, received: "2026-11-09T08:40:00Z", how: "phone" };
    await confirmReceipt(cell.signatory, earlier, NOW);
    const [notice] = await withScope(cell.dpo, (tx) => listNotices(tx, incidentId));
    expect(notice?.addressees.find(({ id }) => id === alpha)?.receipt).toMatchObject({
      how: "phone",
      own: true,
    });
    expect((await cnilOf(cell.alpha)).dueAt?.toISOString()).toBe("2026-11-12T08:40:00.000Z");
  });

  test("does so once, even when two of its people press at the same time", async () => {
    const { alpha } = await told();
    const both = [cell.labManager, cell.signatory].map((one) =>
      code(confirmReceipt(one, { addresseeId: alpha }, NOW)),
    );
    expect((await Promise.all(both)).sort()).toEqual(["conflict", "done"]);
  });

  test("with a second notice moves nothing", async () => {
    await confirmReceipt(cell.labManager, { addresseeId: (await told()).alpha }, NOW);
    const later = NOW.add({ hours: 5 });
    await confirmReceipt(cell.labManager, { addresseeId: (await told()).alpha }, later);
    expect((await cnilOf(cell.alpha)).dueAt?.toISOString()).toBe("2026-11-12T09:00:00.000Z");
    expect((await typesOf(cell.dpo, incidentId)).at(-1)).toBe("notice.confirmed");
  });

  test.each([
    ["ahead", "2026-11-09T10:00:00Z", "inFuture"],
    ["before the notice was given", "2026-11-09T08:00:00Z", "beforeNotice"],
  ])("cannot have received it %s", async (_what, received, problem) => {
    const { alpha } = await told();
    await expect(
      confirmReceipt(cell.labManager, { addresseeId: alpha, received }, NOW),
    ).rejects.toMatchObject({ problems: [{ path: "received", problem }] });
  });

  test("speaks for itself: nobody confirms for another, the auditor nothing, the outsider finds nothing", async () => {
    const { alpha, beta } = await told();
    for (const one of [cell.dpo, cell.responder, cell.auditor, cell.vendorContact])
      expect(await code(confirmReceipt(one, { addresseeId: alpha }, NOW))).toBe("forbidden");
    for (const one of [cell.administrator, cell.outsider, cell.intruder])
      expect(await code(confirmReceipt(one, { addresseeId: alpha }, NOW))).toBe("not_found");
    expect(await code(confirmReceipt(cell.labManager, { addresseeId: beta }, NOW))).toBe("not_found");
  });
});

describe("a receipt that the DPO records", () => {
  test("with its proof starts the clock of each controller it names; the log folds back to the rows", async () => {
    const { noticeId, alpha, beta } = await told();
    await recordReceipts(cell.dpo, { noticeId, addresseeIds: [alpha, beta], ...receipt }, NOW);
    for (const one of [cell.alpha, cell.beta])
      expect((await cnilOf(one)).dueAt?.toISOString()).toBe("2026-11-12T08:45:00.000Z");
    const states = fold(await streamOf(cell.dpo, incidentId));
    const rows = await withScope(cell.dpo, (tx) => tx.noticeReceipt.findMany());
    expect(rows).toHaveLength(2);
    for (const { id, recordedAt, ...row } of rows) {
      const { by: _by, recordedAt: at, ...logged } = states.get(`notice_receipt:${id}`) ?? {};
      expect(row).toMatchObject({ ...logged, proof: "En-têtes du courriel", own: false });
      expect(recordedAt).toEqual(new Date(String(at)));
    }
    const file = await exposureOf(cell.dpo, incidentId, cell.alpha.organisationId);
    expect(states.get(`exposure:${file.id}`)?.instants).toEqual(file.instants);
  });

  test("leaves alone whoever confirmed already", async () => {
    const { noticeId, alpha, beta } = await told();
    await confirmReceipt(cell.labManager, { addresseeId: alpha }, NOW);
    await recordReceipts(cell.dpo, { noticeId, addresseeIds: [alpha, beta], ...receipt }, NOW);
    expect((await cnilOf(cell.alpha)).dueAt?.toISOString()).toBe("2026-11-12T09:00:00.000Z");
    expect(
      await code(recordReceipts(cell.dpo, { noticeId, addresseeIds: [alpha, beta], ...receipt }, NOW)),
    ).toBe("conflict");
  });

  test("needs its proof, and somebody whom the notice is addressed to", async () => {
    const { noticeId, alpha } = await told();
    const other = (await told()).alpha;
    for (const [change, path, problem] of [
      [{ proof: "" }, "proof", "required"],
      [{ addresseeIds: [other] }, "addresseeIds", "choose"],
      [{ addresseeIds: [] }, "addresseeIds", "choose"],
    ] as const)
      await expect(
        recordReceipts(cell.dpo, { noticeId, addresseeIds: [alpha], ...receipt, ...change }, NOW),
      ).rejects.toMatchObject({ problems: [{ path, problem }] });
  });

  test("is the DPO's act: responder, auditor and the organisations are refused, outsiders find nothing", async () => {
    const { noticeId, alpha } = await told();
    const input = { noticeId, addresseeIds: [alpha], ...receipt };
    for (const one of [cell.responder, cell.auditor, cell.labManager, cell.vendorContact])
      expect(await code(recordReceipts(one, input, NOW))).toBe("forbidden");
    for (const one of [cell.administrator, cell.outsider, cell.intruder])
      expect(await code(recordReceipts(one, input, NOW))).toBe("not_found");
  });
});
