import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { fold } from "#ledger/fold.ts";
import { command } from "#lib/command.ts";
import { type Principal, systemPrincipal, withScope } from "#lib/scope.ts";
import type { Event } from "#lib/timeline.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listMyReminders, listReminders } from "../queries.ts";
import { type NewReminder, writeReminders } from "../writes.ts";
import { readReminder } from "./read-reminder.ts";

let cell: CrisisCell;
let incidentId: string;
beforeEach(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell));
});

/** As a bulk act or the worker sends. */
const send = command({
  input: z.custom<Partial<NewReminder>>(),
  load: async () => null,
  access: () => true,
  run: async ({ tx, actor, input, now }) => {
    const about = { kind: "obligation", id: incidentId };
    const blank = { incidentId, organisationId: null, memberId: null, about, text: "Il reste un acte." };
    const [first, ...others] = await writeReminders(tx, { actor, now, reminders: [{ ...blank, ...input }] });
    return { result: undefined, events: [first as Event, ...others] };
  },
});

const mine = (principal: Principal) => withScope(principal, (tx, actor) => listMyReminders(tx, actor));
const ledger = (principal: Principal) => withScope(principal, (tx) => listReminders(tx, { incidentId }));
const memberOf = (principal: Principal) => withScope(principal, async (_tx, actor) => actor.id);

describe("a reminder", () => {
  test("to an organisation reaches those who speak for it, and nobody else", async () => {
    await send(cell.dpo, { organisationId: cell.alpha.organisationId }, NOW);
    expect(await mine(cell.labManager)).toMatchObject([{ text: "Il reste un acte.", result: "placed" }]);
    expect(await mine(cell.signatory)).toHaveLength(1);
    for (const other of [cell.dpo, cell.auditor, cell.responder]) expect(await mine(other)).toEqual([]);
    for (const other of [cell.vendorContact, cell.administrator]) expect(await ledger(other)).toEqual([]);
    expect(await ledger(cell.auditor)).toHaveLength(1);
  });

  test("to one person is not their colleague's", async () => {
    await send(cell.dpo, { memberId: await memberOf(cell.signatory) }, NOW);
    expect(await mine(cell.signatory)).toMatchObject([{ organisationId: cell.alpha.organisationId }]);
    expect(await ledger(cell.labManager)).toEqual([]);
  });

  test("to the cell reaches the DPO and the responder", async () => {
    await send(systemPrincipal(cell.workspaceId), {}, NOW);
    for (const one of [cell.dpo, cell.responder]) expect(await mine(one)).toHaveLength(1);
    for (const one of [cell.auditor, cell.labManager]) expect(await mine(one)).toEqual([]);
  });

  test("that nobody can read is kept and says so", async () => {
    await send(cell.dpo, { organisationId: cell.beta.organisationId }, NOW);
    expect(await ledger(cell.dpo)).toMatchObject([{ result: "no_recipient" }]);
  });

  test("sent late keeps when it was planned", async () => {
    const plannedAt = NOW.subtract({ hours: 8 });
    await send(cell.dpo, { organisationId: cell.alpha.organisationId, plannedAt }, NOW);
    const [sent] = await mine(cell.labManager);
    expect(sent?.plannedAt.toISOString()).toBe("2026-11-09T01:00:00.000Z");
    expect(sent?.sentAt.toISOString()).toBe("2026-11-09T09:00:00.000Z");
  });
});

describe("reading it", () => {
  test("is recorded once; the log folds back to the row", async () => {
    await send(cell.dpo, { organisationId: cell.alpha.organisationId }, NOW);
    const [sent] = await mine(cell.labManager);
    await readReminder(cell.labManager, { reminderId: sent?.id }, NOW);
    expect(await mine(cell.signatory)).toEqual([]);
    await expect(readReminder(cell.signatory, { reminderId: sent?.id }, NOW)).rejects.toMatchObject({
      code: "conflict",
    });
    const [row] = await ledger(cell.dpo);
    const { by: _by, ...logged } =
      fold(await streamOf(cell.dpo, incidentId)).get(`reminder:${sent?.id}`) ?? {};
    expect(row).toMatchObject({
      ...logged,
      plannedAt: new Date(String(logged.plannedAt)),
      sentAt: new Date(String(logged.sentAt)),
      readAt: new Date(String(logged.readAt)),
    });
    expect(row?.readBy).toBe("Personne lab_manager");
  });

  test("is for whom it was sent to: the DPO and the auditor are refused, the outsider finds none", async () => {
    await send(cell.dpo, { organisationId: cell.alpha.organisationId }, NOW);
    const [sent] = await mine(cell.labManager);
    const reminderId = sent?.id;
    for (const one of [cell.dpo, cell.auditor])
      await expect(readReminder(one, { reminderId }, NOW)).rejects.toMatchObject({ code: "forbidden" });
    for (const one of [cell.vendorContact, cell.outsider, cell.intruder])
      await expect(readReminder(one, { reminderId }, NOW)).rejects.toMatchObject({ code: "not_found" });
  });
});
