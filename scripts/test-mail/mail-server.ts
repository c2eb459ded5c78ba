import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { TEST_CERTIFICATE } from "./certificate.ts";

export type Taken = { readonly from: string; readonly to: readonly string[]; readonly raw: string };
type Answer = {
  readonly at: "connection" | "sender" | "recipient" | "message";
  readonly code: number;
} | null;

const LOGIN = { user: "maincourante", pass: "p@ss word" };

/** A real mail server on this machine, with STARTTLS and a login, which answers as it is told to. */
export async function startMailServer({ starttls = "offered" }: { starttls?: "offered" | "absent" } = {}) {
  const taken: Taken[] = [];
  const told: { answer: Answer; tried: number } = { answer: null, tried: 0 };
  const refuse = (at: NonNullable<Answer>["at"]) => {
    if (told.answer?.at !== at) return null;
    return Object.assign(new Error("not now"), { responseCode: told.answer.code });
  };
  const server = new SMTPServer({
    ...TEST_CERTIFICATE,
    ...(starttls === "absent" ? { disabledCommands: ["STARTTLS"], allowInsecureAuth: true } : {}),
    onConnect: (_session, done) => {
      told.tried += 1;
      done(refuse("connection"));
    },
    onAuth: ({ username, password }, _session, done) =>
      username === LOGIN.user && password === LOGIN.pass
        ? done(null, { user: username })
        : done(Object.assign(new Error("no"), { responseCode: 535 })),
    onMailFrom: (_address, _session, done) => done(refuse("sender")),
    onRcptTo: (_address, _session, done) => done(refuse("recipient")),
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const refused = refuse("message");
        if (refused === null)
          taken.push({
            from: envelope.mailFrom === false ? "" : envelope.mailFrom.address,
            to: envelope.rcptTo.map(({ address }) => address),
            raw: Buffer.concat(chunks).toString(),
          });
        done(refused);
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  const folder = mkdtempSync(join(tmpdir(), "mail-"));
  const ca = join(folder, "ca.pem");
  writeFileSync(ca, TEST_CERTIFICATE.cert);
  const login = `${LOGIN.user}:${encodeURIComponent(LOGIN.pass)}`;
  return {
    taken,
    answer: (answer: Answer) => {
      told.answer = answer;
    },
    tried: () => told.tried,
    settings: {
      SMTP_URL: `smtp://${login}@127.0.0.1:${port}`,
      SMTP_CA: ca,
      MAIL_FROM: "maincourante@cellule.example",
    },
    stop: async () => {
      await new Promise<void>((ended) => server.close(ended));
      rmSync(folder, { recursive: true });
    },
  };
}

export type MailCatcher = Awaited<ReturnType<typeof startMailServer>>;
