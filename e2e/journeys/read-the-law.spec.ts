import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, test, WORKSPACE } from "#e2e/fixtures.ts";
import { LOCALES, WORDS } from "#e2e/words.ts";

const PAGES = [
  "/law",
  "/law?pack=all",
  "/law?q=xylophone",
  "/law/rules/eu.gdpr.33-1",
  "/law/rules/eu.nis2.23-4a?in=IT",
  "/law/rules/us.ca.1798.82",
  "/law/authorities",
  "/law/authorities?country=DE&kind=dpa",
  "/law/changes?pack=us_states&earlier=2025-12-31&later=2026-01-01",
];

/** Every sort of page, each with few rows: a scan of thousands of cells says nothing more. */
const SCANNED = [
  "/law",
  "/law?pack=ch",
  "/law?q=xylophone",
  "/law/rules/eu.nis2.23-4a?in=IT",
  "/law/rules/us.ca.1798.82",
  "/law/authorities?country=CH",
  "/law/changes?pack=ch&earlier=2025-12-31&later=2026-01-01",
];

const rows = (page: Page) => page.getByRole("main").locator("tbody tr");

for (const locale of LOCALES) {
  const base = `/${locale}/${WORKSPACE}`;
  const { law, vocabulary, workspace } = WORDS[locale];

  test(`from the frame to a rule, its versions, an example and the authority it tells (${locale})`, async ({
    as,
  }) => {
    const page = await as("dpo");
    await page.goto(base);
    await page.getByRole("navigation").getByRole("link", { name: workspace.nav.law }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: law.title })).toBeVisible();
    await expect(rows(page)).toHaveCount(14);

    await page.getByRole("searchbox").fill("33(1) cnil");
    await page.getByRole("button", { name: law.search.apply, exact: true }).click();
    await page.waitForURL(/q=33/);
    await expect(rows(page)).not.toHaveCount(14);
    await page
      .getByRole("link", { name: /RGPD|33\(1\)|contrôle|supervisory/ })
      .first()
      .click();
    await page.waitForURL(/rules\/eu\.gdpr\.33-1/);
    await expect(page.getByText(vocabulary.clocks.K2, { exact: false })).toBeVisible();
    await expect(page.getByRole("figure", { name: law.rule.versionLine })).toBeVisible();

    const example = page
      .locator("details")
      .filter({ hasText: /La Réunion/ })
      .first();
    await example.locator("summary").click();
    await expect(example).toContainText("Indian/Reunion");

    await page.getByRole("link", { name: law.tabs.authorities }).click();
    await page.waitForURL(/\/law\/authorities$/);
    await page.getByRole("searchbox").fill("cnil");
    await page.getByRole("button", { name: law.authorities.apply, exact: true }).click();
    await page.waitForURL(/q=cnil/);
    await expect(page.locator("#fr-cnil")).toContainText("notifications.cnil.fr");
    await page.locator("#fr-cnil").getByRole("link", { name: /33/ }).first().click();
    await page.waitForURL(/rules\/eu\.gdpr\.33-1/);
  });

  test(`a rule that thirty states share is read state by state (${locale})`, async ({ as }) => {
    const page = await as("auditor");
    await page.goto(`${base}/law/rules/eu.nis2.23-4a`);
    await page.getByLabel(law.rule.textOf).selectOption("CY");
    await page.getByRole("button", { name: law.rule.readText }).click();
    await page.waitForURL(/in=CY/);
    await expect(page.locator("#limit")).toContainText(/6 (heures|hours)/);
    await expect(page.locator("#territories tbody tr")).toHaveCount(30);
  });

  test(`two publications and two days are compared (${locale})`, async ({ as }) => {
    const page = await as("auditor");
    await page.goto(`${base}/law/changes`);
    await page.locator("select[name=pack]").selectOption("us_states");
    await page.getByRole("button", { name: law.changes.compare }).click();
    await page.waitForURL(/pack=us_states/);
    await expect(page.locator("#publications").getByText("us.ca.1798.82", { exact: true })).toBeVisible();
    await page.getByLabel(law.changes.earlier).fill("2025-12-31");
    await page.getByLabel(law.changes.later).fill("2026-01-01");
    await page.getByRole("button", { name: law.changes.compareDays }).click();
    await page.waitForURL(/earlier=2025-12-31/);
    await expect(page.locator("#days").getByText("us.ca.1798.82", { exact: true })).toBeVisible();
  });

  for (const path of SCANNED) {
    test(`axe finds nothing at ${path}, in light and in dark (${locale})`, async ({ as }) => {
      const page = await as("auditor");
      await page.goto(`${base}${path}`);
      await expectAccessible(page);
    });
  }

  test(`every page of the law fits a phone (${locale})`, async ({ as }) => {
    const page = await as("dpo");
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of PAGES) {
      await page.goto(`${base}${path}`);
      await expectNoSidewaysScroll(page);
    }
  });
}

test("an outsider finds no page of the law, and a rule that is nowhere is not found", async ({ as }) => {
  const outsider = await as("outsider");
  for (const path of PAGES) {
    const answer = await outsider.request.get(`/fr/${WORKSPACE}${path}`, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(404);
  }
  const member = await as("dpo");
  const absent = await member.request.get(`/fr/${WORKSPACE}/law/rules/eu.gdpr.99`);
  expect(absent.status()).toBe(404);
});

test("the law opens by its letters from anywhere", async ({ as }) => {
  const page = await as("dpo");
  await page.goto(`/fr/${WORKSPACE}/incidents`);
  // The page is read before its scripts listen: whoever typed too early types again.
  await expect(async () => {
    await page.keyboard.type("gw");
    await page.waitForURL(/\/law$/, { timeout: 10_000 });
  }).toPass();
});
