import { Agent } from "node:http";
import { type BrowserContext, chromium } from "@playwright/test";
import type { Client } from "pg";
import { logIncident } from "#features/incidents/commands/log-incident.ts";
import { disconnect } from "#lib/db.ts";
import { issueLink } from "#lib/sign-in-links.ts";
import { CAST } from "#prisma/seed/cast.ts";
import { findChromium } from "#scripts/test/chromium.ts";
import { leakOf, NOW, openCrisis } from "./crisis.ts";
import { withClient } from "./durable-database.ts";
import { medians, report, rounded } from "./measure.ts";
import { withMinimalNext } from "./minimal-next.ts";
import { setOwnRules } from "./own-rules.ts";
import { fetchPage, pageTime } from "./page-time.ts";
import { type Product, withProduct } from "./product.ts";
import { scriptsSent } from "./scripts-sent.ts";
import { sqlTime } from "./sql-time.ts";

const ROUNDS = 7;
const CONNECTIONS = 8;
const PAGES_PER_ROUND = 12;
const SQL_TURNS = 15;
const SQL_ALLOWANCE = 3;
const MOST_SCRIPT_BYTES = 200_000;
const WORKSPACE = "demonstration";

const ORGANISATIONS = 1_000;
/** With the six of the law, twelve obligations to an organisation. */
const OWN_RULES = 6;

/** The files of a matrix with their laboratories and cells, each once. */
const cellsOf = (files: string) => `
    SELECT o.name, CASE WHEN row_number() OVER (PARTITION BY e.id ORDER BY b.rule_id, b.subject) = 1 THEN l.labs END AS labs,
      b.rule_id, b.addressee, b.state, b.due_at, b.legal_limit_at, b.filed_at, f.receipt_number, f.late_by_seconds
    FROM exposures e JOIN incidents i ON (i.workspace_id, i.id) = (e.workspace_id, e.incident_id)
    JOIN organisations o ON (o.workspace_id, o.id) = (e.workspace_id, e.organisation_id)
    JOIN obligations b ON (b.workspace_id, b.exposure_id) = (e.workspace_id, e.id)
    LEFT JOIN LATERAL (SELECT string_agg(concat_ws(' ', l.number, l.name, x.persons_estimated), ', ') AS labs
      FROM exposure_labs x JOIN labs l ON (l.workspace_id, l.id) = (x.workspace_id, x.lab_id)
      WHERE (x.workspace_id, x.exposure_id) = (e.workspace_id, e.id)) AS l ON true
    LEFT JOIN LATERAL (SELECT * FROM filings f WHERE (f.workspace_id, f.obligation_id) = (b.workspace_id, b.id)
      ORDER BY f.filed_at, f.recorded_at LIMIT 1) AS f ON b.filed_at IS NOT NULL
    WHERE ${files} AND b.state <> 'withdrawn' ORDER BY o.name, b.rule_id, b.subject`;

/** The rows of each page in one statement: what it prints, once. */
const ROWS = {
  dashboard: `
    SELECT 'deadline' AS kind, i.reference, i.title, o.name, b.rule_id, b.addressee, b.state, b.due_at, b.legal_limit_at
    FROM obligations b JOIN incidents i ON (i.workspace_id, i.id) = (b.workspace_id, b.incident_id)
    JOIN organisations o ON (o.workspace_id, o.id) = (b.workspace_id, b.organisation_id)
    WHERE b.state IN ('due', 'undetermined') AND b.due_at <= now() + interval '7 days'
      AND NOT b.incident_closed AND i.origin <> 'demonstration'
    UNION ALL
    SELECT 'incident', reference, title, NULL, NULL, NULL, kind, logged_at, NULL FROM incidents
    ORDER BY 1, 8, 4`,
  matrix: cellsOf("i.origin = 'exercise'"),
  /** The first page of a thousand: a hundred controllers, and the processor without its duty to each of them. */
  large: cellsOf(`e.id IN (SELECT e.id FROM exposures e JOIN organisations o ON (o.workspace_id, o.id)
    = (e.workspace_id, e.organisation_id) ORDER BY o.name LIMIT 100) AND b.addressee <> 'controller'`),
};
type PageName = keyof typeof ROWS;
type Small = Exclude<PageName, "large">;

/** Through the link and its button, as a person does. */
async function signIn(context: BrowserContext, email: string): Promise<string> {
  const page = await context.newPage();
  await page.goto(await issueLink({ email, now: Temporal.Now.instant() }));
  await page.getByRole("main").getByRole("button").click();
  await page.waitForURL((url) => !url.pathname.includes("/sign-in"));
  await page.close();
  const cookies = await context.cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

/** The application's own login, its scope open from the first statement on: row security holds here too. */
async function scopedUrl(superuser: Client, workspace: string): Promise<string> {
  const { rows } = await superuser.query<{ id: string }>("SELECT id FROM workspaces WHERE slug = $1", [
    workspace,
  ]);
  const url = new URL(process.env.DATABASE_URL ?? "");
  url.searchParams.set("options", `-c app.workspace=${rows[0]?.id} -c app.reach=workspace`);
  return url.href;
}

/** A case of a thousand organisations in a workspace of its own, and whoever runs it. */
async function openLargeCase({ origin }: Product) {
  const crisis = await openCrisis({ organisations: ORGANISATIONS, labs: ORGANISATIONS });
  await setOwnRules(crisis.dpo, OWN_RULES);
  const { reference } = await logIncident(crisis.dpo, leakOf(crisis, ORGANISATIONS), NOW);
  const { slug } = crisis;
  const address = `${origin}/fr/${slug}/incidents/${reference}/matrix`;
  return { slug, email: `${slug}@example.org`, address };
}

async function addressesOf({ origin }: Product, superuser: Client): Promise<Record<Small, string>> {
  const { rows } = await superuser.query<{ reference: string }>(
    "SELECT reference FROM incidents WHERE origin = 'exercise' ORDER BY logged_at LIMIT 1",
  );
  const home = `${origin}/fr/${WORKSPACE}`;
  return { dashboard: home, matrix: `${home}/incidents/${rows[0]?.reference}/matrix` };
}

type Place = {
  readonly product: Product;
  readonly superuser: Client;
  readonly cookie: string;
  readonly minimal: string;
};

async function measure(address: string, name: PageName, { product, superuser, cookie, minimal }: Place) {
  const ours = { address, cookie };
  const theirs = { address: `${minimal}/${name}`, cookie: "" };
  const alone = { count: PAGES_PER_ROUND, connections: 1 };
  const crowd = { count: 2 * PAGES_PER_ROUND, connections: CONNECTIONS };
  const times = await medians(ROUNDS, {
    ours: () => pageTime(ours, alone),
    minimal: () => pageTime(theirs, alone),
    oursOfEight: () => pageTime(ours, crowd),
    minimalOfEight: () => pageTime(theirs, crowd),
  });
  const agent = new Agent({ keepAlive: true });
  const sql = { superuser, log: product.databaseLog, turns: SQL_TURNS };
  const sqlMs = await sqlTime(sql, () => fetchPage(agent, address, cookie));
  agent.destroy();
  const bound = times.minimal + SQL_ALLOWANCE * sqlMs;
  return {
    page: name,
    ratio: rounded(times.ours / bound),
    ms: rounded(times.ours),
    boundMs: rounded(bound),
    minimalMs: rounded(times.minimal),
    sqlMs: rounded(sqlMs),
    perSecondOfMinimal: rounded(times.minimalOfEight / times.oursOfEight),
    perSecond: rounded(1_000 / times.oursOfEight),
    minimalPerSecond: rounded(1_000 / times.minimalOfEight),
  };
}

async function measureAll(product: Product) {
  const executablePath = await findChromium(AbortSignal.timeout(120_000));
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({
    ...(executablePath === "" ? {} : { executablePath }),
    args: asRoot,
  });
  try {
    const context = await browser.newContext({ locale: "fr-FR", timezoneId: "Europe/Paris" });
    const cookie = await signIn(context, CAST.dpo.email);
    const large = await openLargeCase(product);
    const alone = await browser.newContext({ locale: "fr-FR", timezoneId: "Europe/Paris" });
    const largeCookie = await signIn(alone, large.email);
    await disconnect();
    return await withClient(product.superuserUrl, async (superuser) => {
      const addresses = await addressesOf(product, superuser);
      const scripts = await scriptsSent(context, addresses.matrix);
      await browser.close();
      const { large: of, ...small } = ROWS;
      const ofDemonstration = await scopedUrl(superuser, WORKSPACE);
      const pages = await withMinimalNext({ url: ofDemonstration, pages: small }, async (minimal) => {
        const place = { product, superuser, cookie, minimal };
        const dashboard = await measure(addresses.dashboard, "dashboard", place);
        return [dashboard, await measure(addresses.matrix, "matrix", place)];
      });
      const url = await scopedUrl(superuser, large.slug);
      const last = await withMinimalNext({ url, pages: { large: of } }, (minimal) =>
        measure(large.address, "large", { product, superuser, cookie: largeCookie, minimal }),
      );
      return { scripts, pages: [...pages, last] };
    });
  } finally {
    await browser.close();
  }
}

const { pages, scripts } = await withProduct(measureAll);
const said = pages.map(
  ({ page, ratio, ms, minimalMs, sqlMs, perSecondOfMinimal }) =>
    `${page} ${ratio}× its bound (${ms} ms; minimal ${minimalMs} ms + ${SQL_ALLOWANCE} × ${sqlMs} ms of SQL), ` +
    `${perSecondOfMinimal}× the minimal page's rate`,
);
const [gzip, brotli] = [scripts.gzip, scripts.brotli].map((bytes) => `${Math.round(bytes / 1_000)} kB`);
report({
  bench: "pages",
  line: [...said, `scripts ${gzip} gzip, ${brotli} brotli`].join(" · "),
  reached: pages.every(({ ratio }) => ratio <= 1) && scripts.gzip < MOST_SCRIPT_BYTES,
  rounds: ROUNDS,
  connections: CONNECTIONS,
  pages,
  scripts,
});
