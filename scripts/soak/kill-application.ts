import { spawn } from "node:child_process";
import { hash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PART_BYTES } from "#features/evidence/catalogue.ts";
import { openEvidence } from "#features/evidence/queries.ts";
import { digestOfParts } from "#features/evidence/rules.ts";
import { beginUpload } from "#features/evidence/uploads/commands/begin-upload.ts";
import { finishUpload } from "#features/evidence/uploads/commands/finish-upload.ts";
import { startSession } from "#lib/auth-sessions.ts";
import { disconnect } from "#lib/db.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { freePort } from "#scripts/port.mjs";
import { embeddedUrls } from "#scripts/start/database.ts";
import { untilHealthy } from "#scripts/start/services.ts";
import { logPart } from "./log-part.ts";
import type { Finding } from "./say.ts";
import { openCase } from "./soaked-case.ts";

const PARTS = 12;
const KILLED_AT = [2, 5, 9];
const ABOUT = { kind: "log", description: "Journal", source: "Serveur", collectedBy: "Astreinte" };
const now = () => Temporal.Now.instant();

/** A start of its own, from this folder or from APP_FOLDER; its application killed while parts arrive, and the upload resumed. */
export async function killApplication(folder: string): Promise<Finding[]> {
  const installation = join(folder, "installation");
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const { DATABASE_URL: _d, WORKER_DATABASE_URL: _w, MIGRATE_DATABASE_URL: _m, ...env } = process.env;
  const launcher = spawn(process.execPath, ["scripts/start.mjs", "--empty"], {
    cwd: resolve(process.env.APP_FOLDER ?? "."),
    env: { ...env, DATA_DIR: installation, PORT: String(port), AUTH_URL: origin },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(launcher, "exit");
  try {
    await Promise.race([untilStarted(origin), ended.then(refuseEnd)]);
    process.env.DATA_DIR = installation;
    Object.assign(process.env, embeddedUrls(installation));
    return await sendWhileKilled({ origin, launcher: launcher.pid ?? 0 });
  } finally {
    await disconnect();
    launcher.kill("SIGTERM");
    await ended;
  }
}

function refuseEnd(): never {
  throw new Error("The application ended while it started.");
}

/** The first start prepares a database. */
async function untilStarted(origin: string): Promise<void> {
  for (let tries = 0; tries < 15; tries += 1) {
    const isUp = await untilHealthy(origin, AbortSignal.timeout(61_000)).then(
      () => true,
      () => false,
    );
    if (isUp) return;
  }
  throw new Error("The application did not start.");
}

type Running = { readonly origin: string; readonly launcher: number };
type Sending = Running & { readonly address: string; readonly cookie: string };

async function sendWhileKilled(running: Running): Promise<Finding[]> {
  const { dpo: principal, userId, slug, incidentId } = await openCase();
  const { reference } = await withScope(principal, (tx) =>
    tx.incident.findFirstOrThrow({ where: { id: incidentId }, select: { reference: true } }),
  );
  const token = randomBytes(32).toString("hex");
  await startSession({ token, userId, now: now() });
  const cookie = `maincourante-session=${token}`;
  const about = { incidentId, name: "journal.log", size: PARTS * PART_BYTES, ...ABOUT };
  const { uploadId } = await beginUpload(principal, about, now());
  const address = `${running.origin}/fr/${slug}/incidents/${reference}/evidence/uploads/${uploadId}`;
  const sending: Sending = { ...running, address, cookie };
  const before = await sendRest(sending, KILLED_AT);
  const { evidenceId } = await finishUpload(
    principal,
    { uploadId, partsSha256: digestOfParts(HASHES) },
    now(),
  );
  const state = await untilChecked(principal, uploadId);
  const read = Buffer.concat(await Array.fromAsync((await openEvidence(principal, evidenceId ?? "")).stream));
  const sent = Buffer.concat(Array.from({ length: PARTS }, (_, number) => logPart(number)));
  return [
    {
      said: `${before.kills} kills of the application while a part arrived`,
      holds: before.kills === KILLED_AT.length,
    },
    { said: `${before.lost} parts lost that had been acknowledged`, holds: before.lost === 0 },
    { said: `resumed, received and checked: ${state}`, holds: state === "stored" },
    { said: `${read.length} bytes read back, byte for byte`, holds: read.equals(sent) },
  ];
}

const HASHES = Array.from({ length: PARTS }, (_, number) => hash("sha256", logPart(number)));

async function sendRest(sending: Sending, killAt: readonly number[]) {
  const told = { kills: 0, lost: 0 };
  const acknowledged = new Set<number>();
  const left = [...killAt];
  for (let number = 0; number < PARTS; ) {
    if (left[0] === number) {
      left.shift();
      await killDuring(sending, number);
      told.kills += 1;
      await untilHealthy(sending.origin, AbortSignal.timeout(61_000));
      const there = new Set(await partsOf(sending));
      told.lost += [...acknowledged].filter((one) => !there.has(one)).length;
    }
    const answer = await put(sending, number, logPart(number));
    if (!answer.ok) throw new Error(`part ${number}: ${answer.status} ${await answer.text()}`);
    acknowledged.add(number);
    number += 1;
  }
  return told;
}

/** Half of a part has been sent when the application is killed. */
async function killDuring(sending: Sending, number: number): Promise<void> {
  const part = logPart(number);
  const body = new ReadableStream({
    async start(controller) {
      controller.enqueue(part.subarray(0, PART_BYTES / 2));
      await sleep(300);
      for (const pid of applicationOf(sending.launcher)) process.kill(pid, "SIGKILL");
      await sleep(200);
      controller.close();
    },
  });
  await put(sending, number, body).catch(() => undefined);
}

function put({ address, cookie }: Sending, number: number, body: Buffer | ReadableStream): Promise<Response> {
  const headers = { cookie, "x-part-sha256": HASHES[number] ?? "", "sec-fetch-site": "same-origin" };
  const streamed = body instanceof ReadableStream ? { duplex: "half" } : {};
  const request = { method: "PUT", headers, body: body as BodyInit, ...streamed };
  return fetch(`${address}/${number}`, request);
}

async function partsOf({ address, cookie }: Sending): Promise<number[]> {
  const answer = await fetch(address, { headers: { cookie } });
  const { parts }: { parts: { number: number }[] } = JSON.parse(await answer.text());
  return parts.map(({ number }) => number);
}

/** The launcher's own child that serves the pages, as the system lists it. */
function applicationOf(launcher: number): number[] {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
      const isServer = readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("next");
      return isServer && isBelow(parent, launcher) ? [Number(pid)] : [];
    } catch {
      return [];
    }
  });
}

function isBelow(pid: number, ancestor: number): boolean {
  if (pid === ancestor) return true;
  if (pid <= 1) return false;
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return isBelow(Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]), ancestor);
}

/** The worker of that start checks it. */
async function untilChecked(principal: Principal, id: string): Promise<string> {
  for (let tries = 0; tries < 240; tries += 1) {
    const { state } = await withScope(principal, (tx) => tx.evidence.findFirstOrThrow({ where: { id } }));
    if (state !== "checking") return state;
    await sleep(500);
  }
  return "checking";
}
