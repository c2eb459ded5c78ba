/** What some work gives, and the milliseconds of processor it took here: what else the machine does is no part of it. */
export async function processorTime<Result>(
  work: () => Result | Promise<Result>,
): Promise<{ result: Result; took: number }> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, took: (user + system) / 1_000 };
}
