/** Logins and secrets: each program is given those it names, and no other. */
const GUARDED = [
  ...["DATABASE_URL", "WORKER_DATABASE_URL", "MIGRATE_DATABASE_URL", "BACKUP_DATABASE_URL"],
  "TRIAL_DATABASE_URL",
  ...["AUTH_SECRET", "METRICS_TOKEN", "BACKUP_PASSPHRASE", "LOG_KEYS"],
] as const;

export const PROGRAMS = {
  application: { needs: ["AUTH_URL", "DATABASE_URL", "AUTH_SECRET"], takes: ["METRICS_TOKEN"] },
  worker: { needs: ["AUTH_URL", "DATABASE_URL", "WORKER_DATABASE_URL", "AUTH_SECRET"], takes: ["LOG_KEYS"] },
} as const;

type Variables = Readonly<Record<string, string | undefined>>;

/** What a program finds in its environment: all that is no secret of another's. */
export function ownEnv(name: keyof typeof PROGRAMS, given: Variables): Record<string, string | undefined> {
  const own: readonly string[] = [...PROGRAMS[name].needs, ...PROGRAMS[name].takes];
  const withheld = new Set<string>(GUARDED.filter((variable) => !own.includes(variable)));
  return Object.fromEntries(Object.entries(given).filter(([variable]) => !withheld.has(variable)));
}
