import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { memberPrincipal, withScope } from "#lib/scope.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { inviteMember } from "./invite-member.ts";

let cell: CrisisCell;
beforeAll(async () => {
  cell = await openCrisisCell();
});

const person = { email: "nouvelle@example.org", name: "Nouvelle Personne", roles: ["responder"] };

function slugOf({ dpo }: CrisisCell): string {
  if (dpo.kind !== "member") throw new Error("a member");
  return dpo.workspace;
}

test("a lab manager is invited for one organisation and reaches that one alone", async () => {
  const { organisationId } = cell.beta;
  const input = {
    ...person,
    email: "Resp@Beta.example.org ",
    roles: ["lab_manager"],
    organisationIds: [organisationId],
  };
  const { memberId, userId } = await inviteMember(cell.administrator, input, NOW);
  const actor = await withScope(memberPrincipal(userId, slugOf(cell)), async (_tx, found) => found);
  expect(actor).toMatchObject({ id: memberId, reach: "organisation", organisationIds: [organisationId] });
  const logged = fold(await streamOf(cell.dpo, null)).get(`member:${memberId}`);
  expect(logged).toMatchObject({
    userId,
    email: "resp@beta.example.org",
    name: person.name,
    roles: ["lab_manager"],
    organisationIds: [organisationId],
    by: { roles: ["administrator"] },
  });
});

test("a person of two workspaces has one account and two memberships", async () => {
  const other = await openCrisisCell();
  const first = await inviteMember(cell.dpo, person, NOW);
  const second = await inviteMember(other.dpo, person, NOW);
  expect(second.userId).toBe(first.userId);
  expect(second.memberId).not.toBe(first.memberId);
});

test("a person is invited once", async () => {
  const input = { ...person, email: "once@example.org" };
  await inviteMember(cell.dpo, input, NOW);
  await expect(inviteMember(cell.dpo, input, NOW)).rejects.toMatchObject({
    problems: [{ path: "email", problem: "taken" }],
  });
});

test("an administrator alone makes administrators", async () => {
  const input = { ...person, email: "admin@example.org", roles: ["administrator"] };
  const dpo = { ...person, email: "dpo@example.org", roles: ["dpo"] };
  const { userId } = await inviteMember(cell.administrator, dpo, NOW);
  await expect(inviteMember(memberPrincipal(userId, slugOf(cell)), input, NOW)).rejects.toMatchObject({
    problems: [{ path: "roles", problem: "choose" }],
  });
  await inviteMember(cell.administrator, input, NOW);
});

test("an organisation of another workspace is not found", async () => {
  const other = await openCrisisCell();
  const input = { ...person, roles: ["signatory"], organisationIds: [other.alpha.organisationId] };
  await expect(inviteMember(cell.dpo, input, NOW)).rejects.toMatchObject({ code: "not_found" });
});

test.each([
  [
    "an address that mail programs read in two ways",
    { email: '"a@evil.example"@example.org' },
    "email",
    "notAnEmail",
  ],
  ["no role", { roles: [] }, "roles", "choose"],
  ["a role that does not exist", { roles: ["root"] }, "roles.0", "choose"],
  ["a signatory of nothing", { roles: ["signatory"] }, "organisationIds", "choose"],
  ["no name", { name: "  " }, "name", "required"],
  ["a name of 201 characters", { name: "x".repeat(201) }, "name", "tooLong"],
])("%s is refused at its field", async (_what, change, path, problem) => {
  await expect(inviteMember(cell.dpo, { ...person, ...change }, NOW)).rejects.toMatchObject({
    problems: [{ path, problem }],
  });
});

test("only the DPO and the administrator invite; for the outsider the workspace does not exist", async () => {
  for (const member of [cell.auditor, cell.responder, cell.labManager, cell.signatory, cell.vendorContact])
    await expect(inviteMember(member, person, NOW)).rejects.toMatchObject({ code: "forbidden" });
  await expect(inviteMember(cell.intruder, person, NOW)).rejects.toMatchObject({ code: "not_found" });
});
