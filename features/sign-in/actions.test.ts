import { beforeEach, describe, expect, it, vi } from "vitest";
import { IDLE } from "#lib/action-state.ts";
import { database } from "#lib/db.ts";
import { newId } from "#lib/ids.ts";
import { memberPrincipal, withScope } from "#lib/scope.ts";
import { findUser, listWorkspaces } from "#lib/session.ts";
import { issueFirstAdministratorLink, issueLinkToken, issueMailedLink } from "#lib/sign-in-links.ts";
import { testDatabase } from "#scripts/test-database/test-database.ts";
import { askForLink, foundWorkspace, redeemLink, signOut } from "./actions.ts";

testDatabase();

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: ({ name, value }: { name: string; value: string }) => jar.set(name, value),
    delete: (name: string) => jar.delete(name),
  }),
}));

beforeEach(() => jar.clear());

const now = () => Temporal.Now.instant();

async function firstLink(): Promise<string> {
  return new URL(await issueFirstAdministratorLink({ now: now() })).searchParams.get("token") ?? "";
}

function typed(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

const founder = { name: "Claire Exemple", email: "Claire@Example.org", workspace: "Cellule Ouest" };
const redirectTo = (path: string) => ({ digest: expect.stringContaining(`;${path};`) });

describe("the first run of an empty installation", () => {
  it("refuses a token that was never issued, and creates nobody", async () => {
    const state = await foundWorkspace("fr", IDLE, typed({ ...founder, token: "never" }));
    expect(state).toMatchObject({ status: "error", reason: "unauthenticated" });
    expect(await database().user.count()).toBe(0);
  });

  it("names the wrong fields, keeps what was typed, and the link stays good", async () => {
    const token = await firstLink();
    const state = await foundWorkspace(
      "fr",
      IDLE,
      typed({ token, name: "", email: "claire@@x", workspace: "W" }),
    );
    expect(state).toMatchObject({
      status: "invalid",
      problems: [
        { path: "name", problem: "required" },
        { path: "email", problem: "notAnEmail" },
      ],
      values: { email: "claire@@x", workspace: "W" },
    });
    expect(await database().signInToken.count()).toBe(1);
  });

  it("replaces the link issued before", async () => {
    const earlier = await firstLink();
    await firstLink();
    const state = await foundWorkspace("fr", IDLE, typed({ ...founder, token: earlier }));
    expect(state).toMatchObject({ reason: "unauthenticated" });
  });

  it("opens one workspace, signs its administrator in as DPO too, and the link is dead", async () => {
    const token = await firstLink();
    const attempts = await Promise.allSettled(
      Array.from({ length: 10 }, () => foundWorkspace("fr", IDLE, typed({ ...founder, token }))),
    );
    const redirected = attempts.filter(({ status }) => status === "rejected");
    expect(redirected).toHaveLength(1);
    expect(redirected[0]).toMatchObject({ reason: redirectTo("/fr/cellule-ouest/settings/first-run") });

    const user = await findUser();
    expect(user?.email).toBe("claire@example.org");
    expect(await listWorkspaces()).toEqual([{ slug: "cellule-ouest", name: "Cellule Ouest" }]);
    const principal = memberPrincipal(user?.id ?? "", "cellule-ouest");
    const opened = await withScope(principal, async (tx, actor) => ({
      roles: actor.roles,
      entries: (await tx.entry.findMany({ orderBy: { seq: "asc" } })).map(({ type }) => type),
    }));
    expect(opened).toEqual({
      roles: ["administrator", "dpo"],
      entries: ["workspace.created", "member.invited"],
    });

    await expect(issueFirstAdministratorLink({ now: now() })).rejects.toMatchObject({ code: "conflict" });
    expect(await foundWorkspace("fr", IDLE, typed({ ...founder, token }))).toMatchObject({
      reason: "unauthenticated",
    });
  });
});

describe("signing in and out", () => {
  it("leads home with the token out of the address, and out again to the sign-in page", async () => {
    const email = "claire@example.org";
    const token = await issueLinkToken({ email, now: now() });
    await expect(redeemLink("en", typed({ email, token }))).rejects.toMatchObject(redirectTo("/en"));
    expect((await findUser())?.email).toBe(email);
    await expect(signOut("en")).rejects.toMatchObject(redirectTo("/en/sign-in"));
    expect(await findUser()).toBeNull();
  });

  it("leads to the same page for a used link and for one that never existed", async () => {
    const email = "claire@example.org";
    const token = await issueLinkToken({ email, now: now() });
    await expect(redeemLink("fr", typed({ email, token }))).rejects.toMatchObject(redirectTo("/fr"));
    jar.clear();
    const dead = redirectTo("/fr/sign-in?link=dead");
    await expect(redeemLink("fr", typed({ email, token }))).rejects.toMatchObject(dead);
    await expect(redeemLink("fr", typed({ email: "nobody@example.org", token }))).rejects.toMatchObject(dead);
    expect(jar.size).toBe(0);
  });

  it("after twenty attempts on one address asks to wait, and leaves other addresses alone", async () => {
    const email = "guessed@example.org";
    const attempt = (address: string) => redeemLink("fr", typed({ email: address, token: "guess" }));
    for (let attempts = 0; attempts < 20; attempts += 1)
      await expect(attempt(email)).rejects.toMatchObject(redirectTo("/fr/sign-in?link=dead"));
    await expect(attempt(email)).rejects.toMatchObject(redirectTo("/fr/sign-in?link=wait"));
    await expect(attempt("other@example.org")).rejects.toMatchObject(redirectTo("/fr/sign-in?link=dead"));
  });
});

describe("a link asked for at the door", () => {
  const email = "asked@example.org";

  it("gets the same answer for an address that nobody has, and none for what is no address", async () => {
    const asked = redirectTo("/fr/sign-in?asked=yes");
    await expect(askForLink("fr", typed({ email: "Nobody@example.org" }))).rejects.toMatchObject(asked);
    await expect(askForLink("fr", typed({ email: "a@b@c" }))).rejects.toMatchObject(
      redirectTo("/fr/sign-in?address=refused"),
    );
    const away = typed({ email: "nobody@example.org", to: "//evil.example" });
    await expect(askForLink("fr", away)).rejects.toMatchObject(asked);
  });

  it("works in the browser that asked; elsewhere it asks for the code shown there, and a wrong one uses nothing up", async () => {
    await database().user.create({
      data: { id: newId(), email, name: "Inès Exemple", createdAt: now().toString() },
    });
    await expect(askForLink("fr", typed({ email, to: "/fr/x" }))).rejects.toMatchObject(
      redirectTo("/fr/sign-in?to=%2Ffr%2Fx&asked=yes"),
    );
    const asked = await database().linkRequest.findFirstOrThrow({ where: { email } });
    const mailed = { email, locale: "fr", to: "/fr/x", seconds: 600, asked, now: now() } as const;
    const tokenOf = async () => new URL(await issueMailedLink(mailed)).searchParams.get("token") ?? "";
    const [here, there] = [await tokenOf(), await tokenOf()];
    const code = [...jar.values()][0]?.split(".")[1] ?? "";
    const form = (token: string, typedCode: string) => typed({ email, token, to: "/fr/x", code: typedCode });
    await expect(redeemLink("fr", form(here, ""))).rejects.toMatchObject(redirectTo("/fr/x"));
    jar.clear();
    const wrong = code.replace(/.$/, (digit) => String((Number(digit) + 1) % 10));
    await expect(redeemLink("fr", form(there, wrong))).rejects.toMatchObject({
      digest: expect.stringContaining("code=wrong"),
    });
    await expect(redeemLink("fr", form(there, code))).rejects.toMatchObject(redirectTo("/fr/x"));
  });
});
