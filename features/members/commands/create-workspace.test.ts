import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { expect, test } from "vitest";
import { createFounder } from "#lib/auth-users.ts";
import { newId } from "#lib/ids.ts";
import { founderPrincipal, memberPrincipal, withScope } from "#lib/scope.ts";
import { typesOf } from "#scripts/test-database/case-file.ts";
import { NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { createWorkspace } from "./create-workspace.ts";

async function founder(email: string) {
  const { id: userId, name } = await createFounder({ email, name: "Claire Exemple", now: NOW });
  return founderPrincipal({ userId, name, workspaceId: newId() });
}

test("the founder of a workspace is its administrator and its DPO, so that a case can be logged at once", async () => {
  const principal = await founder("first@example.org");
  const created = await createWorkspace(principal, { slug: "chu-exemple", name: "CHU Exemple" }, NOW);
  if (principal.kind !== "founder") throw new Error("a founder");
  const inside = memberPrincipal(principal.userId, "chu-exemple");
  const actor = await withScope(inside, async (_tx, found) => found);
  expect(actor).toMatchObject({
    id: created.memberId,
    workspaceId: created.workspaceId,
    workspaceName: "CHU Exemple",
    roles: ["administrator", "dpo"],
  });
  expect(await typesOf(inside, null)).toEqual(["workspace.created", "member.invited"]);
});

test("two workspaces cannot have the same address", async () => {
  await createWorkspace(await founder("a@example.org"), { slug: "same", name: "A" }, NOW);
  const again = createWorkspace(await founder("b@example.org"), { slug: "same", name: "B" }, NOW);
  await expect(again).rejects.toMatchObject({ problems: [{ path: "slug", problem: "taken" }] });
});

test.each(["", "Deux Mots", "-x", "a/b", "é"])("%j cannot be part of an address", async (slug) => {
  const refused = createWorkspace(await founder("c@example.org"), { slug, name: "C" }, NOW);
  await expect(refused).rejects.toMatchObject({ code: "invalid" });
});

test("somebody without an account founds nothing", async () => {
  const nobody = founderPrincipal({ userId: newId(), name: "Personne", workspaceId: newId() });
  await expect(createWorkspace(nobody, { slug: "none", name: "None" }, NOW)).rejects.toMatchObject({
    code: "not_found",
  });
});

test("whoever is in a workspace, auditor and outsider among them, cannot found it again", async () => {
  const cell = await openCrisisCell();
  const input = { slug: "second", name: "Second" };
  for (const member of [cell.auditor, cell.administrator, cell.dpo, cell.outsider])
    await expect(createWorkspace(member, input, NOW)).rejects.toMatchObject({ code: "forbidden" });
  await expect(createWorkspace(cell.intruder, input, NOW)).rejects.toMatchObject({ code: "not_found" });
});
