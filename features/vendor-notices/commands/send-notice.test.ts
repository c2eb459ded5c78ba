import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeEach, describe, expect, test } from "vitest";
import { listMyReminders } from "#features/reminders/queries.ts";
import { fold } from "#ledger/fold.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { exposureOf, obligationsOf, streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import { AWARE, type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listNotices, listToConfirm } from "../queries.ts";
import { clockOf } from "../rules.ts";
import { confirmReceipt } from "./confirm-receipt.ts";
import { recordNotice } from "./record-notice.ts";
import { recordReceipts } from "./record-receipts.ts";
import { remindAddressees } from "./remind-addressees.ts";
import { requestNotice } from "./request-notice.ts";
import { sendNotice } from "./send-notice.ts";

let cell: CrisisCell;
let incidentId: string;
let ofVendor: { incidentId: string; vendorId: string };
beforeEach(async () => {
  cell = await openCrisisCell();
  const exposures = [cell.alpha, cell.beta].map(({ organisationId }) => ({ organisationId }));
  ({ incidentId } = await logLeak(cell, { exposures, vendorAwareness: AWARE }));
  ofVendor = { incidentId, vendorId: cell.vendorId };
});

const says = "Extraction non autorisée de fichiers de facturation.";
const notices = (principal: Principal) => withScope(principal, (tx) => listNotices(tx, incidentId));
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => (error.problems?.length > 0 ? error.problems : error.code),
  );

describe("a vendor that gives its notice here", () => {
  test("tells every controller it owes one, each in the log, and learns no name that nobody told it", async () => {
    const { noticeId } = await sendNotice(cell.vendorContact, { ...ofVendor, says }, NOW);
    const [notice] = await notices(cell.vendorContact);
    expect(notice).toMatchObject({ id: noticeId, channel: "in_product", given: "2026-11-09T09:00:00Z" });
    expect(notice?.addressees.map(({ name }) => name)).toEqual([null, null]);
    expect((await typesOf(cell.dpo, incidentId)).slice(-5)).toEqual([
      "vendor_notice.recorded",
      "vendor_notice.addressed",
      "vendor_notice.addressed",
      "obligation.filed",
      "obligation.filed",
    ]);
    expect((await exposureOf(cell.dpo, incidentId, cell.alpha.organisationId)).instants).toEqual({});
  });

  test("asked by the cell, chooses among the names it was given", async () => {
    await requestNotice(cell.dpo, { ...ofVendor, message: "Merci de notifier ce jour." }, NOW);
    const told = await withScope(cell.vendorContact, (tx, actor) => listMyReminders(tx, actor));
    expect(told).toMatchObject([{ aboutKind: "notice_request", text: "Merci de notifier ce jour." }]);
    const { organisationId } = cell.beta;
    await sendNotice(cell.vendorContact, { ...ofVendor, says, organisationIds: organisationId }, NOW);
    const [notice] = await notices(cell.dpo);
    expect(notice?.addressees).toMatchObject([{ organisationId, name: "Beta Biologie", receipt: null }]);
  });

  test("addresses nobody else: neither a stranger nor itself", async () => {
    const elsewhere = await openCrisisCell();
    for (const id of [elsewhere.alpha.organisationId, cell.vendorId])
      expect(
        await refusal(sendNotice(cell.vendorContact, { ...ofVendor, says, organisationIds: [id] }, NOW)),
      ).toEqual([{ path: "organisationIds", problem: "choose" }]);
  });

  test("is the vendor's contact: the cell and the auditor are refused, others find nothing", async () => {
    for (const one of [cell.dpo, cell.responder, cell.auditor])
      expect(await refusal(sendNotice(one, { ...ofVendor, says }, NOW))).toBe("forbidden");
    for (const one of [cell.labManager, cell.administrator, cell.outsider, cell.intruder])
      expect(await refusal(sendNotice(one, { ...ofVendor, says }, NOW))).toBe("not_found");
  });

  test("names no patient in it", async () => {
    const named = { ...ofVendor, says: "Dossier 2 69 05 49 588 157 80" };
    expect(await refusal(sendNotice(cell.vendorContact, named, NOW))).toEqual([
      { path: "says", problem: "containsNir" },
    ]);
  });
});

describe("the vendor's own duty", () => {
  const standing = async () => {
    const owed = await obligationsOf(cell.dpo, incidentId, cell.vendorId);
    return owed.map(({ subject, state, filings }) => [subject, state, filings.length]);
  };

  test("is met towards each controller the notice was given to, and towards no other", async () => {
    const { organisationId } = cell.alpha;
    await sendNotice(cell.vendorContact, { ...ofVendor, says, organisationIds: organisationId }, NOW);
    expect(new Set(await standing())).toEqual(
      new Set([
        [organisationId, "filed", 1],
        [cell.beta.organisationId, "open", 0],
      ]),
    );
    await sendNotice(cell.vendorContact, { ...ofVendor, says }, NOW.add({ hours: 1 }));
    expect((await standing()).map(([, state, count]) => [state, count])).toEqual([
      ["filed", 1],
      ["filed", 1],
    ]);
  });

  test("is not met by the press, by the group's IT company, or at an unknown time", async () => {
    for (const change of [{ channel: "press" }, { channel: "group_it", reachedFirst: "X" }, { given: null }])
      await recordNotice(cell.dpo, { ...ofVendor, says, channel: "email", given: AWARE, ...change }, NOW);
    expect((await standing()).map(([, state]) => state)).toEqual(["open", "open"]);
  });
});

describe("a notice that came another way", () => {
  const letter = { says, channel: "registered_letter", given: "2026-11-08T16:00:00Z", reference: "RAR 1A" };

  test("is kept with its way, its date and whom it reached first; the log folds back to the rows", async () => {
    const first = { channel: "group_it", reachedFirst: "Groupe informatique", reachedFirstAt: AWARE };
    const { noticeId } = await recordNotice(cell.dpo, { ...ofVendor, ...letter, ...first }, NOW);
    const [row] = await notices(cell.auditor);
    const states = fold(await streamOf(cell.dpo, incidentId));
    const { by: _by, recordedAt, ...logged } = states.get(`vendor_notice:${noticeId}`) ?? {};
    expect(row).toMatchObject(logged);
    expect(row?.recordedAt).toEqual(new Date(String(recordedAt)));
    expect(row?.reachedFirst).toBe("Groupe informatique");
    for (const { id, organisationId, name } of row?.addressees ?? [])
      expect(states.get(`notice_addressee:${id}`)).toMatchObject({ noticeId, organisationId, name });
    expect(row?.addressees.map(({ name }) => name)).toEqual([null, null]);
  });

  test("tells the vendor no controller's name that the cell did not tell it", async () => {
    const organisationIds = [cell.alpha.organisationId];
    await requestNotice(cell.dpo, { ...ofVendor, organisationIds, message: "Votre notification" }, NOW);
    await recordNotice(cell.dpo, { ...ofVendor, ...letter }, NOW);
    const [row] = await notices(cell.vendorContact);
    expect(row?.addressees.map(({ name }) => name)).toEqual(["Alpha Biologie", null]);
  });

  test.each([
    ["in the future", { given: "2026-11-10T09:00:00Z" }, "given", "inFuture"],
    ["by the group's IT company, unnamed", { channel: "group_it" }, "reachedFirst", "required"],
    ["by a way that does not exist", { channel: "pigeon" }, "channel", "choose"],
    ["without a word", { says: " " }, "says", "required"],
  ])("%s is refused", async (_what, change, path, problem) => {
    expect(await refusal(recordNotice(cell.dpo, { ...ofVendor, ...letter, ...change }, NOW))).toEqual([
      { path, problem },
    ]);
  });

  test("is kept by the cell alone", async () => {
    const input = { ...ofVendor, ...letter };
    expect(await refusal(recordNotice(cell.responder, input, NOW))).toBe("done");
    for (const one of [cell.auditor, cell.vendorContact])
      expect(await refusal(recordNotice(one, input, NOW))).toBe("forbidden");
    for (const one of [cell.labManager, cell.outsider, cell.intruder])
      expect(await refusal(recordNotice(one, input, NOW))).toBe("not_found");
    for (const one of [cell.auditor, cell.vendorContact])
      expect(await refusal(requestNotice(one, ofVendor, NOW))).toBe("forbidden");
    expect(await refusal(requestNotice(cell.outsider, ofVendor, NOW))).toBe("not_found");
  });
});

describe("who sees a notice", () => {
  test("a laboratory's manager sees what is addressed to their organisation, not to whom else", async () => {
    const [alpha, beta] = [cell.alpha, cell.beta].map(({ organisationId }) => [organisationId]);
    const input = { ...ofVendor, says, channel: "email" };
    await recordNotice(cell.dpo, { ...input, organisationIds: beta }, NOW);
    expect(await notices(cell.labManager)).toEqual([]);
    await recordNotice(cell.dpo, { ...input, organisationIds: alpha }, NOW);
    await sendNotice(cell.vendorContact, { ...ofVendor, says }, NOW);
    const seen = await notices(cell.labManager);
    expect(seen.map(({ addressees }) => addressees.map((one) => [one.organisationId]))).toEqual([
      [alpha],
      [alpha],
    ]);
    for (const one of [cell.administrator, cell.outsider]) expect(await notices(one)).toEqual([]);
  });

  test("the vendor sees whom its notice is addressed to, and no receipt of it: neither author nor proof", async () => {
    await sendNotice(cell.vendorContact, { ...ofVendor, says }, NOW);
    const [mine] = await withScope(cell.labManager, (tx) =>
      listToConfirm(tx, [cell.alpha.organisationId, cell.beta.organisationId]),
    );
    const file = await exposureOf(cell.dpo, incidentId, mine?.organisationId ?? "");
    expect([mine?.clock, clockOf({})]).toEqual([clockOf(file.instants), "none"]);
    await confirmReceipt(cell.labManager, { addresseeId: mine?.id }, NOW);
    const [notice] = await notices(cell.dpo);
    const ofBeta = notice?.addressees.find((one) => one.organisationId === cell.beta.organisationId);
    const recorded = { how: "Courriel", proof: "En-têtes du courriel", received: "2026-11-09T09:00:00Z" };
    await recordReceipts(cell.dpo, { noticeId: notice?.id, addresseeIds: [ofBeta?.id], ...recorded }, NOW);
    const [seen] = await notices(cell.vendorContact);
    const told = seen?.addressees.map(({ organisationId, receipt }) => [organisationId, receipt !== null]);
    expect(new Map(told as [string, boolean][])).toEqual(
      new Map([
        [cell.alpha.organisationId, false],
        [cell.beta.organisationId, false],
      ]),
    );
    expect(JSON.stringify(seen)).not.toContain("En-têtes");
  });
});

describe("reminding those who have not confirmed", () => {
  const message = "Confirmez la réception, s’il vous plaît.";

  test("tells each of them, once everybody confirmed nobody", async () => {
    const { noticeId } = await sendNotice(cell.vendorContact, { ...ofVendor, says }, NOW);
    expect(await remindAddressees(cell.dpo, { noticeId, message }, NOW)).toEqual({ reminded: 2 });
    const told = await withScope(cell.labManager, (tx, actor) => listMyReminders(tx, actor));
    expect(told).toMatchObject([{ aboutKind: "notice", text: message }]);
    const [notice] = await notices(cell.dpo);
    const addresseeIds = notice?.addressees.map(({ id }) => id);
    const receipt = { how: "Courriel", proof: "Accusé", received: "2026-11-09T09:00:00Z" };
    await recordReceipts(cell.dpo, { noticeId, addresseeIds, ...receipt }, NOW);
    expect(await refusal(remindAddressees(cell.dpo, { noticeId, message }, NOW))).toBe("conflict");
  });

  test("is the cell's act", async () => {
    const { noticeId } = await sendNotice(cell.vendorContact, { ...ofVendor, says }, NOW);
    for (const one of [cell.auditor, cell.vendorContact, cell.labManager])
      expect(await refusal(remindAddressees(one, { noticeId, message }, NOW))).toBe("forbidden");
    expect(await refusal(remindAddressees(cell.outsider, { noticeId, message }, NOW))).toBe("not_found");
  });
});
