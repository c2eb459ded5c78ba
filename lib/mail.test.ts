import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type MailCatcher, startMailServer } from "#scripts/test-mail/mail-server.ts";
import { readMail } from "#scripts/test-mail/read-mail.ts";
import { readEnv } from "./env.ts";
import { findMailServer, type MailServer, sendLetter } from "./mail.ts";

let catcher: MailCatcher;
let server: MailServer;
beforeAll(async () => {
  catcher = await startMailServer();
  server = serverOf(catcher.settings);
});
afterEach(() => {
  catcher.answer(null);
  catcher.taken.length = 0;
});
afterAll(() => catcher.stop());

function serverOf(settings: Record<string, string>): MailServer {
  const found = findMailServer(readEnv(settings));
  if (found === null) throw new Error("a server");
  return found;
}

const letter = {
  id: "0f8fad5b-d9cb-469f-a165-70867728950e",
  to: "claire@alpha.example",
  subject: "MC-2026-0001 : votre décision est attendue",
  text: "Bonjour Claire,\n\nÀ décider.\n",
  html: "<!doctype html><p>Bonjour Claire,</p>\n",
};

describe("a letter", () => {
  it("goes over an encrypted line, in plain text and in HTML, to one address, under a name of its own", async () => {
    await expect(sendLetter(letter, server)).resolves.toEqual({
      result: "taken",
      messageId: `<${letter.id}@cellule.example>`,
    });
    expect(catcher.taken).toHaveLength(1);
    const [taken] = catcher.taken;
    expect(taken).toMatchObject({ from: "maincourante@cellule.example", to: [letter.to] });
    const { headers, parts } = readMail(taken?.raw ?? "");
    expect(Object.fromEntries(headers)).toMatchObject({
      from: "Maincourante <maincourante@cellule.example>",
      to: letter.to,
      subject: letter.subject,
      "message-id": `<${letter.id}@cellule.example>`,
      "auto-submitted": "auto-generated",
    });
    expect(parts).toEqual([
      { type: "text/plain", text: letter.text },
      { type: "text/html", text: letter.html },
    ]);
  });

  it("cannot be given a header by its subject, nor a second recipient by an address", async () => {
    const subject = "Bonjour\r\nBcc: eve@evil.example\r\n\r\nCorps";
    await sendLetter({ ...letter, subject }, server);
    const taken = catcher.taken[0];
    expect(taken?.to).toEqual([letter.to]);
    expect(readMail(taken?.raw ?? "").headers.has("bcc")).toBe(false);
    for (const to of [
      "claire@alpha.example, eve@evil.example",
      "a@b.example\r\nRCPT TO:<eve@evil.example>",
    ]) {
      await sendLetter({ ...letter, to }, server);
      expect(catcher.taken.flatMap((one) => one.to)).not.toContain("eve@evil.example");
    }
  });

  it.each([
    ["later", "unreachable", { at: "connection", code: 421 }],
    ["later", "busy", { at: "recipient", code: 450 }],
    ["later", "busy", { at: "message", code: 452 }],
    ["later", "sender_refused", { at: "sender", code: 553 }],
    ["refused", "recipient_refused", { at: "recipient", code: 550 }],
    ["refused", "message_refused", { at: "message", code: 554 }],
  ] as const)("is told apart: %s, %s, when the server answers %o", async (result, reason, answer) => {
    catcher.answer(answer);
    await expect(sendLetter(letter, server)).resolves.toEqual({ result, reason });
    expect(catcher.taken).toEqual([]);
  });

  it("waits when nobody answers, when the login is wrong and when nobody vouches for the server", async () => {
    const later = (reason: string) => ({ result: "later", reason });
    await expect(sendLetter(letter, { ...server, port: 1 })).resolves.toEqual(later("unreachable"));
    const login = { user: "maincourante", pass: "wrong" };
    await expect(sendLetter(letter, { ...server, login })).resolves.toEqual(later("login_refused"));
    const unknown = { ...server, authorities: null };
    await expect(sendLetter(letter, unknown)).resolves.toEqual(later("certificate"));
  });

  it("says nothing in clear to another machine: without STARTTLS it is not sent", async () => {
    const plain = await startMailServer({ starttls: "absent" });
    // Reaches this machine without being named as it.
    const there = plain.settings.SMTP_URL.replace("127.0.0.1", "0.0.0.0");
    const elsewhere = { ...serverOf({ ...plain.settings, SMTP_URL: there }), login: null };
    await expect(sendLetter(letter, elsewhere)).resolves.toEqual({
      result: "later",
      reason: "no_encryption",
    });
    expect(plain.taken).toEqual([]);
    const allowed = serverOf({ ...plain.settings, SMTP_URL: there, SMTP_PLAIN: "allow" });
    await expect(sendLetter(letter, allowed)).resolves.toMatchObject({ result: "taken" });
    await plain.stop();
  });
});
