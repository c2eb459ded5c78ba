import { spawn } from "node:child_process";
import { once } from "node:events";
import { endGroup } from "./group.ts";

export type Step = {
  name: string;
  command: string[];
  env?: Record<string, string>;
  stop: AbortSignal;
  show?: "output" | "nothing";
};

/** Runs one command to its end; when it fails, what it printed is the error. */
export async function runStep({ name, command, env, stop, show = "nothing" }: Step): Promise<void> {
  stop.throwIfAborted();
  const [program = process.execPath, ...args] = command;
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      if (show === "output") process.stdout.write(chunk);
    });
  }
  const end = () => void endGroup(child, { first: "SIGTERM", last: "SIGKILL", graceMs: 3_000 });
  stop.addEventListener("abort", end);
  const [code] = await once(child, "close");
  stop.removeEventListener("abort", end);
  stop.throwIfAborted();
  if (code !== 0) {
    throw new Error(`${name} failed.${show === "nothing" ? `\n${printed.trim()}` : ""}`);
  }
}
