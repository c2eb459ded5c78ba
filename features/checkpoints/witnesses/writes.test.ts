import { sha256 } from "#lib/sha256.ts";
import { testDatabase } from "#scripts/test-database/test-database.ts";

const { WORKER_DATABASE_URL } = testDatabase();

import { generateKeyPairSync, sign as signEd25519 } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { writeEntry } from "#features/timeline/commands/write-entry.ts";
import { openCheckpoint } from "#ledger/checkpoint.ts";
import { readVerifierKey } from "#ledger/signed-note.ts";
import { withScope } from "#lib/scope.ts";
import { verifyEd25519 } from "#lib/signed-log/verify-ed25519.ts";
import { startWitness } from "#scripts/soak/witness-server.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { testSigner } from "#scripts/test-database/signed-log.ts";
import { startMailServer } from "#scripts/test-mail/mail-server.ts";
import { readMail } from "#scripts/test-mail/read-mail.ts";
import { sweepWitnesses } from "#worker/sweep-witnesses.ts";
import { findCheckpoint, listLogKeys } from "../queries.ts";
import { askWitness } from "./commands/ask-witness.ts";
import { nameWitness } from "./commands/name-witness.ts";
import { listWitnesses } from "./queries.ts";
import { sendCheckpoint } from "./writes.ts";

const { pool, sign } = testSigner(WORKER_DATABASE_URL);
const folder = mkdtempSync(join(tmpdir(), "witness-"));
const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const rawKey = Buffer.from(String(publicKey.export({ format: "jwk" }).x), "base64url");
const stops: (() => unknown)[] = [() => rmSync(folder, { recursive: true })];
afterAll(() => Promise.all(stops.reverse().map((stop) => stop())));

let cell: CrisisCell;
let incidentId: string;
beforeEach(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell));
  await sign(cell.workspaceId);
});

const grow = async (text: string, minutes: number) => {
  await writeEntry(cell.dpo, { incidentId, text, label: "fact" }, NOW);
  return sign(cell.workspaceId, minutes);
};
const logKeys = async () => {
  const keys = await withScope(cell.dpo, (tx) => listLogKeys(tx));
  return keys.map(({ verifierKey }) => readVerifierKey(verifierKey, sha256));
};

async function witnessNamed(name = "temoin.example") {
  const server = await startWitness({
    ...{ folder: join(folder, cell.workspaceId, name), name, publicKey: rawKey, logs: await logKeys() },
    ...{ sign: (message) => signEd25519(null, message, privateKey), seconds: () => 1_762_678_800 },
  });
  stops.push(server.stop);
  const { url, verifierKey } = server;
  const named = { kind: "witness", name: "Témoin", url, verifierKey };
  return { ...(await nameWitness(cell.administrator, named, NOW)), verifierKey, stop: server.stop };
}

async function webhookNamed(status: number) {
  const received: string[] = [];
  const server = createServer(async (request, response) => {
    for await (const part of request) received.push(String(part));
    response.writeHead(status).end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  stops.push(() => server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const named = await nameWitness(cell.administrator, { kind: "webhook", name: "Dépôt", url }, NOW);
  return { ...named, received };
}

const send = (witnessId: string, inside: "allow" | "refuse" = "allow") =>
  sendCheckpoint({ pool, workspaceId: cell.workspaceId, witnessId, inside, now: NOW });
async function published() {
  const found = await withScope(cell.dpo, (tx) => findCheckpoint(tx));
  if (found === null) throw new Error("nothing was signed");
  return found;
}
const sending = async (witnessId: string) =>
  (await withScope(cell.dpo, (tx) => listWitnesses(tx))).find(({ id }) => id === witnessId)?.sending;

describe("a checkpoint sent to a witness", () => {
  test("comes back cosigned: the published note carries its line, checked", async () => {
    const { witnessId, verifierKey } = await witnessNamed();
    expect(await send(witnessId)).toBe("taken");
    const { note, givenOutAt } = await published();
    const opened = await openCheckpoint(
      note,
      [...(await logKeys()), readVerifierKey(verifierKey, sha256)],
      verifyEd25519,
    );
    expect(opened.signatures.map(({ time }) => time)).toEqual([null, 1_762_678_800]);
    expect(givenOutAt).not.toBeNull();
  });

  test("is proved to continue what it cosigned last, even when that is not remembered here", async () => {
    const { witnessId } = await witnessNamed();
    await send(witnessId);
    for (const turn of [1, 2, 3]) await grow(`Ligne ${turn}`, turn);
    expect(await send(witnessId)).toBe("taken");
    const last = await grow("Ligne 4", 4);
    await pool.query("SELECT set_config('app.workspace', $1, false)", [cell.workspaceId]);
    await pool.query("UPDATE witness_sendings SET taken_size = NULL WHERE witness_id = $1", [witnessId]);
    expect(await send(witnessId)).toBe("taken");
    expect(await sending(witnessId)).toMatchObject({ takenSize: last.size, outcome: "taken", status: 200 });
  });

  test("whose cosignature is by another key is not kept", async () => {
    const { witnessId } = await witnessNamed("temoin.example");
    const stranger = generateKeyPairSync("ed25519");
    const server = await startWitness({
      ...{
        folder: join(folder, cell.workspaceId, "autre"),
        name: "temoin.example",
        publicKey: rawKey,
        logs: await logKeys(),
      },
      ...{ sign: (message) => signEd25519(null, message, stranger.privateKey), seconds: () => 1 },
    });
    stops.push(server.stop);
    const named = { kind: "witness", name: "Faux témoin", url: server.url, verifierKey: server.verifierKey };
    const { witnessId: forged } = await nameWitness(cell.administrator, named, NOW);
    expect(await send(forged)).toBe("bad_cosignature");
    expect((await published()).note.split("—")).toHaveLength(2);
    expect(await send(witnessId)).toBe("taken");
  });

  test("is only kept by a webhook, which answers that it took it", async () => {
    const { witnessId, received } = await webhookNamed(204);
    expect(await send(witnessId)).toBe("taken");
    expect(received).toEqual([(await published()).note]);
    const other = await webhookNamed(500);
    expect(await send(other.witnessId)).toBe("refused");
    expect(await sending(other.witnessId)).toMatchObject({ status: 500, takenSize: null });
  });

  test("goes to no address inside the house unless the installation allows it", async () => {
    const { witnessId, received } = await webhookNamed(204);
    expect(await send(witnessId, "refuse")).toBe("address_refused");
    expect(received).toEqual([]);
  });

  test("goes to a mailbox as it is signed, each checkpoint under one Message-ID; without a mail server it waits", async () => {
    const named = { kind: "mailbox", name: "Commissaire de justice", url: "depot@etude.example" };
    const { witnessId } = await nameWitness(cell.administrator, named, NOW);
    expect(await send(witnessId)).toBe("mail_missing");
    const catcher = await startMailServer();
    stops.push(catcher.stop);
    for (const [name, value] of Object.entries(catcher.settings)) vi.stubEnv(name, value);
    try {
      expect([await send(witnessId), await send(witnessId)]).toEqual(["taken", "taken"]);
      const [first, second] = catcher.taken.map(({ raw }) => readMail(raw));
      const { note, size } = await published();
      expect(catcher.taken[0]?.to).toEqual(["depot@etude.example"]);
      expect(first?.parts.find(({ type }) => type === "text/plain")?.text).toContain(note.trimEnd());
      expect(first?.headers.get("message-id")).toContain(`<${witnessId}-${size}@`);
      expect(second?.headers.get("message-id")).toBe(first?.headers.get("message-id"));
      catcher.answer({ at: "recipient", code: 550 });
      expect(await send(witnessId)).toBe("refused");
      catcher.answer({ at: "connection", code: 421 });
      expect(await send(witnessId)).toBe("unreachable");
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test("to a witness that is down is tried again", async () => {
    const { witnessId, stop } = await witnessNamed();
    await stop();
    expect(await send(witnessId)).toBe("unreachable");
  });
});

describe("the sweep of witnesses", () => {
  test("sends at once to one just named, a day later when something is new, and when somebody asks", async () => {
    process.env.WITNESS_PRIVATE = "allow";
    const { witnessId, received } = await webhookNamed(204);
    const at = (hours: number) => sweepWitnesses(pool, NOW.add({ hours }));
    await at(0);
    await grow("Ligne", 1);
    await at(1);
    expect(received).toHaveLength(1);
    await at(24);
    await at(25);
    expect(received).toHaveLength(2);
    await askWitness(cell.administrator, { witnessId, version: 1 }, NOW.add({ hours: 26 }));
    await at(27);
    await at(28);
    expect(received).toHaveLength(3);
    delete process.env.WITNESS_PRIVATE;
  });

  test("reads no more of a witness than where it is", async () => {
    await expect(pool.query("SELECT name FROM witnesses")).rejects.toThrow("permission denied");
    await expect(pool.query("UPDATE witnesses SET url = ''")).rejects.toThrow("permission denied");
  });
});
