import type { Page } from "@playwright/test";
import { expect, test, WORKSPACE } from "#e2e/fixtures.ts";
import { LOCALES, type Locale, WORDS } from "#e2e/words.ts";

/** An hour ago, as a date and a time field in Paris take it. */
function anHourAgo(): { date: string; time: string } {
  const local = Temporal.Now.instant().subtract({ hours: 1 }).toZonedDateTimeISO("Europe/Paris");
  return {
    date: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: "minute" }),
  };
}

const labSeven = (page: Page) => page.getByRole("checkbox", { name: /7\s*Laboratoire fictif du Blavet/ });

async function describeLeak(page: Page, locale: Locale, title: string): Promise<void> {
  const { newIncident, vocabulary } = WORDS[locale];
  await page.goto(`/${locale}/${WORKSPACE}/incidents/new`);
  await page.getByLabel(newIncident.fields.title, { exact: true }).fill(title);
  await page.getByLabel(newIncident.fields.kind).selectOption("ransomware");
  await page.getByLabel(vocabulary.natures.confidentiality).check();
  await page.getByLabel(newIncident.fields.vendorId).selectOption({ label: "Dedalus" });
  await labSeven(page).check();
}

/** The fields of the one organisation whose laboratory is ticked. */
async function sayWhenTheyKnew(page: Page): Promise<void> {
  const { date, time } = anHourAgo();
  const field = (part: string) => page.locator(`[name^="files."][name$=".awareness.${part}"]:visible`);
  await page.locator('[name^="files."][name$=".own"]:visible').check();
  await field("precision").and(page.locator('[value="instant"]')).check();
  await field("date").fill(date);
  await field("time").fill(time);
}

for (const locale of LOCALES) {
  const { newIncident, problems } = WORDS[locale];

  test(`the DPO logs an incident: what follows shows beside the form, then the matrix and the log (${locale})`, async ({
    as,
  }) => {
    const page = await as("dpo");
    const title = `Rançongiciel au laboratoire, essai ${locale} ${Date.now()}`;
    await describeLeak(page, locale, title);
    await sayWhenTheyKnew(page);
    const preview = page.getByRole("complementary").filter({ hasText: "CNIL" });
    await expect(preview).toContainText("SELAS fictive du Blavet");
    await expect(preview).toContainText(/UTC\+0[12]:00/);
    await page.getByRole("button", { name: newIncident.submit }).click();
    await expect(page).toHaveURL(/\/incidents\/\d{4}-\d{3}\/matrix$/);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
    await expect(page.getByRole("table").first()).toContainText("CNIL");
    await page.goto(page.url().replace(/matrix$/, "timeline"));
    await expect(page.getByRole("main")).toContainText(title);
  });

  test(`bad input is told at its field and nothing typed is lost (${locale})`, async ({ as }) => {
    const page = await as("dpo");
    const title = `<script>alert(1)</script> ${"x".repeat(10_000)}`;
    await describeLeak(page, locale, "x");
    const field = page.getByLabel(newIncident.fields.title, { exact: true });
    await field.evaluate((element) => element.removeAttribute("maxlength"));
    await field.fill(title);
    await page.getByRole("button", { name: newIncident.submit }).click();
    await expect(page.getByText(problems.tooLong).first()).toBeVisible();
    await expect(field).toHaveValue(title);
    await expect(labSeven(page)).toBeChecked();
    await expect(page).toHaveURL(/\/incidents\/new$/);
    await page.goto(`/${locale}/${WORKSPACE}/incidents`);
    await expect(page.getByRole("main")).not.toContainText("alert(1)");
  });
}

test("HTML in a title is text everywhere", async ({ as }) => {
  const page = await as("dpo");
  const title = `<img src=x onerror="document.title='hit'"> ${Date.now()}`;
  await describeLeak(page, "fr", title);
  await page.getByRole("button", { name: WORDS.fr.newIncident.submit }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  await page.goto(`/fr/${WORKSPACE}/incidents`);
  await expect(page.getByRole("main")).toContainText(title);
  expect(await page.title()).not.toBe("hit");
});

test("the form works without JavaScript: the preview is a button, problems keep what was typed", async ({
  browser,
  as,
}) => {
  const signedIn = await (await as("dpo")).context().storageState();
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: signedIn });
  const page = await context.newPage();
  await describeLeak(page, "fr", "Essai sans script");
  await page.getByRole("button", { name: WORDS.fr.newIncident.compute }).first().click();
  await expect(page.getByRole("main")).toContainText("SELAS fictive du Blavet");
  await expect(page.getByLabel(WORDS.fr.newIncident.fields.title, { exact: true })).toHaveValue(
    "Essai sans script",
  );
  await context.close();
});
