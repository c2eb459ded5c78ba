import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeEach, describe, expect, test } from "vitest";
import { receiveNotice } from "#features/exposures/commands/receive-notice.ts";
import { recordFiling } from "#features/notifications/commands/record-filing.ts";
import { fold } from "#ledger/fold.ts";
import { withScope } from "#lib/scope.ts";
import {
  exposureOf,
  obligationOf,
  obligationsOf,
  PROOF_FOLLOWS,
  streamOf,
  typesOf,
} from "#scripts/test-database/case-file.ts";
import { AWARE, type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listNotices, listToConfirm } from "../queries.ts";
import { confirmReceipt } from "./confirm-receipt.ts";
import { recordNotice } from "./record-notice.ts";
import { recordReceipts } from "./record-receipts.ts";
import { remindAddressees } from "./remind-addressees.ts";
import { sendNotice } from "./send-notice.ts";
import { withdrawNotice } from "./withdraw-notice.ts";

let cell: CrisisCell;
let incidentId: string;
beforeEach(async () => {
  cell = await openCrisisCell();
  const exposures = [cell.alpha, cell.beta].map(({ organisationId }) => ({ organisationId }));
  ({ incidentId } = await logLeak(cell, { exposures, vendorAwareness: AWARE }));
});

const EARLY = "2026-11-09T08:35:00Z";
const LATER = "2026-11-09T08:50:00Z";
const reason = "Courriel d’un autre dossier";
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => error.code,
  );

/** A notice by e-mail that reached both controllers at that instant. */
async function told(received: string, minutes = 0) {
  const now = NOW.add({ minutes });
  const given = "2026-11-09T08:30:00Z";
  const { vendorId } = cell;
  const input = { incidentId, vendorId, says: "Extraction.", channel: "email", given };
  const { noticeId } = await recordNotice(cell.dpo, input, now);
  const notices = await withScope(cell.dpo, (tx) => listNotices(tx, incidentId));
  const addressees = notices.find(({ id }) => id === noticeId)?.addressees ?? [];
  const receipt = { received, how: "Courriel", proof: "En-têtes" };
  const addresseeIds = addressees.map(({ id }) => id);
  await recordReceipts(cell.dpo, { noticeId, addresseeIds, ...receipt }, now);
  return { noticeId, addresseeIds };
}

const withdraw = (noticeId: string, minutes = 60) =>
  withdrawNotice(cell.dpo, { noticeId, reason }, NOW.add({ minutes }));
const alpha = () => exposureOf(cell.dpo, incidentId, cell.alpha.organisationId);
const cnil = () => obligationOf(cell.dpo, { incidentId, ...cell.alpha, ruleId: "eu.gdpr.33-1" });

describe("a notice recorded by mistake and withdrawn", () => {
  test("takes back the clock of each controller it was said to have reached; the log folds back to the rows", async () => {
    const { noticeId } = await told(EARLY);
    expect(await cnil()).toMatchObject({ state: "due", trigger: "processor_notice" });
    await withdraw(noticeId);
    expect(await cnil()).toMatchObject({ state: "waiting", dueAt: null });
    expect((await alpha()).instants).toEqual({});
    const [notice] = await withScope(cell.dpo, (tx) => listNotices(tx, incidentId));
    expect(notice).toMatchObject({ withdrawnFor: reason, addressees: [{}, {}] });
    expect(notice?.addressees.every(({ receipt }) => receipt !== null)).toBe(true);
    const types = await typesOf(cell.dpo, incidentId);
    expect(types.filter((type) => type === "notice.taken_back")).toHaveLength(2);
    expect(types).toContain("vendor_notice.withdrawn");
    const states = fold(await streamOf(cell.dpo, incidentId));
    expect(states.get(`vendor_notice:${noticeId}`)).toMatchObject({ withdrawnFor: reason });
    expect(states.get(`exposure:${(await alpha()).id}`)?.instants).toEqual({});
  });

  test("leaves the clock to the next notice that stands, and alone where an earlier one started it", async () => {
    const [second, first] = [await told(LATER), await told(EARLY, 1)];
    await withdraw(first.noticeId);
    expect((await alpha()).instants).toEqual({ processor_notice: LATER });
    const third = await told("2026-11-09T08:55:00Z", 2);
    await withdraw(third.noticeId, 61);
    expect((await alpha()).instants).toEqual({ processor_notice: LATER });
    await withdraw(second.noticeId, 62);
    expect((await alpha()).instants).toEqual({});
  });

  test("gives back what the file said before, and leaves what was corrected since", async () => {
    const { id, version } = await alpha();
    await receiveNotice(cell.dpo, { exposureId: id, version, receivedAt: LATER, channel: "phone" }, NOW);
    const first = await told(EARLY, 1);
    await withdraw(first.noticeId);
    expect((await alpha()).instants).toEqual({ processor_notice: LATER });
    const second = await told(EARLY, 2);
    const corrected = { exposureId: id, version: (await alpha()).version, channel: "phone" };
    const receivedAt = "2026-11-09T08:40:00Z";
    await receiveNotice(cell.dpo, { ...corrected, receivedAt }, NOW.add({ minutes: 3 }));
    await withdraw(second.noticeId, 61);
    expect((await alpha()).instants).toEqual({ processor_notice: receivedAt });
  });

  test("moves no filing: what was filed, by a controller or by the notice itself, gets a review", async () => {
    const { noticeId } = await told(EARLY);
    const { id: obligationId, version } = await cnil();
    const filedAt = "2026-11-09T08:58:00Z";
    await recordFiling(
      cell.dpo,
      { ...PROOF_FOLLOWS, obligationId, version, filedAt, filedBy: "DPO", channel: "CNIL" },
      NOW,
    );
    await withdraw(noticeId);
    const filed = await cnil();
    expect(filed).toMatchObject({ state: "filed", review: { answer: { status: "waiting" } } });
    expect(filed.filings).toHaveLength(1);
    const duties = await obligationsOf(cell.dpo, incidentId, cell.vendorId);
    const towards = duties.filter(({ addressee }) => addressee === "controller");
    expect(towards.map(({ state }) => state)).toEqual(["filed", "filed"]);
    expect(towards.every(({ review }) => review !== null)).toBe(true);
  });

  test("is confirmed, recorded as received and reminded of by nobody any more, and withdrawn once", async () => {
    const { vendorId } = cell;
    const mistaken = { incidentId, vendorId, says: "Extraction.", channel: "email" };
    const { noticeId } = await recordNotice(cell.dpo, mistaken, NOW);
    await withdraw(noticeId);
    const [notice] = await withScope(cell.dpo, (tx) => listNotices(tx, incidentId));
    const addresseeIds = notice?.addressees.map(({ id }) => id) ?? [];
    const own = notice?.addressees.find((one) => one.organisationId === cell.alpha.organisationId)?.id;
    const organisationIds = [cell.alpha.organisationId];
    expect(await withScope(cell.labManager, (tx) => listToConfirm(tx, organisationIds))).toEqual([]);
    const receipt = { received: EARLY, how: "Courriel", proof: "Copie" };
    for (const act of [
      () => confirmReceipt(cell.labManager, { addresseeId: own }, NOW),
      () => recordReceipts(cell.dpo, { noticeId, addresseeIds, ...receipt }, NOW),
      () => remindAddressees(cell.dpo, { noticeId, message: "Merci" }, NOW),
      () => withdraw(noticeId),
    ])
      expect(await refusal(act())).toBe("conflict");
    expect((await alpha()).instants).toEqual({});
  });

  test("needs a reason; what the vendor gave here itself is not the cell's to take back", async () => {
    const { noticeId } = await told(EARLY);
    await expect(withdrawNotice(cell.dpo, { noticeId, reason: "" }, NOW)).rejects.toMatchObject({
      problems: [{ path: "reason", problem: "required" }],
    });
    const { vendorId } = cell;
    const sent = await sendNotice(cell.vendorContact, { incidentId, vendorId, says: "Extraction." }, NOW);
    expect(await refusal(withdraw(sent.noticeId))).toBe("forbidden");
  });

  test("is the DPO's act: the cell, the auditor and the organisations are refused, outsiders find nothing", async () => {
    const { noticeId } = await told(EARLY);
    for (const one of [cell.responder, cell.auditor, cell.labManager, cell.vendorContact])
      expect(await refusal(withdrawNotice(one, { noticeId, reason }, NOW))).toBe("forbidden");
    for (const one of [cell.administrator, cell.outsider, cell.intruder])
      expect(await refusal(withdrawNotice(one, { noticeId, reason }, NOW))).toBe("not_found");
  });
});
