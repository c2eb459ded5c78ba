import type { ChildProcess } from "node:child_process";
import { endGroup } from "./group.ts";
import { say } from "./say.ts";

export type Service = {
  name: string;
  start: () => Promise<ChildProcess>;
  ending: Parameters<typeof endGroup>[1];
};

export type Supervision = { stop: () => Promise<void>; child: () => ChildProcess };

const steadyAfterMs = 5_000;
const shortestPauseMs = 200;
const longestPauseMs = 5_000;

/** Keeps a service running: when it ends by itself it is started again, after a pause that grows while it fails. */
export async function supervise(service: Service): Promise<Supervision> {
  let stopping = false;
  let pauseMs = shortestPauseMs;
  let timer: NodeJS.Timeout | undefined;

  const watch = (started: ChildProcess) => {
    const startedAt = performance.now();
    started.once("error", () => undefined);
    started.once("exit", (code, signal) => {
      if (stopping) return;
      const wasSteady = performance.now() - startedAt > steadyAfterMs;
      if (wasSteady) pauseMs = shortestPauseMs;
      // One line per outage, not one per attempt.
      if (wasSteady || pauseMs === shortestPauseMs) {
        say(`${service.name} stopped unexpectedly (${signal ?? `exit code ${code}`}): starting it again`);
      }
      timer = setTimeout(restart, pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    });
    return started;
  };

  const restart = async () => {
    const next = await service.start();
    child = watch(next);
    if (stopping) await endGroup(next, service.ending);
  };

  let child = watch(await service.start());

  return {
    child: () => child,
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      await endGroup(child, service.ending);
    },
  };
}
