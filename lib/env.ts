import { join } from "node:path";
import { z } from "zod";
import { parseEmailAddress } from "./email-address.ts";

const databaseUrl = z
  .string()
  .refine(isDatabaseUrl, "must be a postgresql:// address, in its password % and @ as %25 and %40")
  .optional();

function isDatabaseUrl(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol) || url.hostname === "") return false;
  try {
    const [login] = [url.username, url.password].map(decodeURIComponent);
    return login !== "";
  } catch {
    return false;
  }
}

const settings = z
  .object({
    PORT: z.coerce
      .number("must be a port number between 1 and 65535")
      .int("must be a port number between 1 and 65535")
      .min(1, "must be a port number between 1 and 65535")
      .max(65_535, "must be a port number between 1 and 65535")
      .default(3000),
    HOST: z.string().default("127.0.0.1"),
    DATA_DIR: z.string().default(".data"),
    DATABASE_URL: databaseUrl,
    WORKER_DATABASE_URL: databaseUrl,
    MIGRATE_DATABASE_URL: databaseUrl,
    METRICS_TOKEN: z.string().min(20, "must have at least 20 characters").optional(),
    BACKUP_DATABASE_URL: databaseUrl,
    TRIAL_DATABASE_URL: databaseUrl,
    BACKUP_FOLDER: z.string().optional(),
    BACKUP_PASSPHRASE: z.string().min(20, "must have at least 20 characters").optional(),
    CRISIS_PACK_FOLDER: z.string().optional(),
    LOG_KEYS: z.string().optional(),
    LOG_ORIGIN: z
      .string()
      .regex(/^[a-z0-9.-]+$/, "must be a host name in lower case")
      .default("maincourante.local"),
    WITNESS_PRIVATE: z.enum(["refuse", "allow"], "must be refuse or allow").default("refuse"),
    EVIDENCE_STORE: z
      .string()
      .regex(
        /^(disk|s3:\/\/[a-z0-9][a-z0-9.-]*[a-z0-9](\/[\w./-]*)?)$/,
        'must be "disk" or s3://bucket/prefix',
      )
      .default("disk"),
    EVIDENCE_KEYS: z.string().optional(),
    EVIDENCE_S3_ENDPOINT: z
      .url({ protocol: /^https?$/, error: "must be an http:// or https:// address" })
      .optional(),
    EVIDENCE_S3_REGION: z.string().optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be an smtp:// or smtps:// address" }).optional(),
    SMTP_CA: z.string().optional(),
    SMTP_PLAIN: z.enum(["refuse", "allow"], "must be refuse or allow").optional(),
    MAIL_FROM: z
      .string()
      .refine((address) => parseEmailAddress(address) !== null, "must be a plain e-mail address")
      .optional(),
    AUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
    AUTH_URL: z.url({ protocol: /^https?$/, error: "must be an http:// or https:// address" }).optional(),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => (SMTP_URL === undefined) === (MAIL_FROM === undefined), {
    path: ["MAIL_FROM"],
    error: "is needed with SMTP_URL, and SMTP_URL with it",
  })
  .transform((env) => ({
    ...env,
    AUTH_URL: env.AUTH_URL ?? `http://localhost:${env.PORT}`,
    LOG_KEYS: env.LOG_KEYS ?? join(env.DATA_DIR, "log-keys"),
    BACKUP_FOLDER: env.BACKUP_FOLDER ?? join(env.DATA_DIR, "backups"),
  }));

export type Env = z.output<typeof settings>;

/** Reads the settings, naming every variable that is wrong. An empty variable counts as absent. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.entries(source).filter(([, value]) => value !== undefined && value !== "");
  const result = settings.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  throw new Error(faults.join("; "));
}
