import { type BrowserContext, chromium } from "@playwright/test";
import type { Client } from "pg";
import { logIncident } from "#features/incidents/commands/log-incident.ts";
import { disconnect } from "#lib/db.ts";
import { issueLink } from "#lib/sign-in-links.ts";
import { CAST } from "#prisma/seed/cast.ts";
import { findChromium } from "#scripts/test/chromium.ts";
import { leakOf, NOW, openCrisis } from "./crisis.ts";
import { withClient } from "./durable-database.ts";
import { report } from "./measure.ts";
import { measurePage } from "./measure-page.ts";
import { withMinimalNext } from "./minimal-next.ts";
import { setOwnRules } from "./own-rules.ts";
import { ROWS, type SmallPage } from "./page-rows.ts";
import { type Product, withProduct } from "./product.ts";
import { scriptsSent } from "./scripts-sent.ts";

const MOST_SCRIPT_BYTES = 200_000;
const WORKSPACE = "demonstration";

const ORGANISATIONS = 1_000;
/** With the six of the law, twelve obligations to an organisation. */
const OWN_RULES = 6;

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

const started = performance.now();

/** What takes minutes says where it is. */
function tell(step: string): void {
  console.error(`pages: ${step} (${Math.round((performance.now() - started) / 1_000)} s)`);
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

async function addressesOf({ origin }: Product, superuser: Client): Promise<Record<SmallPage, string>> {
  const { rows } = await superuser.query<{ reference: string }>(
    "SELECT reference FROM incidents WHERE origin = 'exercise' ORDER BY logged_at LIMIT 1",
  );
  const home = `${origin}/fr/${WORKSPACE}`;
  return { dashboard: home, matrix: `${home}/incidents/${rows[0]?.reference}/matrix` };
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
    tell("loading the large case");
    const large = await openLargeCase(product);
    tell("loaded; building the minimal pages");
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
        tell("measuring dashboard and matrix");
        const dashboard = await measurePage(addresses.dashboard, "dashboard", place);
        return [dashboard, await measurePage(addresses.matrix, "matrix", place)];
      });
      tell("measuring the large matrix");
      const url = await scopedUrl(superuser, large.slug);
      const last = await withMinimalNext({ url, pages: { large: of } }, (minimal) =>
        measurePage(large.address, "large", { product, superuser, cookie: largeCookie, minimal }),
      );
      return { scripts, pages: [...pages, last] };
    });
  } finally {
    await browser.close();
  }
}

const { pages, scripts } = await withProduct(measureAll);
const said = pages.map(
  ({ page, ratio, ms, minimalMs, sqlMs, sqlAllowance, perSecondOfMinimal }) =>
    `${page} ${ratio}× its bound (${ms} ms; minimal ${minimalMs} ms + ${sqlAllowance} × ${sqlMs} ms of SQL), ` +
    `${perSecondOfMinimal}× the minimal page's rate`,
);
const [gzip, brotli] = [scripts.gzip, scripts.brotli].map((bytes) => `${Math.round(bytes / 1_000)} kB`);
report({
  bench: "pages",
  line: [...said, `scripts ${gzip} gzip, ${brotli} brotli`].join(" · "),
  reached: pages.every(({ ratio }) => ratio <= 1) && scripts.gzip < MOST_SCRIPT_BYTES,
  pages,
  scripts,
});
