import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from "node:crypto";
import { z } from "zod";

/** scrypt at 2^17 takes 128 MiB and some tenths of a second: once per backup. */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 };
const SHORTEST = 20;
const sealedForm = z.strictObject({
  format: z.literal("maincourante-keys/1"),
  salt: z.base64(),
  iv: z.base64(),
  tag: z.base64(),
  text: z.base64(),
});
/** Text of each key file by its path. */
const contents = z.record(z.string(), z.string());
export type KeyFiles = z.output<typeof contents>;

/** The key files under a passphrase: AES-256-GCM with a key drawn from it by scrypt. */
export function sealKeys(files: KeyFiles, passphrase: string): string {
  refuseShort(passphrase);
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", scryptSync(passphrase, salt, 32, COST), iv);
  const text = Buffer.concat([cipher.update(JSON.stringify(files), "utf8"), cipher.final()]);
  const parts = { salt, iv, tag: cipher.getAuthTag(), text };
  const written = Object.entries(parts).map(([name, bytes]) => [name, bytes.toString("base64")]);
  return JSON.stringify({ format: "maincourante-keys/1", ...Object.fromEntries(written) });
}

/** Throws one line when the passphrase is another or the file is not as it was sealed. */
export function openKeys(sealed: string, passphrase: string): KeyFiles {
  const { salt, iv, tag, text } = sealedForm.parse(JSON.parse(sealed));
  const bytes = (of: string) => Buffer.from(of, "base64");
  const opener = createDecipheriv(
    "aes-256-gcm",
    scryptSync(passphrase, bytes(salt), 32, COST),
    bytes(iv),
  ).setAuthTag(bytes(tag));
  try {
    const opened = Buffer.concat([opener.update(bytes(text)), opener.final()]);
    return contents.parse(JSON.parse(opened.toString("utf8")));
  } catch {
    throw new Error(
      "BACKUP_PASSPHRASE does not open the keys of this backup: give the one it was made with.",
    );
  }
}

function refuseShort(passphrase: string): void {
  if (passphrase.length < SHORTEST)
    throw new Error(
      `BACKUP_PASSPHRASE must have at least ${SHORTEST} characters: it seals the keys that leave with the backup.`,
    );
}
