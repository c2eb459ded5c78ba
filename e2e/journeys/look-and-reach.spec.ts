import { caseOf, expect, expectAccessible, expectNoSidewaysScroll, test, WORKSPACE } from "#e2e/fixtures.ts";
import { LOCALES } from "#e2e/words.ts";

const PAGES = [
  "",
  "/incidents",
  "/incidents/new",
  `/incidents/${caseOf(1)}`,
  `/incidents/${caseOf(1)}/matrix`,
  `/incidents/${caseOf(2)}`,
  `/incidents/${caseOf(2)}/matrix`,
  `/incidents/${caseOf(2)}/timeline`,
  `/incidents/${caseOf(3)}`,
  `/incidents/${caseOf(5)}/matrix`,
  "/my-organisation",
  "/organisations",
  "/organisations/new",
  "/organisations/import",
];

const DESK = { width: 1280, height: 720 };
const PHONE = { width: 390, height: 844 };

for (const locale of LOCALES) {
  test(`on any page axe finds nothing in light or dark, it fits a phone and keeps its policy (${locale})`, async ({
    as,
  }) => {
    const page = await as("dpo");
    const violations: string[] = [];
    page.on("console", (message) => {
      if (/Content Security Policy/i.test(message.text()))
        violations.push(`${page.url()}: ${message.text()}`);
    });
    for (const path of PAGES) {
      await page.setViewportSize(DESK);
      await page.goto(`/${locale}/${WORKSPACE}${path}`);
      await expectAccessible(page);
      await page.setViewportSize(PHONE);
      await expectNoSidewaysScroll(page);
    }
    expect(violations).toEqual([]);
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
