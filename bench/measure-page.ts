import { Agent } from "node:http";
import type { Client } from "pg";
import { medians, rounded } from "./measure.ts";
import type { PageName } from "./page-rows.ts";
import { fetchPage, pageTime } from "./page-time.ts";
import type { Product } from "./product.ts";
import { sqlTime } from "./sql-time.ts";

const ROUNDS = 7;
const CONNECTIONS = 8;
const SQL_ALLOWANCE = 3;
/** A page of 1,300 cells is fetched less often than a small one: its rounds would take minutes. */
const TURNS: Readonly<
  Record<PageName, { readonly alone: number; readonly crowd: number; readonly sql: number }>
> = {
  dashboard: { alone: 12, crowd: 24, sql: 15 },
  matrix: { alone: 12, crowd: 24, sql: 15 },
  large: { alone: 3, crowd: 8, sql: 7 },
};

export type Place = {
  readonly product: Pick<Product, "databaseLog">;
  readonly superuser: Client;
  readonly cookie: string;
  /** Where the least that Next can do is served. */
  readonly minimal: string;
};

/** A page beside the minimal one of the same rows, in turns, and what of it Postgres took. */
export async function measurePage(
  address: string,
  page: PageName,
  { product, superuser, cookie, minimal }: Place,
) {
  const turns = TURNS[page];
  const ours = { address, cookie };
  const theirs = { address: `${minimal}/${page}`, cookie: "" };
  const alone = { count: turns.alone, connections: 1 };
  const crowd = { count: turns.crowd, connections: CONNECTIONS };
  const times = await medians(ROUNDS, {
    ours: () => pageTime(ours, alone),
    minimal: () => pageTime(theirs, alone),
    oursOfEight: () => pageTime(ours, crowd),
    minimalOfEight: () => pageTime(theirs, crowd),
  });
  const agent = new Agent({ keepAlive: true });
  const sql = { superuser, log: product.databaseLog, turns: turns.sql };
  const sqlMs = await sqlTime(sql, () => fetchPage(agent, address, cookie));
  agent.destroy();
  const bound = times.minimal + SQL_ALLOWANCE * sqlMs;
  return {
    page,
    ratio: rounded(times.ours / bound),
    ms: rounded(times.ours),
    boundMs: rounded(bound),
    minimalMs: rounded(times.minimal),
    sqlMs: rounded(sqlMs),
    sqlAllowance: SQL_ALLOWANCE,
    rounds: ROUNDS,
    connections: CONNECTIONS,
    perSecondOfMinimal: rounded(times.minimalOfEight / times.oursOfEight),
    perSecond: rounded(1_000 / times.oursOfEight),
    minimalPerSecond: rounded(1_000 / times.minimalOfEight),
  };
}
