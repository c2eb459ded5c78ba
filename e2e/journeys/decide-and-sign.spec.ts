import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, test, WORKSPACE } from "#e2e/fixtures.ts";
import { WORDS } from "#e2e/words.ts";

const { newIncident, vocabulary, decisions, decision, signing, errors } = WORDS.fr;
const BLAVET = "SELAS fictive du Blavet";
const PHONE = { width: 390, height: 844 };

/** A case of one organisation, and the address of its decisions. */
async function logCase(page: Page, title: string): Promise<string> {
  await page.goto(`/fr/${WORKSPACE}/incidents/new`);
  await page.getByLabel(newIncident.fields.title, { exact: true }).fill(title);
  await page.getByLabel(newIncident.fields.kind).selectOption("ransomware");
  await page.getByLabel(vocabulary.natures.confidentiality).check();
  await page.getByRole("checkbox", { name: /7\s*Laboratoire fictif du Blavet/ }).check();
  await page.getByRole("button", { name: newIncident.submit }).click();
  await expect(page).toHaveURL(/\/matrix$/);
  return page.url().replace(/matrix$/, "decisions");
}

/** Asks for the decision on the notification, and returns the address where one signs. */
async function ask(page: Page, address: string): Promise<string> {
  await page.goto(`${address}?duty=eu.gdpr.33-1`);
  await page.getByRole("checkbox", { name: new RegExp(BLAVET) }).check();
  await page.getByLabel(decisions.message).fill("Pour samedi midi.");
  await page.getByRole("button", { name: decisions.askSubmit }).click();
  const asked = page.getByRole("row", { name: new RegExp(BLAVET) });
  await expect(asked).toContainText(decisions.states.asked);
  return (await asked.getByRole("link").first().getAttribute("href")) ?? "";
}

test("a signatory is asked, reads the opinion and the facts, decides with reasons and signs on a phone", async ({
  as,
}) => {
  const dpo = await as("dpo");
  const address = await logCase(dpo, `À décider sur un téléphone ${Date.now()}`);
  const sign = await ask(dpo, address);

  const phone = await as("signatory");
  await phone.setViewportSize(PHONE);
  await phone.goto(`/fr/${WORKSPACE}/my-organisation`);
  await phone.locator(`a[href="${sign}"]`).click();
  await expect(phone.getByRole("main")).toContainText(decision.noOpinion);
  await expectNoSidewaysScroll(phone);
  await expectAccessible(phone);
  await phone.getByRole("button", { name: signing.goOn }).click();
  await phone.getByLabel(vocabulary.outcomes.authority.file, { exact: true }).check();
  await phone.getByLabel(decision.reasons).fill("Des résultats d’examens ont pu être lus.");
  await expect(phone.getByRole("main")).toContainText("Statuts (inventés)");
  await expectNoSidewaysScroll(phone);
  await expectAccessible(phone);
  await phone.getByRole("button", { name: decision.submit }).click();
  await expect(phone.getByRole("main")).toContainText(signing.onFile);

  await dpo.goto(address);
  await expect(dpo.getByRole("row", { name: new RegExp(BLAVET) })).toContainText(decisions.states.answered);
  await expect(dpo.locator("#list")).toContainText("Des résultats d’examens ont pu être lus.");
});

test("of two who decide at once on their phones, the second sees the first's decision and keeps their text", async ({
  as,
}) => {
  const dpo = await as("dpo");
  const sign = await ask(dpo, await logCase(dpo, `Décidé deux fois ${Date.now()}`));
  const phones = [await as("signatory"), await as("signatory")] as const;
  for (const [index, phone] of phones.entries()) {
    await phone.setViewportSize(PHONE);
    await phone.goto(`${sign}?step=decide`);
    await phone.getByLabel(vocabulary.outcomes.authority.not_required, { exact: true }).check();
    await phone.getByLabel(decision.reasons).fill(`Motif n° ${index + 1}`);
  }
  const [first, second] = phones;
  await first.getByRole("button", { name: decision.submit }).click();
  await expect(first.getByRole("main")).toContainText(signing.onFile);
  await second.getByRole("button", { name: decision.submit }).click();
  await expect(second.getByText(errors.conflict).first()).toBeVisible();
  await expect(second.getByRole("main")).toContainText("Motif n° 1");
  await expect(second.getByLabel(decision.reasons)).toHaveValue("Motif n° 2");
});
