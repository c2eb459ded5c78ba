import { testDatabase } from "#scripts/test-database/test-database.ts";

const { WORKER_DATABASE_URL } = testDatabase();

import { Pool } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { announceDeadlines } from "#features/obligations/deadlines/commands/announce-deadlines.ts";
import { withScope } from "#lib/scope.ts";
import { type CrisisCell, logLeak, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { sweepNearDeadlines } from "./sweep-near-deadlines.ts";

const queue = new Pool({ connectionString: WORKER_DATABASE_URL, max: 4 });
afterAll(() => queue.end());

let cell: CrisisCell;
let incidentId: string;
let due: Temporal.Instant;
beforeAll(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell));
  const { dueAt } = await withScope(cell.dpo, (tx) =>
    tx.obligation.findFirstOrThrow({
      where: { incidentId, organisationId: cell.alpha.organisationId, ruleId: "eu.gdpr.33-1" },
    }),
  );
  due = Temporal.Instant.fromEpochMilliseconds(dueAt?.getTime() ?? 0);
});

const mails = () =>
  withScope(cell.dpo, (tx) =>
    tx.mail.findMany({
      where: { kind: "deadline_near", dueAt: due.toString() },
      include: { member: { select: { roles: true } } },
    }),
  );

test("a date is told of a day before and six hours before, each once, to those who speak for the organisation", async () => {
  await sweepNearDeadlines(queue, due.subtract({ hours: 24, minutes: 1 }));
  expect(await mails()).toEqual([]);
  await Promise.all([1, 2].map(() => sweepNearDeadlines(queue, due.subtract({ hours: 23 }))));
  await sweepNearDeadlines(queue, due.subtract({ hours: 20 }));
  const dayBefore = await mails();
  expect(dayBefore.map(({ member }) => member.roles).toSorted()).toEqual([["lab_manager"], ["signatory"]]);
  await sweepNearDeadlines(queue, due.subtract({ hours: 5 }));
  await sweepNearDeadlines(queue, due.subtract({ hours: 1 }));
  expect(await mails()).toHaveLength(2 * dayBefore.length);
});

test("after a night without a worker a date is told of once, not once for each time that was missed", async () => {
  const other = await logLeak(cell);
  const seen = () =>
    withScope(cell.dpo, (tx) =>
      tx.mail.count({ where: { incidentId: other.incidentId, dueAt: due.toString() } }),
    );
  await sweepNearDeadlines(queue, due.add({ hours: 3 }));
  expect(await seen()).toBe(2);
  await sweepNearDeadlines(queue, due.add({ hours: 4 }));
  expect(await seen()).toBe(2);
});

test("only the machine announces, and finds nothing of another workspace", async () => {
  for (const member of [cell.dpo, cell.auditor, cell.responder])
    await expect(announceDeadlines(member, { incidentId }, due)).rejects.toMatchObject({ code: "forbidden" });
  for (const stranger of [cell.outsider, cell.intruder])
    await expect(announceDeadlines(stranger, { incidentId }, due)).rejects.toMatchObject({
      code: "not_found",
    });
});
