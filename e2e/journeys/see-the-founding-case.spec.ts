import { caseOf, expect, test, WORKSPACE, whyPanel } from "#e2e/fixtures.ts";
import { LOCALES, WORDS } from "#e2e/words.ts";

for (const locale of LOCALES) {
  const words = WORDS[locale];
  const home = `/${locale}/${WORKSPACE}`;

  test.describe(`the DPO opens the founding case (${locale})`, () => {
    test("the first thing on the dashboard is the next deadline, with its clock, zone and act", async ({
      as,
    }) => {
      const page = await as("dpo");
      await page.goto(home);
      const next = page.getByRole("main").locator("section").first();
      await expect(next.locator("time").first()).toBeVisible();
      await expect(next).toContainText("Europe/Paris");
      await next.getByRole("link").last().click();
      await expect(page).toHaveURL(/why=/);
    });

    test("the matrix has eighteen organisations with their thirty laboratories, each cell its clock", async ({
      as,
    }) => {
      const page = await as("dpo");
      await page.goto(`${home}/incidents/${caseOf(2)}/matrix`);
      const matrix = page.getByRole("table").first();
      await expect(matrix.locator("tbody tr")).toHaveCount(18);
      await expect(matrix).toContainText("CNIL");
      await expect(matrix).toContainText("CERT Santé");
      for (const lab of [1, 7, 30])
        await expect(matrix.getByText(new RegExp(`no?[°.]\\s?${lab}\\s·`)).first()).toBeVisible();
    });

    test("any cell says why: fact, who entered it, rule, article, steps with zone and offset, both limits", async ({
      as,
    }) => {
      const page = await as("dpo");
      await page.goto(`${home}/incidents/${caseOf(2)}/matrix`);
      await page.getByRole("table").first().locator("td a").first().click();
      await expect(page).toHaveURL(/why=/);
      const why = whyPanel(page);
      await expect(why).toContainText("eu.gdpr.33-1");
      await expect(why).toContainText("Camille Arzel");
      await expect(why).toContainText(/72\s×\s3[\s,]600\ss/);
      await expect(why).toContainText(/Europe\/Paris \(UTC\+0[12]:00\)/);
      await expect(why).toContainText(words.why.limit);
      const article = why.getByRole("link", { name: /33\(1\)/ });
      await expect(article).toHaveAttribute("href", "https://eur-lex.europa.eu/eli/reg/2016/679/oj");
      // A panel takes the focus once it listens to the keys.
      await expect(why.getByRole("region").first()).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(why).toBeHidden();
      await page.goBack();
      await expect(why).toBeVisible();
    });

    test("history keeps the law of 2021: the regional agency, filings in time and late, each late one with its reasons", async ({
      as,
    }) => {
      const page = await as("dpo");
      await page.goto(`${home}/incidents/${caseOf(1)}/matrix`);
      const matrix = page.getByRole("table").first();
      await expect(matrix.locator("thead")).toContainText("ARS");
      await expect(matrix.locator("thead")).not.toContainText("CERT Santé");
      const late = matrix.locator("td a", { hasText: words.states.filedLate }).first();
      await late.click();
      await expect(whyPanel(page)).toContainText(words.why.reasonsForDelay.slice(0, 8));
    });
  });
}

test("the keyboard alone moves through the matrix and opens a cell", async ({ as }) => {
  const page = await as("dpo");
  await page.goto(`/fr/${WORKSPACE}/incidents/${caseOf(2)}/matrix`);
  const rows = page.getByRole("table").first().locator("tbody tr");
  const cell = (row: number) => rows.nth(row).locator("td a").first();
  // The keys answer once the page's script has arrived.
  await expect(async () => {
    await cell(0).focus();
    await page.keyboard.press("j");
    await expect(cell(1)).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Enter");
  await expect(whyPanel(page)).toBeVisible();
});

test("the two logs tell people's acts from what the machine recorded", async ({ as }) => {
  const page = await as("dpo");
  await page.goto(`/fr/${WORKSPACE}/incidents/${caseOf(2)}/timeline`);
  await expect(page.getByRole("main")).toContainText(/UTC\+0[12]:00/);
  await page.getByRole("link", { name: "Journal de traçabilité" }).click();
  await expect(page.getByRole("main")).toContainText(WORDS.fr.timeline.auditTrailHelp);
});
