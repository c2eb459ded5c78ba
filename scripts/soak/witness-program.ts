import { createPrivateKey, createPublicKey, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startWitness } from "./witness-server.ts";

/** A witness as a program, to be killed: its key and the log's are in the folder; prints where it listens. */
const folder = process.argv[2] ?? "";
const privateKey = createPrivateKey(readFileSync(join(folder, "key.pem"), "utf8"));
const raw = String(createPublicKey(privateKey).export({ format: "jwk" }).x);
const log = JSON.parse(readFileSync(join(folder, "log.json"), "utf8"));
const { url, verifierKey } = await startWitness({
  folder: join(folder, "kept"),
  name: "temoin.example",
  publicKey: Buffer.from(raw, "base64url"),
  sign: (message) => sign(null, message, privateKey),
  logs: [{ ...log, publicKey: Buffer.from(log.publicKey, "base64") }],
  seconds: () => Math.floor(Temporal.Now.instant().epochMilliseconds / 1_000),
});
console.log(JSON.stringify({ url, verifierKey }));
