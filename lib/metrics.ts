import { createHash, timingSafeEqual } from "node:crypto";
import { ask } from "./db.ts";

type Gauge = { readonly name: string; readonly value: number; readonly measuredAt: Date };

/** Prometheus' text format: what the worker measured last, and when it did. */
export function metricsText(gauges: readonly Gauge[]): string {
  const lines = gauges.flatMap(({ name, value }) => [
    `# TYPE maincourante_${name} gauge`,
    `maincourante_${name} ${value}`,
  ]);
  const last = Math.max(0, ...gauges.map(({ measuredAt }) => measuredAt.getTime()));
  const measured = [
    "# TYPE maincourante_measured_at_seconds gauge",
    `maincourante_measured_at_seconds ${last / 1_000}`,
  ];
  return `${[...lines, ...measured].join("\n")}\n`;
}

export function listGauges(): Promise<Gauge[]> {
  return ask((client) => client.gauge.findMany({ orderBy: { name: "asc" } }));
}

/** Whether a request shows the token, compared in the same time whatever it shows. */
export function showsToken(authorization: string | null, token: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(authorization ?? ""), digest(`Bearer ${token}`));
}
