import { withClient } from "#bench/durable-database.ts";
import { inParallel, milliseconds } from "#bench/measure.ts";
import { AppError } from "#lib/errors.ts";
import { auditStream } from "./audit-log.ts";
import type { Soaked } from "./log.ts";
import type { Finding } from "./say.ts";
import { openCase } from "./soaked-case.ts";

const PER_SECOND = 50;

/** Many writers on one case: numbers 1 to n without gap, fork or repeat, and a chain that verifies. */
export async function appendAtOnce({ superuserUrl, counts }: Soaked): Promise<Finding[]> {
  const soaked = await openCase();
  const before = (await soaked.stream()).size;
  let refused = 0;
  /** On a busy machine a writer may be asked to come back: the pool waits for no turn longer than five seconds. */
  const write = async (text: string): Promise<void> => {
    try {
      await soaked.write(text);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "unavailable") throw error;
      refused += 1;
      await write(text);
    }
  };
  const ms = await milliseconds(() =>
    inParallel({ count: counts.entries, connections: counts.writers }, (turn) => write(`Ligne ${turn}`)),
  );
  const { id, size } = await soaked.stream();
  const rate = Math.round((counts.entries / ms) * 1_000);
  const report = await withClient(superuserUrl, (client) => auditStream(client, id));
  return [
    {
      said: `${counts.writers} writers, ${size - before} of ${counts.entries} entries, asked to come back ${refused} times`,
      holds: size - before === counts.entries,
    },
    {
      said: `numbers 1 to ${size}, ${report.problems.length} problems of the chain`,
      holds: report.valid && report.entries === size,
    },
    { said: `${rate} a second, at least ${PER_SECOND}`, holds: rate >= PER_SECOND },
  ];
}
