import type { Tx } from "./db.ts";

/** So long without a sign of life, and the worker is taken for gone. */
export const SILENT_MS = 120_000;

export type WorkerHealth = { readonly alive: boolean; readonly lastBeatAt: number | null };

/** Whether a worker gave a sign of life in the last two minutes; without one, passed deadlines go unrecorded. */
export async function findWorkerHealth(tx: Tx, now: number): Promise<WorkerHealth> {
  const last = await tx.heartbeat.findFirst({ orderBy: { beatenAt: "desc" }, select: { beatenAt: true } });
  const lastBeatAt = last?.beatenAt.getTime() ?? null;
  return { alive: lastBeatAt !== null && now - lastBeatAt <= SILENT_MS, lastBeatAt };
}
