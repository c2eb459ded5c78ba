import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { freePort } from "#scripts/port.mjs";
import { runStep } from "#scripts/start/run-step.ts";
import { untilHealthy } from "#scripts/start/services.ts";
import { end } from "./product.ts";

const root = resolve(import.meta.dirname, "..");
const folder = join(root, ".test/minimal-next");
const next = join(root, "node_modules/next/dist/bin/next");

const CONFIG = `export default {
  poweredByHeader: false,
  serverExternalPackages: ["pg"],
  turbopack: { root: ${JSON.stringify(root)} },
};
`;
const LAYOUT = `export default function Layout({ children }) {
  return <html lang="fr"><body>{children}</body></html>;
}
`;
const HEALTH = `export const GET = () => new Response("ok");
`;
const POOL = `import pg from "pg";
export const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
`;

/** One statement, one bare table. */
const pageOf = (sql: string) => `import { pool } from "../../pool.js";
export const dynamic = "force-dynamic";
const SQL = ${JSON.stringify(sql)};
export default async function Page() {
  const { fields, rows } = await pool.query({ text: SQL, rowMode: "array" });
  return (
    <table>
      <thead><tr>{fields.map(({ name }) => <th key={name}>{name}</th>)}</tr></thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>{row.map((value, at) => <td key={at}>{value === null ? "" : String(value)}</td>)}</tr>
        ))}
      </tbody>
    </table>
  );
}
`;

type Minimal = { readonly url: string; readonly pages: Readonly<Record<string, string>> };

/** The least that Next can do: a server component per page that reads its rows at `url` and lists them. */
export async function withMinimalNext<T>(
  { url, pages }: Minimal,
  work: (origin: string) => Promise<T>,
): Promise<T> {
  const files = {
    "next.config.mjs": CONFIG,
    "pool.js": POOL,
    "app/layout.jsx": LAYOUT,
    "app/api/health/route.js": HEALTH,
    ...Object.fromEntries(Object.entries(pages).map(([name, sql]) => [`app/${name}/page.jsx`, pageOf(sql)])),
  };
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: url,
  };
  const stop = AbortSignal.timeout(300_000);
  await runStep({ name: "minimal next", command: [process.execPath, next, "build", folder], env, stop });
  const port = await freePort();
  const args = [next, "start", folder, "-H", "127.0.0.1", "-p", String(port)];
  const server = spawn(process.execPath, args, { env, stdio: "ignore" });
  try {
    const origin = `http://127.0.0.1:${port}`;
    await untilHealthy(origin, stop);
    return await work(origin);
  } finally {
    await end(server);
    rmSync(folder, { recursive: true, force: true });
  }
}
