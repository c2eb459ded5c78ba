import { testDatabase } from "#scripts/test-database/test-database.ts";

const { WORKER_DATABASE_URL, SUPERUSER_DATABASE_URL } = testDatabase();

import { Pool } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { MailKind } from "#features/mails/catalogue.ts";
import { jobs } from "#features/mails/jobs.ts";
import { enqueueMails } from "#features/mails/writes.ts";
import { AppError } from "#lib/errors.ts";
import { requestLink } from "#lib/link-requests.ts";
import { findMailServer, sendLetter } from "#lib/mail.ts";
import { type Principal, withScope, withWriteScope } from "#lib/scope.ts";
import { isCodeOfLink, isOfAnotherBrowser } from "#lib/sign-in-links.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { type MailCatcher, startMailServer } from "#scripts/test-mail/mail-server.ts";
import { readMail } from "#scripts/test-mail/read-mail.ts";
import { sweepLinkRequests } from "./sweep-link-requests.ts";
import { sweepMails } from "./sweep-mails.ts";

const queue = new Pool({ connectionString: WORKER_DATABASE_URL, max: 4 });
const superuser = new Pool({ connectionString: SUPERUSER_DATABASE_URL, max: 1 });
let catcher: MailCatcher;
let cell: CrisisCell;
let incidentId: string;
let reference: string;

beforeAll(async () => {
  catcher = await startMailServer();
  cell = await openCrisisCell();
  ({ incidentId, reference } = await logLeak(cell));
});
afterAll(() => Promise.all([catcher.stop(), queue.end(), superuser.end()]));
beforeEach(() => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  for (const [name, value] of Object.entries(catcher.settings)) vi.stubEnv(name, value);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  catcher.answer(null);
  catcher.taken.length = 0;
  await superuser.query("DELETE FROM mails");
});

const minutes = (count: number) => NOW.add({ minutes: count });
const memberIdOf = (person: Principal) => withScope(person, async (_tx, { id }) => id);

async function plan(kind: MailKind, more: { once?: string; to?: Principal; dueAt?: Temporal.Instant } = {}) {
  const { to = cell.signatory, ...about } = more;
  const member = await memberIdOf(to);
  await withWriteScope(cell.dpo, (tx, actor) =>
    enqueueMails(tx, {
      ...{ actor, now: NOW },
      mails: [{ to: member, kind, incidentId, path: `/incidents/${reference}/decisions`, ...about }],
    }),
  );
}

/** A round that takes no time. */
const sweep = (at: Temporal.Instant) => sweepMails(queue, at, () => at);
const ledger = () => withScope(cell.auditor, (tx) => tx.mail.findMany({ orderBy: { plannedAt: "asc" } }));
const letters = () => catcher.taken.map(({ raw, to }) => ({ to, ...readMail(raw) }));

describe("a mail that an act planned", () => {
  it("goes once, to the member alone, in the reader's language, and the log of the case says so", async () => {
    await plan("must_decide", { dueAt: minutes(600) });
    await Promise.all([sweep(NOW), sweep(NOW)]);
    await sweep(minutes(60));
    const [letter, ...others] = letters();
    expect(others).toEqual([]);
    expect(letter?.headers.get("subject")).toBe(`${reference} : votre décision est attendue`);
    expect(letter?.to).toHaveLength(1);
    const [mail] = await ledger();
    expect(mail).toMatchObject({ state: "sent", attempts: 1, locale: "fr" });
    expect(letter?.headers.get("message-id")).toBe(mail?.messageId);
    const [entry] = await withScope(cell.dpo, (tx) => tx.entry.findMany({ where: { type: "mail.sent" } }));
    expect(entry).toMatchObject({ incidentId, subjectId: mail?.id, actor: "system" });
    for (const { text } of letter?.parts ?? []) {
      expect(text).toContain(`http://localhost:3000/fr/`);
      expect(text).not.toMatch(/Fichier de patients publié|Alpha/);
    }
  });

  it("is dated when its own turn came, however long those before it took", async () => {
    for (const kind of ["must_decide", "must_sign", "must_file", "reminder", "receipt_missing"] as const)
      await plan(kind);
    let asked = 0;
    const slow = () => {
      asked += 1;
      return minutes(asked);
    };
    await sweepMails(queue, NOW, slow);
    const sentAt = (await ledger()).map((mail) => mail.sentAt?.getTime());
    expect(new Set(sentAt).size).toBe(5);
    expect(Math.min(...sentAt.map(Number))).toBeGreaterThan(minutes(1).epochMilliseconds);
  });

  it("planned twice under one key goes once; what is to go later goes then, however late", async () => {
    await plan("deadline_near", { once: "near:1" });
    await plan("deadline_near", { once: "near:1" });
    expect(await ledger()).toHaveLength(1);
    await sweep(minutes(-1));
    expect(catcher.taken).toEqual([]);
    await sweep(minutes(47 * 60));
    expect(catcher.taken).toHaveLength(1);
  });

  it("survives six hours of a server that refuses: nothing is lost, nothing doubled, the pauses grow", async () => {
    for (const kind of ["must_decide", "must_sign", "must_file", "reminder"] as const) await plan(kind);
    catcher.answer({ at: "connection", code: 421 });
    const tried: number[] = [];
    for (let minute = 0; minute < 360; minute += minute < 10 ? 1 : 10) {
      const before = catcher.tried();
      await sweep(minutes(minute));
      if (catcher.tried() > before) tried.push(minute);
    }
    expect(tried).toEqual([0, 1, 3, 8, 20, 40, 70, 130, 190, 250, 310]);
    expect(catcher.taken).toEqual([]);
    expect((await ledger()).map(({ state, failure }) => [state, failure])).toEqual(
      Array(4).fill(["planned", "unreachable"]),
    );
    catcher.answer(null);
    for (let minute = 360; minute < 380; minute += 10) await sweep(minutes(minute));
    expect(letters().map(({ headers }) => headers.get("message-id"))).toHaveLength(4);
    expect(new Set(letters().map(({ headers }) => headers.get("message-id"))).size).toBe(4);
    expect((await ledger()).every(({ state }) => state === "sent")).toBe(true);
  });

  it("after a worker died between the server's answer and its note goes again, under the same number", async () => {
    await plan("must_sign");
    const [mail] = await ledger();
    const server = findMailServer();
    if (server === null || mail === undefined) throw new Error("a mail and a server");
    await queue.query("UPDATE mails SET claimed_at = $1 WHERE id = $2", [NOW.toString(), mail.id]);
    const words = { subject: "…", text: "…", html: "…" };
    await sendLetter({ id: mail.id, to: "signatory@example.org", ...words }, server);
    await sweep(minutes(4));
    expect(catcher.taken).toHaveLength(1);
    await sweep(minutes(5));
    const ids = letters().map(({ headers }) => headers.get("message-id"));
    expect(ids).toEqual([ids[0], ids[0]]);
    expect(await ledger()).toMatchObject([{ state: "sent" }]);
  });

  it("to an address that is refused for good has come back at the first attempt", async () => {
    await plan("must_file");
    catcher.answer({ at: "recipient", code: 550 });
    await sweep(NOW);
    await sweep(minutes(90));
    expect(catcher.taken).toEqual([]);
    expect(await ledger()).toMatchObject([
      { state: "returned", failure: "recipient_refused", attempts: 1, settledBy: "Maincourante" },
    ]);
    const types = await withScope(cell.dpo, (tx) =>
      tx.entry.findMany({ where: { incidentId, type: "mail.returned" }, select: { actor: true } }),
    );
    expect(types).toEqual([{ actor: "system" }]);
  });

  it("waits without a server, and is given up after three days, not before", async () => {
    vi.stubEnv("SMTP_URL", "");
    vi.stubEnv("MAIL_FROM", "");
    await plan("reminder");
    await sweep(minutes(72 * 60 - 1));
    expect(await ledger()).toMatchObject([{ state: "planned", attempts: 0 }]);
    await sweep(minutes(72 * 60));
    expect(await ledger()).toMatchObject([{ state: "given_up", failure: "too_old" }]);
  });

  it("shows the worker's login no more than when it is to go", async () => {
    for (const column of ["path", "member_id", "incident_id", "planned_by"])
      await expect(queue.query(`SELECT ${column} FROM mails`), column).rejects.toThrow("permission denied");
  });
});

describe("a link asked for at the door", () => {
  const emailOf = (person: Principal) =>
    withScope(person, async (tx, { id }) => {
      const member = await tx.member.findFirstOrThrow({ where: { id }, select: { user: true } });
      return member.user.email;
    });
  const dpoEmail = () => emailOf(cell.dpo);

  it("goes to a member, with a token kept nowhere but as a hash; to a stranger goes nothing", async () => {
    const email = await dpoEmail();
    const door = { locale: "en", path: "/en/somewhere", now: NOW } as const;
    const asked = await requestLink({ ...door, email });
    await requestLink({ ...door, email: "nobody@example.org" });
    await sweepLinkRequests(queue, NOW);
    await sweep(NOW);
    const [letter, ...others] = letters();
    expect(others).toEqual([]);
    expect(letter?.to).toEqual([email]);
    expect(letter?.headers.get("subject")).toBe("Your sign-in link");
    const url = new URL(/http:\S+/.exec(letter?.parts[0]?.text ?? "")?.[0] ?? "");
    expect(url.searchParams.get("to")).toBe("/en/somewhere");
    const token = url.searchParams.get("token") ?? "";
    expect(JSON.stringify(await ledger())).not.toContain(token);
    const link = { email, token };
    expect(await isOfAnotherBrowser({ ...link, browser: asked?.browser }, NOW)).toBe(false);
    expect(await isOfAnotherBrowser({ ...link, browser: undefined }, NOW)).toBe(true);
    const wrong = asked?.code === "000000" ? "000001" : "000000";
    expect(await isCodeOfLink(link, wrong, NOW)).toBe(false);
    expect(await isCodeOfLink(link, asked?.code ?? "", NOW)).toBe(true);
  });

  it("waits with those after it while the database is gone, and then all are planned", async () => {
    const emails = [await dpoEmail(), await emailOf(cell.responder)];
    for (const email of emails) await requestLink({ email, locale: "fr", path: "/fr", now: minutes(10) });
    const gone = new AppError("unavailable", "the database does not answer");
    const planLink = vi.spyOn(jobs, "planLink").mockRejectedValueOnce(gone);
    await expect(sweepLinkRequests(queue, minutes(10))).rejects.toBe(gone);
    expect(planLink).toHaveBeenCalledTimes(1);
    await sweepLinkRequests(queue, minutes(11));
    await sweep(minutes(11));
    expect(
      letters()
        .flatMap(({ to }) => to)
        .sort(),
    ).toEqual(emails.sort());
  });

  it("is asked for five times in a quarter of an hour, known or not; the sixth is refused", async () => {
    for (const email of [await dpoEmail(), "stranger@example.org"]) {
      const door = { email, locale: "fr", path: "/fr", now: minutes(30) } as const;
      for (let time = 0; time < 5; time += 1) expect(await requestLink(door)).not.toBeNull();
      expect(await requestLink(door)).toBeNull();
      expect(await requestLink({ ...door, now: minutes(46) })).not.toBeNull();
    }
  });

  it("is not sent any more when its ten minutes are over", async () => {
    const door = { email: await dpoEmail(), locale: "fr", path: "/fr", now: minutes(100) } as const;
    await requestLink(door);
    catcher.answer({ at: "connection", code: 421 });
    await sweepLinkRequests(queue, minutes(100));
    await sweep(minutes(100));
    catcher.answer(null);
    await sweep(minutes(110));
    expect(catcher.taken).toEqual([]);
    expect((await ledger()).map(({ failure }) => failure)).toContain("too_old");
  });
});
