import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { withScope } from "#lib/scope.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { createIntakeLink } from "./create-intake-link.ts";
import { revokeIntakeLink } from "./revoke-intake-link.ts";

let cell: CrisisCell;
beforeAll(async () => {
  cell = await openCrisisCell();
});

const label = "Affiche des secrétariats";
const rowOf = (id: string) => withScope(cell.dpo, (tx) => tx.intakeLink.findFirstOrThrow({ where: { id } }));

test("the DPO and the administrator make public links; the key is told once and kept nowhere", async () => {
  for (const member of [cell.dpo, cell.administrator]) {
    const { linkId, key } = await createIntakeLink(member, { label }, NOW);
    expect(key).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await rowOf(linkId))).not.toContain(key);
    const logged = fold(await streamOf(cell.dpo, null)).get(`intake_link:${linkId}`);
    expect(logged).toMatchObject({ label, createdAt: "2026-11-09T09:00:00Z" });
    expect(JSON.stringify(logged)).not.toMatch(/[0-9a-f]{64}/);
  }
});

test("a link is revoked once, and nobody gives it back", async () => {
  const { linkId } = await createIntakeLink(cell.dpo, { label }, NOW);
  await revokeIntakeLink(cell.administrator, { linkId }, NOW);
  expect(await rowOf(linkId)).toMatchObject({ revokedBy: "Personne administrator" });
  expect(fold(await streamOf(cell.dpo, null)).get(`intake_link:${linkId}`)).toMatchObject({
    revokedAt: "2026-11-09T09:00:00Z",
  });
  await expect(revokeIntakeLink(cell.dpo, { linkId }, NOW)).rejects.toMatchObject({ code: "conflict" });
});

test("nobody else makes or revokes one: the auditor is refused, for the outsider there is none", async () => {
  const { linkId } = await createIntakeLink(cell.dpo, { label }, NOW);
  for (const member of [cell.auditor, cell.responder, cell.labManager, cell.vendorContact])
    await expect(createIntakeLink(member, { label }, NOW)).rejects.toMatchObject({ code: "forbidden" });
  for (const member of [cell.auditor, cell.responder])
    await expect(revokeIntakeLink(member, { linkId }, NOW)).rejects.toMatchObject({ code: "forbidden" });
  for (const member of [cell.labManager, cell.outsider, cell.intruder])
    await expect(revokeIntakeLink(member, { linkId }, NOW)).rejects.toMatchObject({ code: "not_found" });
  await expect(createIntakeLink(cell.intruder, { label }, NOW)).rejects.toMatchObject({ code: "not_found" });
});

test.each([
  ["no label", { label: " " }, "required"],
  ["a label of 121 characters", { label: "x".repeat(121) }, "tooLong"],
  ["a label that names somebody", { label: "a.b@example.org" }, "containsEmail"],
])("%s is refused", async (_what, input, problem) => {
  await expect(createIntakeLink(cell.dpo, input, NOW)).rejects.toMatchObject({
    problems: [{ path: "label", problem }],
  });
});
