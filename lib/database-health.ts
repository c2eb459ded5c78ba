import { ask } from "./db.ts";

const PATIENCE_MS = 2_000;

export async function isDatabaseAnswering(): Promise<boolean> {
  const late = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => late.resolve(false), PATIENCE_MS);
  const answered = ask((client) => client.$queryRaw`SELECT 1`).then(
    () => true,
    () => false,
  );
  const isAnswering = await Promise.race([answered, late.promise]);
  clearTimeout(timer);
  return isAnswering;
}
