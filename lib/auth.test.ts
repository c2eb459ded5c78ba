import { describe, expect, it } from "vitest";
import { testDatabase } from "#scripts/test-database/test-database.ts";
import { redeem, sessionCookieName } from "./auth.ts";
import { findSession } from "./auth-sessions.ts";
import { database } from "./db.ts";
import { newId } from "./ids.ts";
import { findPersonOfLink, issueLink, issueLinkToken } from "./sign-in-links.ts";

testDatabase();

const now = () => Temporal.Now.instant();

async function person(): Promise<{ id: string; email: string }> {
  const id = newId();
  const email = `${id}@example.org`;
  await database().user.create({ data: { id, email, name: "Claire Exemple", createdAt: now().toString() } });
  return { id, email };
}

const sessionsOf = (userId: string) => database().session.count({ where: { userId } });

describe("a one-time link", () => {
  it("stands in the address as a token the database cannot give back", async () => {
    const { email } = await person();
    const url = new URL(await issueLink({ email, now: now() }));
    expect(url.origin).toBe("http://localhost:3000");
    expect(url.pathname).toBe("/fr/sign-in/link");
    const token = url.searchParams.get("token") ?? "";
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const kept = await database().signInToken.findMany({ where: { identifier: email } });
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  it("signs in the person it was issued for, with a cookie whose hash alone is stored", async () => {
    const { id, email } = await person();
    const token = await issueLinkToken({ email, now: now() });
    const redeemed = await redeem({ email, token, to: "/fr" });
    expect(redeemed?.to).toBe("/fr");
    expect(redeemed?.cookie).toMatchObject({
      name: sessionCookieName(),
      httpOnly: true,
      sameSite: "lax",
      path: "/",
    });
    const value = redeemed?.cookie.value ?? "";
    expect(Buffer.from(value, "base64url")).toHaveLength(32);
    expect((await findSession(value, now()))?.user.id).toBe(id);
    expect(JSON.stringify(await database().session.findMany({ where: { userId: id } }))).not.toContain(value);
  });

  it("is not used up by ten scanners that open it", async () => {
    const { id, email } = await person();
    const token = await issueLinkToken({ email, now: now() });
    for (let opened = 0; opened < 10; opened += 1)
      expect((await findPersonOfLink({ email, token }, now()))?.id).toBe(id);
    expect(await redeem({ email, token, to: "/fr" })).not.toBeNull();
  });

  it("redeemed by a hundred requests at once starts exactly one session", async () => {
    const { id, email } = await person();
    const token = await issueLinkToken({ email, now: now() });
    const answers = await Promise.all(Array.from({ length: 100 }, () => redeem({ email, token, to: "/fr" })));
    expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
    expect(await sessionsOf(id)).toBe(1);
  });

  it("is dead after 600 seconds, to the eye and to the hand", async () => {
    const { id, email } = await person();
    const issuedAt = now().subtract({ seconds: 600 });
    const token = await issueLinkToken({ email, now: issuedAt });
    expect(await findPersonOfLink({ email, token }, issuedAt.add({ milliseconds: 599_999 }))).not.toBeNull();
    expect(await findPersonOfLink({ email, token }, issuedAt.add({ seconds: 600 }))).toBeNull();
    expect(await redeem({ email, token, to: "/fr" })).toBeNull();
    expect(await sessionsOf(id)).toBe(0);
  });

  it("answers the same to a used, an unknown and another person's link", async () => {
    const [claire, eve] = [await person(), await person()];
    const token = await issueLinkToken({ email: claire.email, now: now() });
    expect(await redeem({ email: eve.email, token, to: "/fr" })).toBeNull();
    expect(await redeem({ email: "nobody@example.org", token, to: "/fr" })).toBeNull();
    expect(await redeem({ email: claire.email.toUpperCase(), token, to: "/fr" })).toBeNull();
    expect(await redeem({ email: `${claire.email}\0`, token, to: "/fr" })).toBeNull();
    expect(await redeem({ email: claire.email, token, to: "/fr" })).not.toBeNull();
    expect(await redeem({ email: claire.email, token, to: "/fr" })).toBeNull();
    expect(await database().user.count({ where: { email: "nobody@example.org" } })).toBe(0);
  });

  it("is refused to a disabled person, and not issued to one nor to an unknown address", async () => {
    const { id, email } = await person();
    const token = await issueLinkToken({ email, now: now() });
    await database().user.update({ where: { id }, data: { disabledAt: now().toString() } });
    expect(await findPersonOfLink({ email, token }, now())).toBeNull();
    expect(await redeem({ email, token, to: "/fr" })).toBeNull();
    expect(await sessionsOf(id)).toBe(0);
    await expect(issueLink({ email, now: now() })).rejects.toMatchObject({ code: "not_found" });
    await expect(issueLink({ email: "nobody@example.org", now: now() })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("ends the session of whoever used the browser before", async () => {
    const [claire, eve] = [await person(), await person()];
    const first = await redeem({ ...(await linkOf(claire.email)), to: "/fr" });
    await redeem({ ...(await linkOf(eve.email)), to: "/fr", session: first?.cookie.value });
    expect(await sessionsOf(claire.id)).toBe(0);
    expect(await sessionsOf(eve.id)).toBe(1);
  });
});

async function linkOf(email: string) {
  return { email, token: await issueLinkToken({ email, now: now() }) };
}
