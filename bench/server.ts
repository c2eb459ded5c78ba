import { spawn } from "node:child_process";
import { Agent } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { inviteMember } from "#features/members/commands/invite-member.ts";
import { startSession } from "#lib/auth-sessions.ts";
import { newToken } from "#lib/auth-tokens.ts";
import { findUserByEmail } from "#lib/auth-users.ts";
import { disconnect } from "#lib/db.ts";
import { memberPrincipal, withScope } from "#lib/scope.ts";
import { CAST } from "#prisma/seed/cast.ts";
import { freePort } from "#scripts/port.mjs";
import { median, milliseconds, report, rounded } from "./measure.ts";
import { fetchPage } from "./page-time.ts";
import { end, type Product, withProduct } from "./product.ts";

const WORKSPACE = "demonstration";
const USERS = 100;
/** Each user reads a page that long before the next click. */
const READING_MS = 10_000;
const CLICKS = 6;
const MOST_MS = 800;
const STARTS = 5;
const MOST_START_MS = 5_000;
const GIVE_UP_MS = 60_000;

type User = { readonly agent: Agent; readonly cookie: string };

/** A hundred responders, each with a session and a connection of their own. */
async function signInAll(): Promise<{ users: User[]; reference: string }> {
  const now = Temporal.Now.instant();
  const founder = await findUserByEmail(CAST.dpo.email);
  if (founder === null) throw new Error("no DPO");
  const dpo = memberPrincipal(founder.id, WORKSPACE);
  const users: User[] = [];
  for (let number = 1; number <= USERS; number += 1) {
    const person = { email: `intervenant-${number}@cellule.example`, name: `Intervenant ${number} (fictif)` };
    const { userId } = await inviteMember(dpo, { ...person, roles: ["responder"] }, now);
    const token = newToken();
    await startSession({ token, userId, now });
    users.push({ agent: new Agent({ keepAlive: true }), cookie: `maincourante-session=${token}` });
  }
  const { reference } = await withScope(dpo, (tx) =>
    tx.incident.findFirstOrThrow({ where: { origin: "exercise" }, select: { reference: true } }),
  );
  return { users, reference };
}

type Told = { readonly times: number[]; readonly faults: string[] };

async function click({ agent, cookie }: User, address: string, { times, faults }: Told): Promise<void> {
  const ms = await milliseconds(() =>
    fetchPage(agent, address, cookie).catch((error: unknown) => faults.push(String(error))),
  );
  times.push(ms);
}

/** Everybody reads and clicks on, each in their own time. */
async function work(users: readonly User[], pages: readonly string[]): Promise<Told> {
  const told: Told = { times: [], faults: [] };
  await Promise.all(
    users.map(async (user, place) => {
      await sleep((place / users.length) * READING_MS);
      for (let turn = 0; turn < CLICKS; turn += 1) {
        await click(user, pages[(place + turn) % pages.length] ?? "", told);
        await sleep(READING_MS);
      }
    }),
  );
  return told;
}

/** Everybody clicks in the same instant. */
async function burst(users: readonly User[], pages: readonly string[]): Promise<Told> {
  const told: Told = { times: [], faults: [] };
  await Promise.all(users.map((user, place) => click(user, pages[place % pages.length] ?? "", told)));
  return told;
}

const percentile = (times: readonly number[], share: number): number =>
  Math.round(times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? Number.NaN);

/** From the start of the process to its first good answer, the database being up. */
async function coldStart(): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const application = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", "scripts/serve/main.ts", "application"],
    {
      env: {
        ...process.env,
        PORT: String(port),
        HOST: "127.0.0.1",
        AUTH_SECRET: "q7Jx0ZpTn4RkVw9uYb2LsGd5HcAf8MeE",
      },
      stdio: "ignore",
    },
  );
  try {
    while (!(await isReady(port))) {
      const { exitCode, signalCode } = application;
      if (exitCode !== null || signalCode !== null || performance.now() - began > GIVE_UP_MS)
        throw new Error(`The application did not start (${signalCode ?? exitCode ?? "no answer"}).`);
      await sleep(20);
    }
    return performance.now() - began;
  } finally {
    await end(application);
  }
}

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );

async function measureServer({ origin }: Product) {
  const { users, reference } = await signInAll();
  const home = `${origin}/fr/${WORKSPACE}`;
  const of = `${home}/incidents/${reference}`;
  const pages = [home, `${home}/incidents`, of, `${of}/matrix`, `${of}/timeline`, `${of}/tasks`];
  for (const page of pages) await burst(users.slice(0, 2), [page]);
  const steady = await work(users, pages);
  const sudden = await burst(users, pages);
  // The door reads no row: what a page of the framework costs at all.
  const door = await burst(users, [`${origin}/fr/verify`]);
  for (const { agent } of users) agent.destroy();
  const starts: number[] = [];
  for (let round = 0; round < STARTS; round += 1) starts.push(await coldStart());
  await disconnect();
  return { steady, sudden, door, startMs: Math.round(median(starts)) };
}

const { steady, sudden, door, startMs } = await withProduct(measureServer);
const faults = [...steady.faults, ...sudden.faults];
const p95 = percentile(steady.times, 0.95);
const [suddenP95, doorP95] = [percentile(sudden.times, 0.95), percentile(door.times, 0.95)];
report({
  bench: "server",
  line:
    `${USERS} users, a click each ${READING_MS / 1_000} s: 95 % within ${p95} ms (median ${percentile(steady.times, 0.5)}), ` +
    `${faults.length} errors · all in the same instant: 95 % within ${suddenP95} ms, ` +
    `${rounded(suddenP95 / doorP95)}× a page without rows (${doorP95} ms) · cold start ${startMs} ms`,
  reached: p95 < MOST_MS && faults.length === 0 && startMs < MOST_START_MS,
  p95,
  suddenP95,
  doorP95,
  startMs,
  faults: faults.slice(0, 5),
});
