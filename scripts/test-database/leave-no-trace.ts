import { afterAll, vi } from "vitest";

// The next file of this worker finds the environment, the clock and the globals as this one did.
afterAll(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});
