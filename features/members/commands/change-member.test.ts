import { testDatabase } from "#scripts/test-database/test-database.ts";

const urls = testDatabase();

import pg from "pg";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { fold } from "#ledger/fold.ts";
import { LINKS_ALLOWED } from "#lib/link-requests.ts";
import { memberPrincipal, type Principal, systemPrincipal, withScope } from "#lib/scope.ts";
import { isCodeOfLink, issueLinkToken, issueMailedLink } from "#lib/sign-in-links.ts";
import { streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listMembers } from "../queries.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { changeMember } from "./change-member.ts";
import { endMembership } from "./end-membership.ts";
import { inviteMember } from "./invite-member.ts";
import { renewInvitation } from "./renew-invitation.ts";

let cell: CrisisCell;
beforeAll(async () => {
  cell = await openCrisisCell();
  await logLeak(cell);
});

let memberId: string;
let userId: string;
let email: string;
let turn = 0;
beforeEach(async () => {
  turn += 1;
  email = `manager-${turn}@alpha.example.org`;
  const organisationIds = [cell.alpha.organisationId];
  const invitation = { email, name: "Inès Exemple", roles: ["lab_manager"], organisationIds };
  ({ memberId, userId } = await inviteMember(cell.administrator, { ...invitation, told: "by_mail" }, NOW));
});

/** The token that the mail of an invitation carries. */
async function invitationOf(invites: string): Promise<string> {
  const mailed = { email, locale: "fr", to: "/fr", seconds: 3_600, asked: null, invites, now: NOW } as const;
  return new URL(await issueMailedLink(mailed)).searchParams.get("token") ?? "";
}
const slug = () => (cell.dpo.kind === "member" ? cell.dpo.workspace : "");
const person = () => memberPrincipal(userId, slug());
const actorOf = (one: Principal) => withScope(one, async (_tx, actor) => actor);
const change = (more: Record<string, unknown> = {}) => ({
  ...{ memberId, seen: "lab_manager", roles: ["signatory"], locale: "en" },
  seenOrganisations: cell.alpha.organisationId,
  organisationIds: [cell.beta.organisationId],
  ...more,
});

test("an invitation by mail plans one mail, and says until when its link is good", async () => {
  const [row] = (await withScope(cell.administrator, listMembers)).filter(({ id }) => id === memberId);
  expect(row).toMatchObject({ acceptedAt: null, invitedUntil: new Date("2026-11-12T09:00:00Z") });
  const mails = await withScope(cell.administrator, (tx) => tx.mail.findMany({ where: { memberId } }));
  expect(mails).toMatchObject([{ kind: "invitation", state: "planned", incidentId: null }]);
});

test("whoever changes the organisation sees the files of the new one, and no longer those of the old one", async () => {
  await changeMember(cell.administrator, change(), NOW);
  expect(await actorOf(person())).toMatchObject({
    roles: ["signatory"],
    organisationIds: [cell.beta.organisationId],
  });
  const seen = await withScope(person(), (tx) => tx.exposure.findMany({ select: { organisationId: true } }));
  expect(seen).toEqual([{ organisationId: cell.beta.organisationId }]);
  const back = change({
    ...{ seen: "signatory", seenOrganisations: cell.beta.organisationId },
    organisationIds: [cell.alpha.organisationId],
  });
  await changeMember(cell.administrator, back, NOW);
  expect(await actorOf(person())).toMatchObject({ organisationIds: [cell.alpha.organisationId] });
  const told = fold(await streamOf(cell.dpo, null)).get(`member:${memberId}`);
  expect(told).toMatchObject({ roles: ["signatory"], locale: "en", by: { roles: ["administrator"] } });
});

test("a change of somebody who was changed meanwhile is a conflict", async () => {
  await changeMember(cell.administrator, change(), NOW);
  await expect(changeMember(cell.administrator, change(), NOW)).rejects.toMatchObject({ code: "conflict" });
});

test("a change of somebody whose organisations were changed meanwhile is a conflict, whatever their role", async () => {
  await changeMember(cell.administrator, change({ roles: ["lab_manager"] }), NOW);
  await expect(changeMember(cell.administrator, change(), NOW)).rejects.toMatchObject({ code: "conflict" });
});

test("two administrators who end each other at once leave one of them", async () => {
  const founder = await openCrisisCell();
  const [own, other] = [await actorOf(founder.administrator), await actorOf(founder.dpo)];
  const seen = { [own.id]: "administrator", [other.id]: "administrator dpo" };
  const keeper = new pg.Client(urls.SUPERUSER_DATABASE_URL);
  await keeper.connect();
  // Nobody can finish until both have begun: whoever gets that far waits for the end of the log.
  await keeper.query("BEGIN");
  await keeper.query("SELECT FROM streams WHERE workspace_id = $1 AND incident_id IS NULL FOR UPDATE", [
    founder.workspaceId,
  ]);
  const acts = Promise.allSettled([
    endMembership(founder.administrator, { memberId: other.id, seen: seen[other.id] }, NOW),
    endMembership(founder.dpo, { memberId: own.id, seen: seen[own.id] }, NOW),
  ]);
  const waiting = `SELECT count(*)::int AS n FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  const both = async () => {
    await keeper.query("SELECT pg_stat_clear_snapshot()");
    expect((await keeper.query(waiting)).rows).toEqual([{ n: 2 }]);
  };
  await vi.waitFor(both, { timeout: 60_000 });
  await keeper.query("COMMIT");
  await keeper.end();
  const outcomes = await acts;
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const left = await withScope(systemPrincipal(founder.workspaceId), listMembers);
  expect(left.filter((one) => one.endedAt === null && one.roles.includes("administrator"))).toHaveLength(1);
});

test("the last administrator neither leaves nor lays the role down", async () => {
  const founder = await openCrisisCell();
  const own = await actorOf(founder.administrator);
  const first = await actorOf(founder.dpo);
  const ends = (id: string, seen: string) =>
    endMembership(founder.administrator, { memberId: id, seen }, NOW);
  await ends(first.id, "administrator dpo");
  await expect(ends(own.id, "administrator")).rejects.toMatchObject({
    problems: [{ problem: "lastAdministrator" }],
  });
  const less = { memberId: own.id, seen: "administrator", roles: ["responder"], locale: "fr" };
  await expect(changeMember(founder.administrator, less, NOW)).rejects.toMatchObject({
    problems: [{ path: "roles", problem: "lastAdministrator" }],
  });
});

test("whoever leaves finds no workspace, the link of their invitation is dead, and invited again they are the same member", async () => {
  const [signingIn, token] = [await issueLinkToken({ email, now: NOW }), await invitationOf(memberId)];
  await endMembership(cell.administrator, { memberId, seen: "lab_manager" }, NOW);
  await expect(actorOf(person())).rejects.toMatchObject({ code: "not_found" });
  expect(await isCodeOfLink({ email, token }, "", NOW)).toBe(false);
  expect(await isCodeOfLink({ email, token: signingIn }, "", NOW)).toBe(true);
  const again = await inviteMember(cell.dpo, { email, name: "Inès Exemple", roles: ["responder"] }, NOW);
  expect(again.memberId).toBe(memberId);
  expect(await actorOf(person())).toMatchObject({ roles: ["responder"], organisationIds: [] });
});

test("the log of a member who returns under another name, not yet arrived, says what their row says", async () => {
  await acceptInvitation(systemPrincipal(cell.workspaceId), { memberId }, NOW);
  await endMembership(cell.administrator, { memberId, seen: "lab_manager" }, NOW);
  const renamed = { email, name: "Inès Exemple-Durand", roles: ["responder"] };
  await inviteMember(cell.dpo, { ...renamed, told: "by_mail" }, NOW.add({ hours: 5 }));
  const [row] = (await withScope(cell.administrator, listMembers)).filter(({ id }) => id === memberId);
  const told = fold(await streamOf(cell.dpo, null)).get(`member:${memberId}`);
  expect(row).toMatchObject({ name: "Inès Exemple-Durand", acceptedAt: null, endedAt: null });
  expect(told).toMatchObject({ name: row?.name, acceptedAt: null, endedAt: null, roles: row?.roles });
  expect(new Date(String(told?.invitedUntil))).toEqual(row?.invitedUntil);
});

test("an invitation sent again ends its own links alone, and the sixth within a quarter of an hour waits", async () => {
  const elsewhere = await inviteMember(cell.outsider, { email, name: "Inès", roles: ["auditor"] }, NOW);
  const tokens = [await issueLinkToken({ email, now: NOW }), await invitationOf(elsewhere.memberId)];
  const token = await invitationOf(memberId);
  const renew = (now = NOW) => renewInvitation(cell.administrator, { memberId }, now);
  for (let sent = 1; sent < LINKS_ALLOWED; sent += 1) await renew();
  await expect(renew()).rejects.toMatchObject({ code: "too_many" });
  await renew(NOW.add({ minutes: 16 }));
  expect(await isCodeOfLink({ email, token }, "", NOW)).toBe(false);
  for (const kept of tokens) expect(await isCodeOfLink({ email, token: kept }, "", NOW)).toBe(true);
});

test("an invitation is accepted once, by the machine alone, and then not sent again", async () => {
  await renewInvitation(cell.administrator, { memberId }, NOW.add({ hours: 1 }));
  const machine = systemPrincipal(cell.workspaceId);
  await expect(acceptInvitation(cell.administrator, { memberId }, NOW)).rejects.toMatchObject({
    code: "forbidden",
  });
  await acceptInvitation(machine, { memberId }, NOW);
  await expect(acceptInvitation(machine, { memberId }, NOW)).rejects.toMatchObject({ code: "conflict" });
  await expect(renewInvitation(cell.dpo, { memberId }, NOW)).rejects.toMatchObject({ code: "conflict" });
  expect((await typesOf(cell.dpo, null)).slice(-2)).toEqual(["invitation.renewed", "invitation.accepted"]);
});

test("only the administrator changes and ends; the auditor does nothing; for an outsider there is nobody", async () => {
  const acts: ((by: Principal) => Promise<unknown>)[] = [
    (by) => changeMember(by, change(), NOW),
    (by) => endMembership(by, { memberId, seen: "lab_manager" }, NOW),
    (by) => renewInvitation(by, { memberId }, NOW),
  ];
  for (const act of acts) {
    for (const member of [cell.auditor, cell.responder])
      await expect(act(member)).rejects.toMatchObject({ code: "forbidden" });
    for (const stranger of [cell.outsider, cell.intruder, cell.labManager, cell.signatory])
      await expect(act(stranger)).rejects.toMatchObject({ code: "not_found" });
  }
});

test("an organisation’s counsel does not become the cell’s by losing their last organisation", async () => {
  const organisationIds = [cell.alpha.organisationId];
  await changeMember(cell.administrator, change({ roles: ["counsel"], organisationIds }), NOW);
  const freed = change({ seen: "counsel", roles: ["counsel"], organisationIds: [] });
  await expect(changeMember(cell.administrator, freed, NOW)).rejects.toMatchObject({
    problems: [{ path: "organisationIds", problem: "choose" }],
  });
  expect(await actorOf(person())).toMatchObject({ reach: "organisation" });
});
