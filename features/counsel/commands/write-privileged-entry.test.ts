import { testDatabase } from "#scripts/test-database/test-database.ts";

const urls = testDatabase();

import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { inviteMember } from "#features/members/commands/invite-member.ts";
import { listEntries } from "#features/timeline/queries.ts";
import { memberPrincipal, type Principal, withScope } from "#lib/scope.ts";
import { typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listPrivilegedEntries } from "../queries.ts";
import { releasePrivilegedEntry } from "./release-privileged-entry.ts";
import { writePrivilegedEntry } from "./write-privileged-entry.ts";

const ADVICE = "Ne répondez pas à la presse avant l’avis du parquet.";

let cell: CrisisCell;
let incidentId: string;
let counsel: Principal;
let counselOfAlpha: Principal;
beforeAll(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell));
  counsel = await invite([]);
  counselOfAlpha = await invite([cell.alpha.organisationId]);
});

async function invite(organisationIds: string[]): Promise<Principal> {
  const email = `avocat-${organisationIds.length}-${cell.workspaceId}@example.org`;
  const person = { email, name: "Maître Exemple", roles: ["counsel"], organisationIds };
  const { userId } = await inviteMember(cell.dpo, person, NOW);
  const slug = cell.dpo.kind === "member" ? cell.dpo.workspace : "";
  return memberPrincipal(userId, slug);
}

const entry = (change: object = {}) => ({ incidentId, text: ADVICE, ...change });
const read = (principal: Principal) => withScope(principal, (tx) => listPrivilegedEntries(tx, incidentId));
const textsOf = async (principal: Principal) => (await read(principal)).map(({ text }) => text);
const logOf = (principal: Principal) =>
  withScope(principal, (tx) =>
    listEntries(tx, { incidentId, log: "audit-trail", order: "recorded", limit: 50 }),
  );

describe("counsel's channel", () => {
  test("is read by counsel and the DPO, and by nobody else, in any log", async () => {
    await writePrivilegedEntry(counsel, entry(), NOW);
    await writePrivilegedEntry(cell.dpo, entry({ text: "Faut-il porter plainte dès ce soir ?" }), NOW);
    expect(await textsOf(cell.dpo)).toEqual(["Faut-il porter plainte dès ce soir ?", ADVICE]);
    expect(await textsOf(counsel)).toHaveLength(2);
    for (const other of [cell.responder, cell.auditor, cell.labManager, cell.signatory, cell.vendorContact])
      expect(await textsOf(other)).toEqual([]);
    for (const principal of [cell.dpo, cell.auditor, counsel])
      expect((await logOf(principal)).entries.filter(({ type }) => type.startsWith("counsel_entry"))).toEqual(
        [],
      );
    expect(await typesOf(cell.auditor, incidentId)).not.toContain("counsel_entry.written");
  });

  test("is closed to a statement of one's own as well: the row policies ask for the privilege", async () => {
    const client = new pg.Client(urls.DATABASE_URL);
    await client.connect();
    try {
      await client.query("BEGIN");
      await client.query(
        "SELECT set_config('app.workspace', $1, true), set_config('app.reach', 'workspace', true)",
        [cell.workspaceId],
      );
      const seen = "SELECT count(*)::int AS count FROM entries WHERE type = 'counsel_entry.written'";
      const values = "SELECT count(*)::int AS count FROM entry_values WHERE visibility = 'privileged'";
      expect((await client.query(seen)).rows).toEqual([{ count: 0 }]);
      expect((await client.query(values)).rows).toEqual([{ count: 0 }]);
    } finally {
      await client.end();
    }
  });

  test("of one organisation's counsel holds that organisation's entries alone", async () => {
    await writePrivilegedEntry(counselOfAlpha, entry({ text: "Conseil donné à Alpha." }), NOW);
    expect(await textsOf(counselOfAlpha)).toEqual(["Conseil donné à Alpha."]);
    const foreign = entry({ organisationId: cell.beta.organisationId });
    await expect(writePrivilegedEntry(counselOfAlpha, foreign, NOW)).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("takes no word from anybody else", async () => {
    for (const principal of [cell.auditor, cell.responder, cell.labManager, cell.signatory])
      await expect(writePrivilegedEntry(principal, entry(), NOW)).rejects.toMatchObject({
        code: "forbidden",
      });
    for (const principal of [cell.outsider, cell.intruder, cell.administrator])
      await expect(writePrivilegedEntry(principal, entry(), NOW)).rejects.toMatchObject({
        code: "not_found",
      });
  });

  test("names no patient", async () => {
    const text = "La patiente 2 69 05 49 588 157 80 a écrit.";
    await expect(writePrivilegedEntry(counsel, entry({ text }), NOW)).rejects.toMatchObject({
      problems: [{ path: "text", problem: "containsNir" }],
    });
  });
});

describe("lifting the privilege", () => {
  test("is counsel's alone, with a reason, and puts the text into the log of the case for good", async () => {
    const { entryId } = await writePrivilegedEntry(counsel, entry({ text: "Avis remis au parquet." }), NOW);
    const release = { incidentId, entryId, reason: "Demandé par le parquet" };
    await expect(releasePrivilegedEntry(cell.dpo, release, NOW)).rejects.toMatchObject({ code: "forbidden" });
    for (const principal of [cell.auditor, cell.responder, cell.outsider, cell.intruder])
      await expect(releasePrivilegedEntry(principal, release, NOW)).rejects.toMatchObject({
        code: "not_found",
      });
    await expect(releasePrivilegedEntry(counsel, { ...release, reason: "" }, NOW)).rejects.toMatchObject({
      problems: [{ path: "reason", problem: "required" }],
    });
    await releasePrivilegedEntry(counsel, release, NOW);
    const [latest] = (await logOf(cell.auditor)).entries;
    expect(latest).toMatchObject({ type: "counsel_entry.released" });
    expect(latest?.changes).toContainEqual(
      expect.objectContaining({ name: "text", to: "Avis remis au parquet." }),
    );
    expect((await read(counsel)).find((one) => one.entryId === entryId)?.released).toMatchObject({
      reason: "Demandé par le parquet",
    });
    await expect(releasePrivilegedEntry(counsel, release, NOW)).rejects.toMatchObject({ code: "conflict" });
  });
});
