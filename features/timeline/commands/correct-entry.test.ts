import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { writePrivilegedEntry } from "#features/counsel/commands/write-privileged-entry.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { findEntry, listEntries } from "../queries.ts";
import { correctEntry } from "./correct-entry.ts";
import { writeEntry } from "./write-entry.ts";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  incidentId = (await logLeak(cell)).incidentId;
});

const line = (change: object = {}) => ({
  incidentId,
  text: "Deux serveurs arrêtés.",
  label: "hypothesis",
  source: "Téléphone de l’infogérant",
  ...change,
});
const instead = (entryId: string, change: object = {}) => ({
  ...line({ text: "Un serveur arrêté.", label: "fact", entryId, reason: "Relevé au rack" }),
  ...change,
});
const listAs = (principal: Principal) =>
  withScope(principal, (tx) =>
    listEntries(tx, { incidentId, log: "main-courante", order: "recorded", limit: 50 }),
  );
const written = async (principal: Principal, entryId: string) =>
  (await listAs(principal)).entries.find(({ subject }) => subject.id === entryId);

describe("correcting what was written", () => {
  test("keeps the earlier entry as it was, and each names the other with the reason", async () => {
    const first = await writeEntry(cell.responder, line(), NOW);
    const second = await correctEntry(cell.dpo, instead(first.entryId), NOW);
    const [before, after] = [
      await written(cell.auditor, first.entryId),
      await written(cell.auditor, second.entryId),
    ];
    expect(before).toMatchObject({ label: "hypothesis", supersedes: null, supersededBy: after?.seq });
    expect(after).toMatchObject({ label: "fact", supersedes: before?.seq, supersededBy: null });
    const said = Object.fromEntries(after?.changes.map(({ name, to }) => [name, to]) ?? []);
    expect(said).toMatchObject({ text: "Un serveur arrêté.", reason: "Relevé au rack" });
    expect(before?.changes.find(({ name }) => name === "text")?.to).toBe("Deux serveurs arrêtés.");
  });

  test("keeps where it can be read again and how far the source is believed", async () => {
    const weighed = { sourceUrl: "https://forum.example.org/fil/3", credibility: "B2" };
    const { entryId } = await writeEntry(cell.dpo, line(weighed), NOW);
    const entry = await written(cell.dpo, entryId);
    expect(Object.fromEntries(entry?.changes.map(({ name, to }) => [name, to]) ?? [])).toMatchObject(weighed);
  });

  test.each([
    ["an address that is none", { sourceUrl: "javascript:alert(1)" }, "sourceUrl", "notAnAddress"],
    ["a grade outside the Admiralty code", { credibility: "G9" }, "credibility", "choose"],
    ["no reason", { reason: " " }, "reason", "required"],
    ["a social security number in the reason", { reason: "2 69 05 49 588 157 80" }, "reason", "containsNir"],
  ])("refuses %s at its field", async (_what, change, path, problem) => {
    const { entryId } = await writeEntry(cell.dpo, line(), NOW);
    await expect(correctEntry(cell.dpo, instead(entryId, change), NOW)).rejects.toMatchObject({
      problems: [{ path, problem }],
    });
    expect(await written(cell.dpo, entryId)).toMatchObject({ supersededBy: null });
  });

  test("an entry is corrected once: of two at once, one is refused", async () => {
    const { entryId } = await writeEntry(cell.dpo, line(), NOW);
    const both = [cell.dpo, cell.responder].map((who) => correctEntry(who, instead(entryId), NOW));
    const settled = await Promise.allSettled(both);
    expect(settled.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(correctEntry(cell.dpo, instead(entryId), NOW)).rejects.toMatchObject({ code: "conflict" });
  });

  test("a lab manager corrects what they wrote themselves, and not what the cell wrote in their file", async () => {
    const mine = await writeEntry(cell.labManager, line(), NOW);
    const { entryId } = await correctEntry(cell.labManager, instead(mine.entryId), NOW);
    expect(await written(cell.labManager, entryId)).toMatchObject({
      organisationId: cell.alpha.organisationId,
    });
    const theirs = await writeEntry(cell.dpo, line({ organisationId: cell.alpha.organisationId }), NOW);
    await expect(correctEntry(cell.labManager, instead(theirs.entryId), NOW)).rejects.toMatchObject({
      code: "forbidden",
    });
    const ofBeta = await writeEntry(cell.dpo, line({ organisationId: cell.beta.organisationId }), NOW);
    await expect(correctEntry(cell.labManager, instead(ofBeta.entryId), NOW)).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("the auditor is refused; the outsider finds nothing; counsel’s entries are not corrected here", async () => {
    const { entryId } = await writeEntry(cell.dpo, line(), NOW);
    for (const member of [cell.auditor, cell.signatory, cell.vendorContact]) {
      const refusal = await correctEntry(member, instead(entryId), NOW).catch((error) => error.code);
      expect(["forbidden", "not_found"]).toContain(refusal);
    }
    for (const stranger of [cell.intruder, cell.outsider, cell.administrator])
      await expect(correctEntry(stranger, instead(entryId), NOW)).rejects.toMatchObject({
        code: "not_found",
      });
    const privileged = await writePrivilegedEntry(cell.dpo, { incidentId, text: "Pour le conseil" }, NOW);
    await expect(correctEntry(cell.dpo, instead(privileged.entryId), NOW)).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("one entry", () => {
  test("shows its hash and that of the entry before it", async () => {
    const find = (seq: number) => withScope(cell.auditor, (tx) => findEntry(tx, { incidentId, seq }));
    const [first, second] = [await find(1), await find(2)];
    expect(first?.previous).toBeNull();
    expect(second?.previous).toBe(first?.leafHash);
    expect(second?.leafHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test("does not exist for the outsider, nor past the end", async () => {
    const find = (who: Principal, seq: number) => withScope(who, (tx) => findEntry(tx, { incidentId, seq }));
    expect(await find(cell.outsider, 1)).toBeNull();
    expect(await find(cell.dpo, 1_000)).toBeNull();
  });
});
