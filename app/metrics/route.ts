import { readEnv } from "#lib/env.ts";
import { listGauges, metricsText, showsToken } from "#lib/metrics.ts";

export const dynamic = "force-dynamic";

const PLAIN = { "cache-control": "no-store", "content-type": "text/plain; version=0.0.4; charset=utf-8" };

/** For whoever holds METRICS_TOKEN; without the setting there is nothing here. */
export async function GET(request: Request): Promise<Response> {
  const { METRICS_TOKEN: token } = readEnv();
  if (token === undefined) return new Response(null, { status: 404 });
  if (!showsToken(request.headers.get("authorization"), token)) return new Response(null, { status: 401 });
  try {
    return new Response(metricsText(await listGauges()), { headers: PLAIN });
  } catch {
    return new Response(null, { status: 503, headers: { "cache-control": "no-store" } });
  }
}
