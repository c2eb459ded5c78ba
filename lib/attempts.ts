const WINDOW_MS = 600_000;
const ALLOWED = 20;
const KEYS_KEPT = 10_000;

type Window = { startedAt: number; count: number };

const windows = new Map<string, Window>();

/** Counts one attempt; false when this key had its twenty within ten minutes, in this process. */
export function mayAttempt(key: string, now: Temporal.Instant): boolean {
  const at = now.epochMilliseconds;
  const open = windows.get(key);
  if (open !== undefined && at - open.startedAt < WINDOW_MS) {
    open.count += 1;
    return open.count <= ALLOWED;
  }
  if (windows.size >= KEYS_KEPT) forgetPast(at);
  windows.set(key, { startedAt: at, count: 1 });
  return true;
}

function forgetPast(at: number): void {
  for (const [key, { startedAt }] of windows) {
    if (at - startedAt >= WINDOW_MS) windows.delete(key);
  }
  const [oldest] = windows.keys();
  if (windows.size >= KEYS_KEPT && oldest !== undefined) windows.delete(oldest);
}
