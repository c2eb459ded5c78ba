import { setTimeout as sleep } from "node:timers/promises";
import { testMail } from "#features/mails/commands/test-mail.ts";
import { writeEntry } from "#features/timeline/commands/write-entry.ts";
import { endSession, startSession } from "#lib/auth-sessions.ts";
import { newToken } from "#lib/auth-tokens.ts";
import { findUserByEmail } from "#lib/auth-users.ts";
import { memberPrincipal, type Principal, withScope } from "#lib/scope.ts";
import { CAST } from "#prisma/seed/cast.ts";
import { loadDemonstration } from "#prisma/seed/load-demonstration.ts";
import { freePort } from "#scripts/port.mjs";
import { untilHealthy } from "#scripts/start/services.ts";
import type { ServedImage } from "#scripts/test-database/served-image.ts";
import { startMailServer } from "#scripts/test-mail/mail-server.ts";
import type { Finding } from "./say.ts";

const SLUG = "demonstration";
const MAILS = { small: 60, full: 600 } as const;
const PATIENCE_MS = 120_000;
const now = () => Temporal.Now.instant();

/** Two applications and two workers on one database: one sign-in for both, each job once, what one writes the other shows. */
export async function runTwoNodes(image: ServedImage, size: keyof typeof MAILS): Promise<Finding[]> {
  await loadDemonstration(() => undefined);
  const catcher = await startMailServer();
  const { SMTP_URL, SMTP_CA, MAIL_FROM } = catcher.settings;
  const mail = { SMTP_URL, SMTP_CA, MAIL_FROM };
  const ports = [await freePort(), await freePort()];
  const nodes = ports.map((port) => `http://127.0.0.1:${port}`);
  try {
    for (const [at, port] of ports.entries()) {
      image.run(["application"], { ...image.given.application, ...mail, PORT: String(port) });
      await untilHealthy(nodes[at] ?? "", AbortSignal.timeout(PATIENCE_MS));
    }
    for (const _ of ports) image.run(["worker"], { ...image.given.worker, ...mail });
    const user = await findUserByEmail(CAST.dpo.email);
    if (user === null) throw new Error("no DPO");
    const dpo = memberPrincipal(user.id, SLUG);
    return [
      ...(await signInOnBoth(nodes, user.id)),
      ...(await writeOnOne(nodes, { dpo, userId: user.id })),
      ...(await sendEachOnce(dpo, { count: MAILS[size], taken: () => catcher.taken.map(({ raw }) => raw) })),
      ...(await recordEachOnce(dpo)),
    ];
  } finally {
    await catcher.stop();
  }
}

async function until(holds: () => Promise<boolean>): Promise<boolean> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    if (await holds()) return true;
    await sleep(200);
  }
  return false;
}

/** As lib/auth names it behind TLS. */
const COOKIE = "__Host-maincourante-session";

const open = (address: string, token: string) =>
  fetch(address, { headers: { cookie: `${COOKIE}=${token}` }, redirect: "manual" });

async function signInOnBoth(nodes: readonly string[], userId: string): Promise<Finding[]> {
  const token = newToken();
  await startSession({ token, userId, now: now() });
  const inside = await Promise.all(nodes.map((node) => open(`${node}/fr/${SLUG}`, token)));
  await endSession(token);
  const outside = await Promise.all(nodes.map((node) => open(`${node}/fr/${SLUG}`, token)));
  const statuses = (all: readonly Response[]) => all.map(({ status }) => status);
  return [
    {
      said: `one session opens both nodes (${statuses(inside)}), ended it opens none (${statuses(outside)})`,
      holds: inside.every(({ status }) => status === 200) && outside.every(({ status }) => status !== 200),
    },
  ];
}

type Writer = { readonly dpo: Principal; readonly userId: string };

async function writeOnOne(nodes: readonly string[], { dpo, userId }: Writer): Promise<Finding[]> {
  const token = newToken();
  await startSession({ token, userId, now: now() });
  const { id, reference } = await withScope(dpo, (tx) =>
    tx.incident.findFirstOrThrow({ where: { origin: "exercise" }, select: { id: true, reference: true } }),
  );
  const text = "Écrit une fois, lu partout";
  await writeEntry(dpo, { incidentId: id, text, label: "fact" }, now());
  const pages = await Promise.all(
    nodes.map(async (node) =>
      (await open(`${node}/fr/${SLUG}/incidents/${reference}/timeline`, token)).text(),
    ),
  );
  const seen = pages.filter((page) => page.includes(text)).length;
  return [
    {
      said: `what was written stands in the log on ${seen} nodes of ${nodes.length}`,
      holds: seen === nodes.length,
    },
  ];
}

type Sending = { readonly count: number; readonly taken: () => readonly string[] };

async function sendEachOnce(dpo: Principal, { count, taken }: Sending): Promise<Finding[]> {
  const asked = new Set<string>();
  for (let sent = 0; sent < count; sent += 1) asked.add((await testMail(dpo, {}, now())).mailId);
  const left = () =>
    withScope(dpo, (tx) => tx.mail.count({ where: { kind: "mail_test", state: "planned" } }));
  await until(async () => (await left()) === 0);
  const ids = taken().flatMap((raw) => [...(/^message-id: <([^@]+)@/im.exec(raw)?.slice(1) ?? [])]);
  const ofTests = ids.filter((id) => asked.has(id));
  return [
    {
      said: `${count} mails asked for, ${ofTests.length} taken by the server, ${new Set(ofTests).size} different`,
      holds: ofTests.length === count && new Set(ofTests).size === count,
    },
  ];
}

async function recordEachOnce(dpo: Principal): Promise<Finding[]> {
  const passed = () =>
    withScope(dpo, async (tx) => ({
      due: await tx.obligation.count({
        where: {
          state: "due",
          dueAt: { lte: now().toString() },
          deadlinePassedAt: null,
          incidentClosed: false,
        },
      }),
      recorded: await tx.entry.groupBy({
        by: ["subjectId"],
        where: { type: "deadline.passed" },
        _count: true,
      }),
      keys: await tx.logKey.count(),
      refused: await tx.logState.count({ where: { reason: { not: null } } }),
      checkpoints: await tx.checkpoint.count(),
    }));
  await until(async () => {
    const { due, checkpoints } = await passed();
    return due === 0 && checkpoints > 0;
  });
  const { due, recorded, keys, refused, checkpoints } = await passed();
  const twice = recorded.filter(({ _count }) => _count > 1).length;
  return [
    {
      said: `${recorded.length} deadlines recorded as passed, ${twice} twice, ${due} not`,
      holds: recorded.length > 0 && twice === 0 && due === 0,
    },
    {
      said: `one key (${keys}), ${checkpoints} checkpoints, ${refused} refusals`,
      holds: keys === 1 && checkpoints > 0 && refused === 0,
    },
  ];
}
