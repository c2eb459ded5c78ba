import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { createRequire } from "node:module";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, test as base, expect, type Page } from "@playwright/test";
import { CAST, type CastRole } from "#prisma/seed/cast.ts";

const KEPT = ".test/signed-in";
export const WORKSPACE = "demonstration";

/** A case of the demonstration by its number: "2026-002". */
export const caseOf = (number: number): string =>
  `${process.env.LOADED_IN}-${String(number).padStart(3, "0")}`;

/** Every page test may ask for a page signed in as anyone of the cast. */
type Signing = { as: (role: CastRole) => Promise<Page> };

export const test = base.extend<Signing>({
  as: async ({ browser, contextOptions }, use) => {
    const opened: Page[] = [];
    await use(async (role) => {
      const context = await browser.newContext({
        ...contextOptions,
        storageState: await stateOf(browser, role),
      });
      const page = await context.newPage();
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
});

/** One sign-in per person and run: links are single-use. */
async function stateOf(browser: Browser, role: CastRole): Promise<string> {
  const path = `${KEPT}/${role}-${process.env.PORT}-${process.ppid}.json`;
  if (existsSync(path)) return path;
  mkdirSync(KEPT, { recursive: true });
  const context = await browser.newContext();
  await signIn(await context.newPage(), CAST[role].email);
  // Whole at once: another worker may be waiting for the same person.
  const own = `${path}.${process.pid}`;
  await context.storageState({ path: own });
  renameSync(own, path);
  await context.close();
  return path;
}

/** Through the link and its button, as a person does. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(linkFor(email));
  await page.getByRole("main").getByRole("button").click();
  await page.waitForURL((url) => !url.pathname.includes("/sign-in"));
}

export function linkFor(email: string): string {
  const args = ["--disable-warning=ExperimentalWarning", "scripts/links.ts", email];
  const printed = execFileSync(process.execPath, args, { encoding: "utf8" });
  const link = printed.match(/https?:\/\/\S+/)?.[0];
  if (link === undefined) throw new Error(`no link was printed for ${email}`);
  return link;
}

/** Nothing that axe finds; in dark, the colours once more. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await expectNothingFound(page, axeOn(page));
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNothingFound(page, axeOn(page).withRules(["color-contrast"]));
}

/** Axe reads the colour of every element as a text, some forty colours thousands of times: here each is read once. */
const READ_EACH_COLOUR_ONCE = `{
  const colour = axe.commons.color.Color.prototype;
  const { parseString } = colour;
  const known = new Map();
  colour.parseString = function (text) {
    if (!known.has(text)) {
      parseString.call(this, text);
      known.set(text, { r: this.r, g: this.g, b: this.b, alpha: this.alpha });
    }
    return Object.assign(this, known.get(text));
  };
}`;
const beside = createRequire(import.meta.resolve("@axe-core/playwright"));
const AXE = `${readFileSync(beside.resolve("axe-core/axe.min.js"), "utf8")}\n${READ_EACH_COLOUR_ONCE}`;

/** In the page itself, which has no frame of another origin, and without listing what passed: less than half the time. */
const axeOn = (page: Page) =>
  new AxeBuilder({ page, axeSource: AXE }).options({ resultTypes: ["violations"] }).setLegacyMode();

async function expectNothingFound(page: Page, axe: AxeBuilder): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // Between two pages of one visit the browser has, for a moment, the title of neither.
  await expect(page).toHaveTitle(/\S/);
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" · ")}`);
  expect(found, page.url()).toEqual([]);
}

/** What explains one cell, beside the matrix and at an address of its own. */
export const whyPanel = (page: Page) => page.locator('aside[aria-labelledby="side-panel-title"]');

/** No page may scroll sideways on a phone. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  await page.waitForLoadState();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, page.url()).toBeLessThanOrEqual(0);
}

export { expect };

/** An instant as a person types it: the day and the minute, on the clock of Paris. */
export async function typeInstant(page: Page, name: string, at: Temporal.Instant): Promise<void> {
  const local = at.toZonedDateTimeISO("Europe/Paris");
  await page.locator(`[name="${name}.precision"][value="instant"]`).check();
  await page.locator(`[name="${name}.date"]`).fill(local.toPlainDate().toString());
  await page.locator(`[name="${name}.time"]`).fill(local.toPlainTime().toString({ smallestUnit: "minute" }));
}
