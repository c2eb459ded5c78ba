import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, test, WORKSPACE } from "#e2e/fixtures.ts";
import { WORDS } from "#e2e/words.ts";

const { newIncident, vocabulary, awarenessSheet: sheet, awareness, forms, errors } = WORDS.fr;
const BLAVET = "SELAS fictive du Blavet";

/** A case of one organisation that is not aware yet, and the address of its sheet. */
async function openSheet(page: Page, title: string): Promise<string> {
  await page.goto(`/fr/${WORKSPACE}/incidents/new`);
  await page.getByLabel(newIncident.fields.title, { exact: true }).fill(title);
  await page.getByLabel(newIncident.fields.kind).selectOption("leak_at_vendor");
  await page.getByLabel(vocabulary.natures.confidentiality).check();
  await page.getByRole("checkbox", { name: /7\s*Laboratoire fictif du Blavet/ }).check();
  await page.getByRole("button", { name: newIncident.submit }).click();
  await expect(page).toHaveURL(/\/matrix$/);
  await page.goto(page.url().replace(/\/matrix$/, ""));
  await page.getByRole("link", { name: BLAVET }).first().click();
  await page.getByRole("link", { name: sheet.title }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(sheet.title);
  return page.url();
}

type Typed = { readonly kind: string; readonly date: string; readonly reading: string };

async function addDay(page: Page, { kind, date, reading }: Typed): Promise<void> {
  const form = page.locator("details", { hasText: sheet.add.title }).last();
  if ((await form.getAttribute("open")) === null) await form.locator("summary").click();
  await form.getByLabel(sheet.add.kind).selectOption(kind);
  await form.getByLabel(forms.instant.precision.day).check();
  await form.getByLabel(forms.instant.date, { exact: true }).fill(date);
  await form.getByLabel(sheet.add.reading).fill(reading);
  await form.getByRole("button", { name: sheet.add.submit }).click();
  await expect(form.getByText(sheet.add.done)).toBeVisible();
  await expect(page.locator("#candidates")).toContainText(reading);
  await expect(form.getByLabel(sheet.add.reading)).toHaveValue("");
}

test("a file is planned on the strictest instant until the signatory retains one, on a phone", async ({
  as,
}) => {
  const dpo = await as("dpo");
  const address = await openSheet(dpo, `Position à retenir ${Date.now()}`);
  await expect(dpo.getByRole("main")).toContainText(sheet.notAware);
  await addDay(dpo, { kind: "investigation", date: "2026-01-09", reading: "Fin de la levée de doute." });
  await addDay(dpo, { kind: "tip", date: "2026-01-07", reading: "Signal précis et recoupé." });
  await expect(dpo.locator("#standing")).toContainText("07/01/2026");

  const phone = await as("signatory");
  await phone.setViewportSize({ width: 390, height: 844 });
  await phone.goto(address);
  await phone.getByText(sheet.position.title, { exact: true }).click();
  await phone.getByRole("radio", { name: /Fin de la levée de doute/ }).check();
  await phone.getByLabel(sheet.position.reasons, { exact: true }).fill("Accès confirmé à cette date.");
  await expectNoSidewaysScroll(phone);
  await expectAccessible(phone);
  await phone.getByRole("button", { name: awareness.preview }).first().click();
  await expect(phone.getByText(awareness.moves)).toBeVisible();
  await phone.getByRole("button", { name: sheet.position.submit }).click();
  await expect(phone.locator("#standing")).toContainText("09/01/2026");
  await expect(phone.locator("#history")).toContainText("Statuts (inventés)");
});

test("of two who retain a position at once, the second sees the first's and keeps their text", async ({
  as,
}) => {
  const dpo = await as("dpo");
  const address = await openSheet(dpo, `Retenu deux fois ${Date.now()}`);
  await addDay(dpo, { kind: "press", date: "2026-01-08", reading: "Article identifié." });
  const pages = [await as("signatory"), await as("signatory")] as const;
  for (const [index, page] of pages.entries()) {
    await page.goto(address);
    await page.getByText(sheet.position.title, { exact: true }).click();
    await page.getByLabel(sheet.position.reasons, { exact: true }).fill(`Motif n° ${index + 1}`);
  }
  const [first, second] = pages;
  await first.getByRole("button", { name: sheet.position.submit }).click();
  await expect(first.locator("#history")).toContainText("Motif n° 1");
  await second.getByRole("button", { name: sheet.position.submit }).click();
  await expect(second.getByText(errors.conflict).first()).toBeVisible();
  await expect(second.locator("#history")).toContainText("Motif n° 1");
  await expect(second.getByLabel(sheet.position.reasons, { exact: true })).toHaveValue("Motif n° 2");
});
