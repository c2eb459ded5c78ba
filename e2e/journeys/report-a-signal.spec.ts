import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, test, WORKSPACE } from "#e2e/fixtures.ts";
import { LOCALES, type Locale, WORDS } from "#e2e/words.ts";

const PHONE = { width: 390, height: 844 };

async function createLink(page: Page, locale: Locale, label: string): Promise<string> {
  const { links } = WORDS[locale].signals;
  await page.goto(`/${locale}/${WORKSPACE}/signals`);
  await page.getByText(links.create).click();
  await page.getByLabel(links.label).fill(label);
  await page.getByRole("button", { name: links.submit }).click();
  const address = page.getByText(/^https?:\/\/\S+\/report\/[\w-]{43}$/);
  await expect(address).toBeVisible();
  return new URL((await address.textContent()) ?? "").pathname;
}

async function fillReport(page: Page, locale: Locale, description: string): Promise<void> {
  const t = WORDS[locale].report;
  await page.getByLabel(t.description).fill(description);
  await page.locator('[name="place"]').fill("Portail des résultats");
  await page.locator('[name="reporterName"]').fill("Anne Exemple");
  await page.getByLabel(t.reporterContact).fill("06 12 34 56 78");
}

for (const locale of LOCALES) {
  const { report, signals, newIncident, problems, errors } = WORDS[locale];

  test(`from a phone without an account to an incident without a controller (${locale})`, async ({
    as,
    browser,
  }) => {
    const dpo = await as("dpo");
    const label = `Affiche ${locale} ${Date.now()}`;
    const path = await createLink(dpo, locale, label);

    const phone = await (await browser.newContext({ viewport: PHONE })).newPage();
    await phone.goto(path);
    await expect(phone.getByRole("heading", { level: 1 })).toHaveText(report.title);
    await expect(phone.locator("body")).not.toContainText(/Démonstration|Groupe de laboratoires/);
    await expectNoSidewaysScroll(phone);
    await expectAccessible(phone);

    const named = "La patiente au 2 69 05 49 588 157 80 a reçu les résultats d’un autre.";
    await fillReport(phone, locale, named);
    await expect(phone.getByText(report.problems.containsNir).first()).toBeVisible();
    await phone.getByRole("button", { name: report.submit }).click();
    await expect(phone.getByText(errors.invalid)).toBeVisible();
    await expect(phone.getByLabel(report.description)).toHaveValue(named);
    await expect(phone.getByRole("heading", { name: report.receipt.title })).toHaveCount(0);

    const seen = `Une patiente a reçu les résultats d’un autre, essai ${label}.`;
    await phone.getByLabel(report.description).fill(seen);
    await phone.getByRole("button", { name: report.submit }).click();
    await expect(phone.getByRole("heading", { name: report.receipt.title })).toBeVisible();
    await expectAccessible(phone);
    const reference = (await phone.getByText(/^S-[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? "";

    await dpo.goto(`/${locale}/${WORKSPACE}`);
    await expect(dpo.getByRole("main")).toContainText(signals.awaiting.toTriageHelp);
    await dpo.goto(`/${locale}/${WORKSPACE}/signals`);
    await expectAccessible(dpo);
    await dpo.getByRole("link", { name: seen }).click();
    await expect(dpo).toHaveURL(new RegExp(`/signals/${reference}$`));
    await expect(dpo.getByLabel(signals.states.breach)).toBeVisible();
    await expectAccessible(dpo);
    await dpo.getByLabel(signals.states.breach).check();
    await dpo.getByRole("button", { name: signals.triage.submit }).click();
    await expect(dpo.getByText(problems.required).first()).toBeVisible();
    await dpo.getByLabel(signals.triage.reason).fill("Le journal du portail le confirme.");
    await dpo.getByRole("button", { name: signals.triage.submit }).click();

    await expect(dpo).toHaveURL(new RegExp(`/incidents/new\\?signal=${reference}$`));
    await expect(dpo.getByLabel(newIncident.fields.description)).toHaveValue(seen);
    await dpo.getByLabel(newIncident.fields.kind).selectOption("misdirected_message");
    await dpo.getByRole("button", { name: newIncident.submit }).click();
    await expect(dpo).toHaveURL(/\/incidents\/\d{4}-\d{3}\/matrix$/);
    await expect(dpo.getByRole("heading", { name: signals.noController.title })).toBeVisible();
    await expectAccessible(dpo);
    const incident = dpo.url().split("/").at(-2) ?? "";
    await dpo.goto(`/${locale}/${WORKSPACE}/signals/${reference}`);
    await expect(dpo.getByRole("link", { name: new RegExp(incident) })).toBeVisible();
    await expect(dpo.getByText(signals.history.tied)).toBeVisible();

    await dpo.goto(`/${locale}/${WORKSPACE}/signals`);
    const revocation = dpo.getByText(signals.links.revoke.replace("{label}", label));
    await revocation.click();
    await dpo.getByRole("button", { name: signals.links.revokeSubmit }).click();
    await expect(revocation).toHaveCount(0);
    const [revoked, wrong] = [
      await phone.goto(path),
      await phone.goto(`/${locale}/report/${"x".repeat(43)}`),
    ];
    expect([revoked?.status(), wrong?.status()]).toEqual([404, 404]);
  });
}

test("the report works without JavaScript: a fault keeps what was typed, the answer gives the number", async ({
  as,
  browser,
}) => {
  const path = await createLink(await as("dpo"), "fr", `Sans script ${Date.now()}`);
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
  const page = await context.newPage();
  await page.goto(path);
  const { report } = WORDS.fr;
  await fillReport(page, "fr", "Écrire à la patiente : a.b@example.org");
  await page.getByRole("button", { name: report.submit }).click();
  await expect(page.getByText(report.problems.containsEmail).first()).toBeVisible();
  await expect(page.locator('[name="reporterName"]')).toHaveValue("Anne Exemple");
  await page.getByLabel(report.description).fill("Un écran affiche des résultats à l’accueil.");
  await page.getByRole("button", { name: report.submit }).click();
  await expect(page.getByText(/^S-[0-9A-Z]{4}-[0-9A-Z]{4}$/)).toBeVisible();
  await context.close();
});

test("a laboratory reports from inside and follows its own report; another organisation finds none", async ({
  as,
}) => {
  const { report, signals } = WORDS.fr;
  const lab = await as("labManager");
  await lab.setViewportSize(PHONE);
  await lab.goto(`/fr/${WORKSPACE}/signals/new`);
  await expectNoSidewaysScroll(lab);
  await expectAccessible(lab);
  await lab.getByLabel(report.description).fill("Écran de rançon sur le poste de l’accueil.");
  await lab.getByRole("button", { name: report.submit }).click();
  await expect(lab).toHaveURL(/\/signals\/S-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await expect(lab.getByText(signals.outcome.waitingOwn)).toBeVisible();
  const address = new URL(lab.url()).pathname;
  const vendor = await as("vendorContact");
  expect((await vendor.goto(address))?.status()).toBe(404);
  const outsider = await as("outsider");
  expect((await outsider.goto(address))?.status()).toBe(404);
  const auditor = await as("auditor");
  await auditor.goto(address);
  await expect(auditor.getByRole("heading", { level: 1 })).toContainText("Écran de rançon");
  await expect(auditor.getByRole("button", { name: signals.triage.submit })).toHaveCount(0);
});
