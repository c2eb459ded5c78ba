import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeEach, describe, expect, test } from "vitest";
import { type Principal, systemPrincipal, withScope } from "#lib/scope.ts";
import { type CrisisCell, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { findSettings, findTrouble, listPacks, listRuns } from "../queries.ts";
import { failPacks } from "./fail-packs.ts";
import { removePacks } from "./remove-packs.ts";
import { requestPacks } from "./request-packs.ts";
import { sealPacks } from "./seal-packs.ts";
import { setUpPacks } from "./set-up-packs.ts";

let cell: CrisisCell;
let machine: Principal;
beforeEach(async () => {
  cell = await openCrisisCell();
  machine = systemPrincipal(cell.workspaceId);
});

const setUp = (who: Principal, changes: object = {}) =>
  setUpPacks(who, { version: 0, enabled: "yes", languages: ["fr"], ...changes }, NOW);
const memberOf = (who: Principal) => withScope(who, async (_tx, { id }) => id);
const trouble = (at = NOW) => withScope(cell.dpo, (tx) => findTrouble(tx, at));
const refused = { code: expect.stringMatching(/^(forbidden|not_found)$/) };

const HASH = "ab".repeat(32);
const pack = (organisationId: string | null, content = HASH) => ({
  ...{ id: crypto.randomUUID(), organisationId, language: "fr", size: 10, sha256: HASH, content },
});
const mails = () =>
  withScope(cell.dpo, (tx) =>
    tx.mail.findMany({
      select: { kind: true, memberId: true, path: true, many: true },
      orderBy: { path: "asc" },
    }),
  );

describe("the crisis packs of a workspace", () => {
  test("are switched on by the administrator or the DPO, and the first is asked for at once", async () => {
    expect(await trouble()).toBe("off");
    await setUp(cell.administrator);
    expect(await withScope(cell.auditor, findSettings)).toMatchObject({
      enabled: true,
      nextAt: new Date(NOW.epochMilliseconds),
    });
    expect(await trouble()).toBe("none");
    await setUp(cell.dpo, { version: 1, saves: "yes", languages: ["fr", "en"] });
    const { runId } = await requestPacks(machine, {}, NOW);
    expect(await withScope(cell.administrator, listRuns)).toMatchObject([
      { id: runId, askedBy: "Maincourante" },
    ]);
    // Five in the morning of the next day, in Paris.
    const settings = await withScope(cell.administrator, findSettings);
    expect(settings?.nextAt?.toISOString()).toBe("2026-11-10T04:00:00.000Z");
  });

  test("are set up by nobody else, and asked for by nobody else", async () => {
    await setUp(cell.dpo);
    for (const who of [
      cell.auditor,
      cell.responder,
      cell.labManager,
      cell.signatory,
      cell.vendorContact,
      cell.intruder,
    ]) {
      await expect(setUp(who, { version: 1 })).rejects.toMatchObject(refused);
      await expect(requestPacks(who, {}, NOW)).rejects.toMatchObject(refused);
    }
    await expect(requestPacks(cell.outsider, {}, NOW)).rejects.toMatchObject({ code: "conflict" });
    for (const who of [cell.labManager, cell.vendorContact, cell.outsider]) {
      expect(await withScope(who, findSettings)).toBeNull();
      expect(await withScope(who, listRuns)).toEqual([]);
    }
  });

  test("keep what somebody else set meanwhile, and refuse a language or a person that is not there", async () => {
    await setUp(cell.dpo);
    await expect(setUp(cell.administrator)).rejects.toMatchObject({ code: "conflict" });
    await expect(setUp(cell.dpo, { version: 1, languages: [] })).rejects.toMatchObject({
      problems: [{ path: "languages", problem: "choose" }],
    });
    const stranger = await memberOf(cell.outsider);
    for (const told of [[stranger], [await memberOf(cell.vendorContact)]])
      await expect(setUp(cell.dpo, { version: 1, told })).rejects.toMatchObject({
        problems: [{ path: "told", problem: "choose" }],
      });
  });

  test("asked for twice while they are being made are made once; switched off they are not asked for", async () => {
    await setUp(cell.dpo);
    const asked = await Promise.allSettled([1, 2, 3].map(() => requestPacks(cell.dpo, {}, NOW)));
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await setUp(cell.dpo, { version: 1, enabled: undefined });
    await expect(requestPacks(machine, {}, NOW)).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("a run of crisis packs", () => {
  const run = async () => (await requestPacks(machine, {}, NOW)).runId;

  test("is recorded by nobody but the machine", async () => {
    await setUp(cell.dpo);
    const runId = await run();
    for (const who of [cell.dpo, cell.administrator, cell.auditor]) {
      await expect(sealPacks(who, { runId, packs: [pack(null)], saved: "none" }, NOW)).rejects.toMatchObject(
        refused,
      );
      await expect(failPacks(who, { runId, failure: "unexpected" }, NOW)).rejects.toMatchObject(refused);
      await expect(removePacks(who, { runId }, NOW)).rejects.toMatchObject(refused);
    }
  });

  test("shows each organisation's people its own packs, the cell and the auditor all, others none", async () => {
    await setUp(cell.dpo);
    const packs = [pack(null), pack(cell.alpha.organisationId), pack(cell.beta.organisationId)];
    await sealPacks(machine, { runId: await run(), packs, saved: "none" }, NOW);
    const seen = async (who: Principal) =>
      (await withScope(who, (tx) => listPacks(tx))).map(({ organisationId }) => organisationId);
    const [all, alpha] = [packs.map(({ organisationId }) => organisationId), [cell.alpha.organisationId]];
    for (const who of [cell.dpo, cell.auditor]) expect((await seen(who)).toSorted()).toEqual(all.toSorted());
    for (const who of [cell.labManager, cell.signatory]) expect(await seen(who)).toEqual(alpha);
    for (const who of [cell.administrator, cell.vendorContact, cell.outsider])
      expect(await seen(who)).toEqual([]);
  });

  test("tells those who are to be told when something changed, by a link to where they find it, and only then", async () => {
    const told = [await memberOf(cell.administrator), await memberOf(cell.labManager)];
    await setUp(cell.dpo, { told });
    const seal = async (content: string) =>
      sealPacks(machine, { runId: await run(), packs: [pack(null, content)], saved: "saved" }, NOW);
    await seal(HASH);
    expect(await mails()).toEqual([
      {
        kind: "crisis_pack_ready",
        memberId: told[1],
        path: `/organisations/${cell.alpha.organisationId}`,
        many: 1,
      },
      { kind: "crisis_pack_ready", memberId: told[0], path: "/settings/crisis-pack", many: 1 },
    ]);
    await seal(HASH);
    expect(await mails()).toHaveLength(2);
    await seal("cd".repeat(32));
    expect(await mails()).toHaveLength(4);
    expect((await withScope(cell.dpo, listRuns)).map(({ changed }) => changed).toSorted()).toEqual([0, 1, 1]);
  });

  test("that failed, or did not reach its folder, or is a day old, is trouble, and told of", async () => {
    await setUp(cell.dpo, { told: [await memberOf(cell.dpo)] });
    await failPacks(machine, { runId: await run(), failure: "no_printer" }, NOW);
    expect(await trouble()).toBe("failed");
    const settings = await withScope(cell.dpo, findSettings);
    expect(settings?.nextAt?.toISOString()).toBe("2026-11-09T10:00:00.000Z");
    const again = (await requestPacks(machine, {}, NOW.add({ hours: 1 }))).runId;
    await sealPacks(
      machine,
      { runId: again, packs: [pack(null)], saved: "folder_missing" },
      NOW.add({ hours: 1 }),
    );
    expect(await trouble(NOW.add({ hours: 2 }))).toBe("not_saved");
    expect((await mails()).map(({ kind }) => kind)).toEqual(["crisis_pack_failed", "crisis_pack_failed"]);
    const third = (await requestPacks(cell.dpo, {}, NOW.add({ hours: 2 }))).runId;
    await sealPacks(machine, { runId: third, packs: [pack(null)], saved: "saved" }, NOW.add({ hours: 2 }));
    expect(await trouble(NOW.add({ hours: 20 }))).toBeNull();
    expect(await trouble(NOW.add({ hours: 29 }))).toBe("old");
  });

  test("is settled once, and told in the log of the workspace with the hash of every file", async () => {
    await setUp(cell.dpo);
    const runId = await run();
    await sealPacks(machine, { runId, packs: [pack(cell.alpha.organisationId)], saved: "none" }, NOW);
    await expect(failPacks(machine, { runId, failure: "unexpected" }, NOW)).rejects.toMatchObject({
      code: "conflict",
    });
    await removePacks(machine, { runId }, NOW);
    await expect(removePacks(machine, { runId }, NOW)).rejects.toMatchObject({ code: "conflict" });
    const entries = await withScope(cell.auditor, (tx) =>
      tx.entry.findMany({
        where: { subjectId: runId },
        orderBy: { seq: "asc" },
        select: {
          type: true,
          incidentId: true,
          values: { where: { name: "files" }, select: { value: true } },
        },
      }),
    );
    expect(entries.map(({ type }) => type)).toEqual(
      ["asked", "made", "removed"].map((what) => `crisis_packs.${what}`),
    );
    expect(entries[1]?.values).toEqual([
      { value: [{ organisationId: cell.alpha.organisationId, language: "fr", size: 10, sha256: HASH }] },
    ]);
  });
});
