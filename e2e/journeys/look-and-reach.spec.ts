import { expect, expectAccessible, expectNoSidewaysScroll, test, WORKSPACE } from "#e2e/fixtures.ts";
import { LOCALES } from "#e2e/words.ts";

const PAGES = [
  "",
  "/incidents",
  "/incidents/new",
  "/incidents/2026-001",
  "/incidents/2026-001/matrix",
  "/incidents/2026-002",
  "/incidents/2026-002/matrix",
  "/incidents/2026-002/timeline",
  "/incidents/2026-003",
  "/incidents/2026-005/matrix",
  "/my-organisation",
  "/organisations",
  "/organisations/new",
  "/organisations/import",
];

for (const locale of LOCALES) {
  test(`axe finds nothing on any page, in light and in dark (${locale})`, async ({ as }) => {
    test.setTimeout(240_000);
    const page = await as("dpo");
    for (const path of PAGES) {
      await page.goto(`/${locale}/${WORKSPACE}${path}`);
      await expectAccessible(page);
    }
  });

  test(`every page fits a phone (${locale})`, async ({ as }) => {
    test.setTimeout(120_000);
    const page = await as("dpo");
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of PAGES) {
      await page.goto(`/${locale}/${WORKSPACE}${path}`);
      await expectNoSidewaysScroll(page);
    }
  });

  test(`the pages before the door: sign-in and an address nobody knows (${locale})`, async ({ browser }) => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`/${locale}/sign-in`);
    await expectAccessible(page);
    const answer = await page.goto(`/${locale}/nowhere/at/all`);
    expect(answer?.status()).toBe(404);
    await expectAccessible(page);
  });
}

test("no page breaks its own content security policy", async ({ as }) => {
  const page = await as("dpo");
  const violations: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) violations.push(`${page.url()}: ${message.text()}`);
  });
  for (const path of PAGES) await page.goto(`/fr/${WORKSPACE}${path}`);
  expect(violations).toEqual([]);
});
