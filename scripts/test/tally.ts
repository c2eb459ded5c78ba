import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

export type Tally = { passed: number; failed: number; output: string };

type Finished = { run: Promise<void>; report: string };

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number() }),
});

// A runner that fails without a failed test (a file that does not load, a server that does not start) still counts.
async function tally(
  { run, report }: Finished,
  count: (json: unknown) => Omit<Tally, "output">,
): Promise<Tally> {
  const error = await run.then(
    () => undefined,
    (reason: Error) => reason,
  );
  const json: unknown = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined;
  if (json === undefined)
    return { passed: 0, failed: 1, output: error?.message ?? `${report} was not written.` };
  const { passed, failed } = count(json);
  return { passed, failed: error ? Math.max(1, failed) : failed, output: error?.message ?? "" };
}

export function countVitest(finished: Finished): Promise<Tally> {
  return tally(finished, (json) => {
    const { numPassedTests, numFailedTests } = vitestReport.parse(json);
    return { passed: numPassedTests, failed: numFailedTests };
  });
}

export function countPlaywright(finished: Finished): Promise<Tally> {
  return tally(finished, (json) => {
    const { expected, flaky, unexpected } = playwrightReport.parse(json).stats;
    return { passed: expected + flaky, failed: unexpected };
  });
}
