import { randomBytes } from "node:crypto";
import { openStorage } from "#lib/storage/open-storage.ts";
import { sealPart } from "#lib/storage/sealed-objects.ts";

// Stores parts of one file without end, until it is killed.
const file = { workspaceId: process.env.WORKSPACE ?? "", fileId: process.env.FILE ?? "" };
const storage = await openStorage();

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

for (;;) {
  const name = `uploads/${randomBytes(8).toString("hex")}`;
  await sealPart(storage, { file, name, plaintext: once(randomBytes(1_000_000)) });
  process.stdout.write(".");
}
