import { isDatabaseAnswering } from "#lib/database-health.ts";

export const dynamic = "force-dynamic";

/** The process answers and reaches its database. */
export async function GET(): Promise<Response> {
  const isReady = await isDatabaseAnswering();
  const headers = { "cache-control": "no-store" };
  return Response.json({ status: isReady ? "ok" : "unavailable" }, { status: isReady ? 200 : 503, headers });
}
