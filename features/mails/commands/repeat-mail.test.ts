import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, beforeEach, expect, test } from "vitest";
import { newId } from "#lib/ids.ts";
import { type Principal, systemPrincipal, withScope, withWriteScope } from "#lib/scope.ts";
import { typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { enqueueMail } from "../writes.ts";
import { askForLink } from "./ask-for-link.ts";
import { recordReturn } from "./record-return.ts";
import { recordSent } from "./record-sent.ts";
import { repeatMail } from "./repeat-mail.ts";
import { settleMail } from "./settle-mail.ts";
import { testMail } from "./test-mail.ts";

let cell: CrisisCell;
let incidentId: string;
let mailId: string;
let signatoryId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell));
  signatoryId = await withScope(cell.signatory, async (_tx, { id }) => id);
});
beforeEach(async () => {
  mailId = newId();
  const mail = { id: mailId, to: signatoryId, incidentId, organisationId: cell.alpha.organisationId };
  await withWriteScope(cell.dpo, (tx, actor) =>
    enqueueMail(tx, { actor, now: NOW, ...mail, kind: "must_sign", path: "/sign" }),
  );
});

const sent = () =>
  recordSent(
    systemPrincipal(cell.workspaceId),
    { mailId, messageId: `<${mailId}@example.org>`, locale: "fr" },
    NOW,
  );
const rows = (by: Principal) => withScope(by, (tx) => tx.mail.findMany({ where: { memberId: signatoryId } }));

test("a mail that came back is noted by the administrator and sent again; the first one stays in the ledger", async () => {
  await sent();
  await recordReturn(cell.administrator, { mailId }, NOW);
  const again = await repeatMail(cell.administrator, { mailId }, NOW);
  const kept = await rows(cell.dpo);
  expect(kept.find(({ id }) => id === mailId)).toMatchObject({ state: "returned", failure: "came_back" });
  expect(kept.find(({ id }) => id === again.mailId)).toMatchObject({
    ...{ state: "planned", kind: "must_sign", repeatsId: mailId, incidentId },
  });
  expect((await typesOf(cell.dpo, null)).slice(-2)).toEqual(["mail.returned", "mail.repeated"]);
});

test("what is still to go comes back not and goes not twice; a link for signing in is never sent again", async () => {
  await expect(recordReturn(cell.administrator, { mailId }, NOW)).rejects.toMatchObject({ code: "conflict" });
  await expect(repeatMail(cell.administrator, { mailId }, NOW)).rejects.toMatchObject({ code: "conflict" });
  const machine = systemPrincipal(cell.workspaceId);
  const requestId = newId();
  await askForLink(machine, { requestId, memberId: signatoryId, askedAt: NOW.toString() }, NOW);
  await settleMail(machine, { mailId: requestId, failure: "too_old" }, NOW);
  await expect(repeatMail(cell.dpo, { mailId: requestId }, NOW)).rejects.toMatchObject({ code: "conflict" });
});

test("whoever asks for a test mail gets it themselves", async () => {
  const tested = await testMail(cell.administrator, {}, NOW);
  const own = await withScope(cell.administrator, (tx, { id }) =>
    tx.mail.findMany({ where: { memberId: id } }),
  );
  expect(own.map(({ id }) => id)).toEqual([tested.mailId]);
});

test("a reader of the ledger sees who was told; others their own and their organisation's; nobody a foreign one", async () => {
  for (const reader of [cell.administrator, cell.dpo, cell.auditor, cell.signatory, cell.labManager])
    expect((await rows(reader)).length).toBeGreaterThan(0);
  for (const stranger of [cell.vendorContact, cell.outsider]) expect(await rows(stranger)).toEqual([]);
});

test("the auditor plans nothing, the machine's records are the machine's, an outsider finds no mail", async () => {
  await sent();
  const acts: ((by: Principal) => Promise<unknown>)[] = [
    (by) => recordReturn(by, { mailId }, NOW),
    (by) => repeatMail(by, { mailId }, NOW),
    (by) => settleMail(by, { mailId, failure: "too_old" }, NOW),
    (by) => recordSent(by, { mailId, messageId: "<x@y>", locale: "fr" }, NOW),
  ];
  for (const act of acts) {
    for (const member of [cell.auditor, cell.responder, cell.signatory])
      await expect(act(member)).rejects.toMatchObject({ code: "forbidden" });
    for (const stranger of [cell.outsider, cell.intruder])
      await expect(act(stranger)).rejects.toMatchObject({ code: "not_found" });
  }
  for (const member of [cell.auditor, cell.signatory, cell.responder])
    await expect(testMail(member, {}, NOW)).rejects.toMatchObject({ code: "forbidden" });
  await expect(testMail(cell.intruder, {}, NOW)).rejects.toMatchObject({ code: "not_found" });
  const asking = { requestId: newId(), memberId: signatoryId, askedAt: NOW.toString() };
  await expect(askForLink(cell.dpo, asking, NOW)).rejects.toMatchObject({ code: "forbidden" });
  await expect(askForLink(cell.outsider, asking, NOW)).rejects.toMatchObject({ code: "not_found" });
});
