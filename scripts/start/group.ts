import type { ChildProcess } from "node:child_process";
import { once } from "node:events";

export function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

/** Signals a child and everything it started; a group that is already gone is fine. */
export function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

type Ending = { first: NodeJS.Signals; last: NodeJS.Signals; graceMs: number };

/** Asks a child to end, waits, then insists. */
export async function endGroup(child: ChildProcess, { first, last, graceMs }: Ending): Promise<void> {
  if (!hasEnded(child)) {
    const ended = once(child, "exit");
    signalGroup(child, first);
    const insist = setTimeout(() => signalGroup(child, last), graceMs);
    await ended;
    clearTimeout(insist);
  }
  if (last === "SIGKILL") signalGroup(child, last);
}
