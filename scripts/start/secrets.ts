import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const secret = z.string().min(32);

const secrets = z.object({
  superuser: secret,
  app: secret,
  worker: secret,
  migrate: secret,
  authSecret: secret,
});

export type Secrets = z.output<typeof secrets>;

/** Creates the folder everything local lives in. As root it must let the database's own user through. */
export function createFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
}

export function readSecrets(folder: string): Secrets {
  const file = join(folder, "secrets.json");
  try {
    return secrets.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (cause) {
    throw new Error(`${file} is missing or damaged: put it back, it opens the database beside it.`, {
      cause,
    });
  }
}

/** The passwords of this installation, drawn at random the first time, readable by their owner alone. */
export function readOrCreateSecrets(folder: string): Secrets {
  const file = join(folder, "secrets.json");
  if (!existsSync(file) && !existsSync(join(folder, "postgres"))) {
    const draw = () => randomBytes(32).toString("base64url");
    const drawn: Secrets = {
      superuser: draw(),
      app: draw(),
      worker: draw(),
      migrate: draw(),
      authSecret: draw(),
    };
    writeFileSync(`${file}.new`, JSON.stringify(drawn, null, 2), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return readSecrets(folder);
}
