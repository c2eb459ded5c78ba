import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { type Principal, withScope } from "#lib/scope.ts";
import { typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import type { Listing } from "../places/queries.ts";
import { listEntries, listPinned } from "../queries.ts";
import { pinEntry } from "./pin-entry.ts";
import { unpinEntry } from "./unpin-entry.ts";
import { writeEntry } from "./write-entry.ts";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  incidentId = (await logLeak(cell)).incidentId;
});

const listAs = async (principal: Principal, change: Partial<Listing> = {}) => {
  const listing: Listing = { incidentId, log: "main-courante", order: "recorded", limit: 50, ...change };
  return (await withScope(principal, (tx) => listEntries(tx, listing))).entries;
};
const write = async (who: Principal, text: string, change: object = {}) => {
  const { entryId } = await writeEntry(who, { incidentId, text, label: "fact", ...change }, NOW);
  const entry = (await listAs(cell.dpo)).find(({ subject }) => subject.id === entryId);
  return { incidentId, seq: entry?.seq ?? 0 };
};
const pinnedFor = async (who: Principal) =>
  (await withScope(who, (tx) => listPinned(tx, incidentId))).map(({ seq }) => seq);

describe("pinning an entry", () => {
  test("keeps it above the log until somebody takes the pin away; the log keeps both acts", async () => {
    const entry = await write(cell.dpo, "Réunion à 18 h.");
    await pinEntry(cell.responder, entry, NOW);
    expect(await pinnedFor(cell.auditor)).toContain(entry.seq);
    expect((await listAs(cell.auditor, { pinned: "yes" })).map(({ seq }) => seq)).toEqual([entry.seq]);
    await unpinEntry(cell.dpo, entry, NOW);
    expect(await pinnedFor(cell.auditor)).not.toContain(entry.seq);
    expect((await typesOf(cell.dpo, incidentId)).slice(-2)).toEqual(["entry.pinned", "entry.unpinned"]);
    await pinEntry(cell.dpo, entry, NOW);
    expect(await pinnedFor(cell.auditor)).toContain(entry.seq);
    await unpinEntry(cell.dpo, entry, NOW);
  });

  test("is seen by whoever sees the entry", async () => {
    const [ofAlpha, ofTheCell] = [
      await write(cell.dpo, "Dans le dossier d’Alpha.", { organisationId: cell.alpha.organisationId }),
      await write(cell.dpo, "Pour la cellule seule."),
    ];
    await pinEntry(cell.dpo, ofAlpha, NOW);
    await pinEntry(cell.dpo, ofTheCell, NOW);
    expect(await pinnedFor(cell.labManager)).toEqual([ofAlpha.seq]);
    expect(await pinnedFor(cell.outsider)).toEqual([]);
  });

  test("is refused a second time, and so is taking away a pin that is not there", async () => {
    const entry = await write(cell.dpo, "Une fois.");
    await expect(unpinEntry(cell.dpo, entry, NOW)).rejects.toMatchObject({ code: "conflict" });
    await pinEntry(cell.dpo, entry, NOW);
    await expect(pinEntry(cell.dpo, entry, NOW)).rejects.toMatchObject({ code: "conflict" });
  });

  test.each([
    ["pinning", pinEntry],
    ["taking the pin away", unpinEntry],
  ])("%s: the auditor and the lab manager are refused, the outsider finds nothing", async (_what, act) => {
    const entry = await write(cell.dpo, "À garder.", { organisationId: cell.alpha.organisationId });
    for (const member of [cell.auditor, cell.labManager, cell.signatory])
      await expect(act(member, entry, NOW)).rejects.toMatchObject({ code: "forbidden" });
    for (const stranger of [cell.intruder, cell.outsider, cell.administrator])
      await expect(act(stranger, entry, NOW)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("narrowing the log", () => {
  test("by the person who wrote, the label, the kind of event and the words", async () => {
    await write(cell.responder, "Sauvegarde à 100 % relue.", { label: "hypothesis" });
    const responder = await withScope(cell.responder, async (_tx, { id }) => id);
    const texts = async (change: Partial<Listing>) =>
      (await listAs(cell.dpo, change)).map(({ changes }) => changes.find(({ name }) => name === "text")?.to);
    expect(await texts({ actor: responder })).toEqual(["Sauvegarde à 100 % relue."]);
    expect(await texts({ label: "hypothesis" })).toEqual(["Sauvegarde à 100 % relue."]);
    expect(await texts({ text: "100 % REL" })).toEqual(["Sauvegarde à 100 % relue."]);
    expect(await texts({ text: "100_%" })).toEqual([]);
    const kinds = (await listAs(cell.dpo, { group: "case" })).map(({ type }) => type);
    expect(kinds).toEqual(["incident.logged"]);
    expect((await listAs(cell.dpo, { origin: "exercise" })).length).toBe(0);
    expect((await listAs(cell.dpo, { log: "audit-trail", actor: "system" })).length).toBe(0);
  });
});
