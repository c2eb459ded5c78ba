import { testDatabase } from "#scripts/test-database/test-database.ts";

const { SUPERUSER_DATABASE_URL } = testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { LAW_VERSION } from "#law/pack.ts";
import { fold } from "#ledger/fold.ts";
import { systemPrincipal } from "#lib/scope.ts";
import { exposureOf, obligationsOf, streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import { closeCase } from "#scripts/test-database/close-case.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import {
  FIRST_PUBLICATION,
  INSURER_NOTICE,
  putUnderFirstPublication,
} from "#scripts/test-database/earlier-law.ts";
import { compareLaw } from "./compare-law.ts";

let cell: CrisisCell;
beforeAll(async () => {
  cell = await openCrisisCell();
});

const machine = () => systemPrincipal(cell.workspaceId);
const file = (incidentId: string, of = cell.alpha) => exposureOf(cell.dpo, incidentId, of.organisationId);
const lawIn = async (incidentId: string, of = cell.alpha) => {
  const { lawVersion, lawSeen, lawReview } = await file(incidentId, of);
  return { lawVersion, lawSeen, lawReview };
};

async function earlierCase() {
  const { incidentId } = await logLeak(cell);
  await putUnderFirstPublication(cell, { incidentId, superuserUrl: SUPERUSER_DATABASE_URL });
  return incidentId;
}

describe("a new publication of the law", () => {
  test("moves no stored date: it raises a review of each file in which something would change", async () => {
    const incidentId = await earlierCase();
    const before = await obligationsOf(cell.dpo, incidentId, cell.alpha.organisationId);
    await compareLaw(machine(), { incidentId }, NOW);
    expect(await obligationsOf(cell.dpo, incidentId, cell.alpha.organisationId)).toEqual(before);
    expect(await lawIn(incidentId)).toMatchObject({
      lawVersion: FIRST_PUBLICATION,
      lawSeen: LAW_VERSION,
      lawReview: { publication: LAW_VERSION, raisedAt: NOW.toString() },
    });
    const { lawReview } = await lawIn(incidentId);
    expect(lawReview).toMatchObject({
      moves: [{ ruleId: INSURER_NOTICE, before: null, after: { status: "open", dueAt: null } }],
    });
  });

  test("is taken over at once by a file in which it changes nothing", async () => {
    const incidentId = await earlierCase();
    await compareLaw(machine(), { incidentId }, NOW);
    expect(await lawIn(incidentId, cell.beta)).toEqual({
      lawVersion: LAW_VERSION,
      lawSeen: LAW_VERSION,
      lawReview: null,
    });
  });

  test("is compared once, with one entry for each file, from which the log tells the rows", async () => {
    const incidentId = await earlierCase();
    const logged = (await typesOf(cell.dpo, incidentId)).length;
    const runs = await Promise.allSettled([1, 2].map(() => compareLaw(machine(), { incidentId }, NOW)));
    expect(runs.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const types = (await typesOf(cell.dpo, incidentId)).slice(logged);
    expect(types).toEqual(["law.compared", "law.compared", "law.compared"]);
    const states = fold(await streamOf(cell.dpo, incidentId));
    for (const of of [cell.alpha, cell.beta]) {
      const { id, ...row } = await file(incidentId, of);
      const { lawVersion, lawSeen, lawReview } = row;
      expect(states.get(`exposure:${id}`)).toMatchObject({ lawVersion, lawSeen, lawReview });
    }
  });

  test("leaves a closed case alone", async () => {
    const incidentId = await earlierCase();
    await closeCase(cell.dpo, incidentId, NOW);
    await expect(compareLaw(machine(), { incidentId }, NOW)).rejects.toMatchObject({ code: "conflict" });
    expect(await lawIn(incidentId)).toEqual({
      lawVersion: FIRST_PUBLICATION,
      lawSeen: FIRST_PUBLICATION,
      lawReview: null,
    });
  });

  test("is compared by the machine alone", async () => {
    const incidentId = await earlierCase();
    for (const principal of [cell.dpo, cell.auditor, cell.responder, cell.labManager])
      await expect(compareLaw(principal, { incidentId }, NOW)).rejects.toMatchObject({ code: "forbidden" });
    for (const principal of [cell.outsider, cell.intruder])
      await expect(compareLaw(principal, { incidentId }, NOW)).rejects.toMatchObject({ code: "not_found" });
  });
});
