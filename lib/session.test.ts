import { beforeEach, describe, expect, it, vi } from "vitest";
import { openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { testDatabase } from "#scripts/test-database/test-database.ts";
import { sessionCookieName } from "./auth.ts";
import { startSession } from "./auth-sessions.ts";
import { newToken } from "./auth-tokens.ts";
import { database } from "./db.ts";
import { newId } from "./ids.ts";
import { withScope } from "./scope.ts";
import { endThisSession, findUser, getUser, listWorkspaces, requirePrincipal } from "./session.ts";

const { SUPERUSER_DATABASE_URL } = testDatabase();

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    delete: (name: string) => jar.delete(name),
  }),
}));

beforeEach(() => jar.clear());

const now = () => Temporal.Now.instant();

async function signedIn({ startedAt = now() } = {}) {
  const id = newId();
  await database().user.create({
    data: { id, email: `${id}@example.org`, name: "Claire Exemple", createdAt: startedAt.toString() },
  });
  const token = newToken();
  await startSession({ token, userId: id, now: startedAt });
  jar.set(sessionCookieName(), token);
  return { id, token };
}

async function asSuperuser(sql: string, values: unknown[]): Promise<void> {
  const { Client } = await import("pg");
  const client = new Client({ connectionString: SUPERUSER_DATABASE_URL });
  await client.connect();
  await client.query(sql, values);
  await client.end();
}

describe("a session", () => {
  it("names the person at each request", async () => {
    const { id } = await signedIn();
    expect((await findUser())?.id).toBe(id);
  });

  it("is nobody's without a cookie, and with one that was never issued", async () => {
    expect(await findUser()).toBeNull();
    jar.set(sessionCookieName(), newToken());
    expect(await findUser()).toBeNull();
    await expect(getUser()).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(requirePrincipal("cellule")).rejects.toMatchObject({ code: "unauthenticated" });
  });

  it("is not opened by the hash that the table stores", async () => {
    const { id } = await signedIn();
    const [row] = await database().session.findMany({ where: { userId: id } });
    jar.set(sessionCookieName(), row?.tokenHash ?? "");
    expect(await findUser()).toBeNull();
  });

  it("ends with the next request once its person is disabled", async () => {
    const { id } = await signedIn();
    await database().user.update({ where: { id }, data: { disabledAt: now().toString() } });
    expect(await findUser()).toBeNull();
  });

  it("ends twelve hours after the sign-in, however busy", async () => {
    const { id } = await signedIn({ startedAt: now().subtract({ hours: 12 }) });
    await database().session.updateMany({ where: { userId: id }, data: { seenAt: now().toString() } });
    expect(await findUser()).toBeNull();
  });

  it("ends after two idle hours, and a request within them keeps it", async () => {
    const { id } = await signedIn({ startedAt: now().subtract({ hours: 3 }) });
    expect(await findUser()).toBeNull();
    const lately = now().subtract({ minutes: 119 });
    await database().session.updateMany({ where: { userId: id }, data: { seenAt: lately.toString() } });
    expect((await findUser())?.id).toBe(id);
    const [row] = await database().session.findMany({ where: { userId: id } });
    expect(row?.seenAt.getTime()).toBeGreaterThan(lately.epochMilliseconds);
  });

  it("is deleted by signing out: the stolen cookie opens nothing, a hundred times", async () => {
    const { id, token } = await signedIn();
    await endThisSession();
    expect(await database().session.count({ where: { userId: id } })).toBe(0);
    jar.set(sessionCookieName(), token);
    const replays = await Promise.all(Array.from({ length: 100 }, () => findUser()));
    expect(replays.every((user) => user === null)).toBe(true);
  });
});

describe("what a session opens", () => {
  it("follows a changed role and a withdrawn membership at the next request", async () => {
    const cell = await openCrisisCell();
    const [slug, userId] =
      cell.auditor.kind === "member" ? [cell.auditor.workspace, cell.auditor.userId] : ["", ""];
    const token = newToken();
    await startSession({ token, userId, now: now() });
    jar.set(sessionCookieName(), token);
    const rolesNow = async () => withScope(await requirePrincipal(slug), async (_tx, actor) => actor.roles);
    expect(await rolesNow()).toEqual(["auditor"]);
    expect((await listWorkspaces()).map((workspace) => workspace.slug)).toEqual([slug]);

    await asSuperuser("UPDATE members SET roles = '{responder}' WHERE user_id = $1", [userId]);
    expect(await rolesNow()).toEqual(["responder"]);

    await asSuperuser("UPDATE members SET ended_at = now() WHERE user_id = $1", [userId]);
    await expect(rolesNow()).rejects.toMatchObject({ code: "not_found" });
    expect(await listWorkspaces()).toEqual([]);
  });

  it("does not tell a workspace of others from one that does not exist", async () => {
    const cell = await openCrisisCell();
    const theirs = cell.dpo.kind === "member" ? cell.dpo.workspace : "";
    await signedIn();
    const open = async (slug: string) => withScope(await requirePrincipal(slug), async () => "opened");
    const refusals = await Promise.all(
      [theirs, "no-such-workspace"].map((slug) => open(slug).catch((error: Error) => error.message)),
    );
    expect(refusals).toEqual(["no such workspace", "no such workspace"]);
  });
});
