import { caseOf, expect, expectAccessible, expectNoSidewaysScroll, test, WORKSPACE } from "#e2e/fixtures.ts";
import { LOCALES, WORDS } from "#e2e/words.ts";

const EXERCISE = caseOf(2);
const OMNIBUS = { fr: /guichet unique/, en: /single entry point/ } as const;

for (const locale of LOCALES) {
  const words = WORDS[locale].whatIf;
  const incident = `/${locale}/${WORKSPACE}/incidents/${EXERCISE}`;

  test.describe(`the DPO asks what if (${locale})`, () => {
    test("the omnibus applied: ninety-six hours in the place of seventy-two, before and after, with the sum", async ({
      as,
    }) => {
      const page = await as("dpo");
      await page.goto(`${incident}/matrix`);
      await page.getByRole("link", { name: WORDS[locale].incidents.tabs.whatIf }).click();
      await expect(page.getByText(words.emptyBody)).toBeVisible();
      await page.getByRole("checkbox", { name: OMNIBUS[locale] }).check();
      await page.getByRole("button", { name: words.submit }).click();
      await expect(page).toHaveURL(/assume=eu\.omnibus\.33/);
      const result = page.locator("#result");
      await expect(result.getByRole("status")).toContainText(/\d/);
      await expect(result).toContainText(words.kinds.arises);
      await expect(result).toContainText(WORDS[locale].states.displaced);
      const proposed = result.getByRole("listitem").filter({ hasText: words.kinds.arises }).first();
      await proposed.getByText(words.why, { exact: true }).click();
      await expect(proposed).toContainText(/96\s×\s3[\s,]600/);
      await expect(page.getByRole("checkbox", { name: OMNIBUS[locale] })).toBeChecked();
    });

    test("both themes and a phone are open to everybody", async ({ as }) => {
      const page = await as("dpo");
      await page.goto(`${incident}/what-if?assume=eu.omnibus.33`);
      await expectAccessible(page);
      await page.setViewportSize({ width: 390, height: 844 });
      await expectNoSidewaysScroll(page);
      await expect(page.getByRole("button", { name: words.submit })).toBeVisible();
    });
  });
}

const words = WORDS.fr.whatIf;
const address = `/fr/${WORKSPACE}/incidents/${EXERCISE}/what-if`;

test("another awareness of one organisation moves its dates alone, and nothing is stored", async ({ as }) => {
  const page = await as("dpo");
  const matrix = `/fr/${WORKSPACE}/incidents/${EXERCISE}/matrix`;
  const dates = () =>
    page
      .getByRole("table")
      .first()
      .locator("time")
      .evaluateAll((all) => all.map((time) => time.getAttribute("datetime")));
  const log = async () => {
    // What people did: what the machine records meanwhile stands in the other log.
    await page.goto(`/fr/${WORKSPACE}/incidents/${EXERCISE}/timeline`);
    const entries = page.getByRole("region", { name: WORDS.fr.timeline.mainCourante }).getByRole("listitem");
    await expect(entries.first()).toBeVisible();
    return entries.allInnerTexts();
  };
  await page.goto(matrix);
  const before = await dates();
  const logged = await log();
  await page.goto(address);
  const organisation = page.getByLabel(words.fields.organisation);
  const name = (await organisation.locator("option").nth(1).textContent()) ?? "";
  await organisation.selectOption({ label: name });
  await page.getByLabel(WORDS.fr.forms.instant.precision.instant, { exact: true }).check();
  await page.getByLabel(WORDS.fr.forms.instant.date, { exact: true }).fill("2026-11-02");
  await page.getByLabel(WORDS.fr.forms.instant.time, { exact: true }).fill("08:00");
  await page.getByRole("button", { name: words.submit }).click();
  const result = page.locator("#result");
  await expect(result.getByRole("heading", { level: 2 }).nth(1)).toHaveText(name);
  await expect(result.locator("section")).toHaveCount(1);
  await expect(result).toContainText("05/11/2026 08:00");
  await expect(page.getByLabel(WORDS.fr.forms.instant.time, { exact: true })).toHaveValue("08:00");
  await page.goto(matrix);
  expect(await dates()).toEqual(before);
  expect(await log()).toEqual(logged);
});

test("a day that does not exist is said at its field, and the rest is kept", async ({ as }) => {
  const page = await as("auditor");
  const wrong = "awareness.precision=day&awareness.date=2026-02-30&awareness.zone=Indian%2FReunion";
  await page.goto(`${address}?assume=eu.omnibus.33&risk=risk&${wrong}`);
  await expect(page.getByRole("heading", { name: words.invalid })).toBeVisible();
  await expect(page.locator("#what-if-awareness")).toContainText(WORDS.fr.problems.notADate);
  await expect(page.getByLabel(words.fields.risk)).toHaveValue("risk");
  await expect(page.getByRole("checkbox", { name: OMNIBUS.fr })).toBeChecked();
  await expect(page.locator("#result")).toHaveCount(0);
});

test("without a script the form answers as well", async ({ browser, as }) => {
  const storageState = await (await as("dpo")).context().storageState();
  const context = await browser.newContext({ storageState, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole("checkbox", { name: OMNIBUS.fr }).check();
  await page.getByRole("button", { name: words.submit }).click();
  await expect(page.locator("#result")).toContainText(words.kinds.arises);
  await context.close();
});

test("a lab manager supposes for the own organisation alone; an outsider finds no such page", async ({
  as,
}) => {
  const page = await as("labManager");
  await page.goto(`${address}?assume=eu.omnibus.33`);
  await expect(page.getByLabel(words.fields.organisation).locator("option")).toHaveCount(2);
  const stranger = await as("outsider");
  const answer = await stranger.goto(address);
  expect(answer?.status()).toBe(404);
});
