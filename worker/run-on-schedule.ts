import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "pg";
import { logUnexpected } from "#lib/log.ts";
import type { Task } from "./schedule.ts";

const RETRY_SECONDS = 5;

type Run = { readonly queue: Pool; readonly stop: AbortSignal };

/** Repeats one task until told to stop; a failed run is tried again soon, whatever its interval. */
export async function runOnSchedule(task: Task, { queue, stop }: Run): Promise<void> {
  while (!stop.aborted) {
    const isDone = await runOnce(task, queue);
    const seconds = isDone ? task.everySeconds : Math.min(RETRY_SECONDS, task.everySeconds);
    await sleep(seconds * 1_000, undefined, { signal: stop }).catch(() => undefined);
  }
}

async function runOnce(task: Task, queue: Pool): Promise<boolean> {
  try {
    await task.run(queue, Temporal.Now.instant());
    return true;
  } catch (error) {
    logUnexpected(error, { task: task.name });
    return false;
  }
}
