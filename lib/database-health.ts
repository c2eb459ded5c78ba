import { ask } from "./db.ts";

const PATIENCE_MS = 2_000;

async function isDatabaseAnswering(): Promise<boolean> {
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

/** What a health check is answered: well while the database answers, and nothing else told. */
export async function healthAnswer(): Promise<Response> {
  const headers = { "cache-control": "no-store" };
  if (await isDatabaseAnswering()) return Response.json({ status: "ok" }, { headers });
  return Response.json({ status: "unavailable" }, { status: 503, headers });
}
