import { readFileSync } from "node:fs";
import { createTransport } from "nodemailer";
import { parseEmailAddress } from "./email-address.ts";
import { type Env, readEnv } from "./env.ts";

/** Where mails go out, and in whose name. */
export type MailServer = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise by STARTTLS, without which nothing is said but on this machine itself. */
  readonly implicitTls: boolean;
  readonly login: { readonly user: string; readonly pass: string } | null;
  readonly from: string;
  readonly authorities: string | null;
  /** Whether it may be spoken to in clear: this machine itself, or one that the settings allow. */
  readonly inClear: "refused" | "allowed";
};

export type Letter = {
  /** The same for every attempt at one mail: whoever receives it twice recognises it. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** Worth another attempt, whoever is at fault. */
export type Hindrance =
  | "unreachable"
  | "no_encryption"
  | "certificate"
  | "login_refused"
  | "sender_refused"
  | "busy";
/** Final. */
export type Refusal = "recipient_refused" | "message_refused";
export type Outcome =
  | { readonly result: "taken"; readonly messageId: string }
  | { readonly result: "later"; readonly reason: Hindrance }
  | { readonly result: "refused"; readonly reason: Refusal };

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;
const SUBMISSION_PORT = 587;
const IMPLICIT_TLS_PORT = 465;
const PATIENCE_MS = 10_000;

/** The mail server of this installation; null when none is set up. */
export function findMailServer(env: Env = readEnv()): MailServer | null {
  if (env.SMTP_URL === undefined || env.MAIL_FROM === undefined) return null;
  const url = new URL(env.SMTP_URL);
  const implicitTls = url.protocol === "smtps:";
  const user = decodeURIComponent(url.username);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? (implicitTls ? IMPLICIT_TLS_PORT : SUBMISSION_PORT) : Number(url.port),
    implicitTls,
    login: user === "" ? null : { user, pass: decodeURIComponent(url.password) },
    from: env.MAIL_FROM,
    authorities: env.SMTP_CA ?? null,
    inClear: env.SMTP_PLAIN === "allow" || LOOPBACK.test(url.hostname) ? "allowed" : "refused",
  };
}

export function messageIdOf(id: string, { from }: Pick<MailServer, "from">): string {
  return `<${id}@${from.slice(from.lastIndexOf("@") + 1)}>`;
}

/** Hands one letter to the mail server. That it was taken is no proof that anybody received it. */
export async function sendLetter(letter: Letter, server: MailServer): Promise<Outcome> {
  const { host, port, implicitTls, login, from, authorities, inClear } = server;
  const messageId = messageIdOf(letter.id, server);
  // The library makes two recipients of an address with a comma, even in the envelope.
  if (parseEmailAddress(letter.to) === null) return { result: "refused", reason: "recipient_refused" };
  const transport = createTransport({
    ...{ host, port, secure: implicitTls, requireTLS: !implicitTls && inClear === "refused" },
    ...(login === null ? {} : { auth: login }),
    tls: { minVersion: "TLSv1.2", ...(authorities === null ? {} : { ca: readFileSync(authorities) }) },
    ...{ connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  try {
    await transport.sendMail({
      // As an object and an envelope of its own: no library reads an address out of a line of text.
      from: { name: "Maincourante", address: from },
      to: { name: "", address: letter.to },
      envelope: { from, to: [letter.to] },
      ...{ messageId, subject: letter.subject, text: letter.text, html: letter.html },
      headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    });
    return { result: "taken", messageId };
  } catch (error) {
    return outcomeOf(error);
  } finally {
    transport.close();
  }
}

type Fault = {
  readonly code: string;
  readonly command: string;
  readonly status: number;
  readonly says: string;
};

function outcomeOf(error: unknown): Exclude<Outcome, { result: "taken" }> {
  const { code, command, status, says } = faultOf(error);
  const later = (reason: Hindrance) => ({ result: "later", reason }) as const;
  if (/certificate|altname|unable to verify/i.test(says)) return later("certificate");
  if (code === "ETLS") return later("no_encryption");
  if (code === "EAUTH" || status === 530) return later("login_refused");
  if (status >= 500 && command === "RCPT TO") return { result: "refused", reason: "recipient_refused" };
  if (status >= 500 && command === "DATA") return { result: "refused", reason: "message_refused" };
  if (status >= 500 && command === "MAIL FROM") return later("sender_refused");
  // 421: the service is not available, whoever writes.
  return later(status >= 400 && status !== 421 ? "busy" : "unreachable");
}

function faultOf(error: unknown): Fault {
  const { code, command, responseCode, message } = Object(error);
  const status = typeof responseCode === "number" ? responseCode : 0;
  return { code: String(code), command: String(command), status, says: String(message) };
}
