import { execFileSync } from "node:child_process";
import { realpathSync, statSync } from "node:fs";
import { dirname } from "node:path";

export type Account = { uid: number; gid: number };

const name = "postgres";

function findAccount(): Account | undefined {
  try {
    const ask = (flag: string) =>
      Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }));
    return { uid: ask("-u"), gid: ask("-g") };
  } catch {
    return undefined;
  }
}

/** Postgres refuses to run as root: then it runs as the user `postgres`, created when absent. Else undefined. */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found = findAccount();
  if (found) return found;
  execFileSync(
    "useradd",
    ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", name],
    {
      stdio: "ignore",
    },
  );
  const created = findAccount();
  if (!created)
    throw new Error(
      "Postgres cannot run as root, and the user postgres could not be created: start as another user.",
    );
  return created;
}

function canEnter(folder: string, account: Account): boolean {
  const { uid, gid, mode } = statSync(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/** The outermost folder on the way to `path` that the account may not enter, or undefined. */
export function firstClosedFolder(path: string, account: Account): string | undefined {
  const ancestors: string[] = [];
  for (let folder = realpathSync(path); ; folder = dirname(folder)) {
    ancestors.unshift(folder);
    if (folder === dirname(folder)) break;
  }
  return ancestors.find((folder) => !canEnter(folder, account));
}

/** One line for a person when Postgres could not reach its programs or its files, else undefined. */
export function closedFolderFault(
  paths: { programs: string; files: string },
  account: Account,
): string | undefined {
  const programs = firstClosedFolder(paths.programs, account);
  if (programs) {
    return `Postgres runs as the user ${name}, which may not enter ${programs}: allow it with "chmod o+x ${programs}", or move this folder elsewhere.`;
  }
  const files = firstClosedFolder(paths.files, account);
  if (files) {
    return `Postgres runs as the user ${name}, which may not enter ${files}: allow it with "chmod o+x ${files}", or choose another folder with DATA_DIR.`;
  }
  return undefined;
}
