import type { Locator, Page } from "@playwright/test";
import {
  caseOf,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  test,
  WORKSPACE,
  whyPanel,
} from "#e2e/fixtures.ts";
import { LOCALES, WORDS } from "#e2e/words.ts";

const { ownRules, problems } = WORDS.fr;
const PAGE = `/fr/${WORKSPACE}/law/own-rules`;
const MATRIX = `/fr/${WORKSPACE}/incidents/${caseOf(2)}/matrix`;
const BLAVET = "SELAS fictive du Blavet";
const CLAUSE = "Prévenir le groupe sous 24 h";
const TARGET = "Prévenir les personnes sous 72 h";

test.describe.configure({ mode: "serial" });

const form = (page: Page, button: string) =>
  page.locator("form", { has: page.getByRole("button", { name: button, exact: true }) });

const ruleRow = (page: Page, name: string): Locator => page.locator("tbody tr", { hasText: name }).first();

async function retire(page: Page, name: string): Promise<void> {
  await page.goto(PAGE);
  const row = ruleRow(page, name);
  await row.getByText(ownRules.retire.title, { exact: true }).click();
  await row.getByLabel(ownRules.retire.reason).fill("Le contrat a pris fin.");
  await row.getByRole("button", { name: ownRules.retire.submit }).click();
  await expect(page.getByRole("table", { includeHidden: false }).getByText(name)).toHaveCount(0);
}

test("a contract's 24 hours appear in the running exercise, marked as own and never as law", async ({
  as,
}) => {
  const page = await as("dpo");
  await page.goto(PAGE);
  await page.getByText(ownRules.form.ruleTitle, { exact: true }).click();
  const rule = form(page, ownRules.form.setRule);
  await rule.getByLabel(ownRules.form.name, { exact: true }).fill(CLAUSE);
  await rule.getByLabel(ownRules.form.organisationId).selectOption({ label: BLAVET });
  await rule.getByLabel(ownRules.form.document).fill("Convention de groupe 2020-17");
  await rule.getByLabel(WORDS.fr.vocabulary.partyRoles.controller, { exact: true }).check();
  await rule.getByLabel(ownRules.form.addressee, { exact: true }).selectOption("other");
  await rule.getByLabel(ownRules.form.count).fill("24");
  await rule.getByRole("button", { name: ownRules.form.setRule, exact: true }).click();
  await expect(rule.getByText(problems.required).first()).toBeVisible();
  await expect(rule.getByLabel(ownRules.form.name, { exact: true })).toHaveValue(CLAUSE);
  await expectAccessible(page);
  await rule.locator('[name="addresseeName"]').fill("Groupe mutualiste");
  await rule.getByRole("button", { name: ownRules.form.preview }).click();
  await expect(rule.getByText(ownRules.form.adds)).toBeVisible();
  await expect(rule.getByText(caseOf(2))).toBeVisible();
  await rule.getByRole("button", { name: ownRules.form.setRule, exact: true }).click();
  await expect(rule.getByText(ownRules.form.done)).toBeVisible();
  await expect(ruleRow(page, CLAUSE)).toContainText(ownRules.badge);

  await page.goto(MATRIX);
  const head = page.getByRole("table").first().locator("thead th", { hasText: CLAUSE });
  await expect(head).toContainText(ownRules.badge);
  await expect(head).toContainText("Groupe mutualiste");
  const row = page.getByRole("table").first().locator("tbody tr", { hasText: BLAVET });
  await row.locator(`td[data-label*="${CLAUSE}"]`).getByRole("link").click();
  await expect(whyPanel(page)).toContainText(ownRules.badge);
  await expect(whyPanel(page)).toContainText("Convention de groupe 2020-17");
  await expect(whyPanel(page)).toContainText(ownRules.agreed);
  await expect(whyPanel(page)).not.toContainText(WORDS.fr.why.limit);
  await expectAccessible(page);
});

test("an internal target stands beside the elapsed time of art. 34, never as a deadline", async ({ as }) => {
  const page = await as("dpo");
  await page.goto(PAGE);
  await page.getByText(ownRules.form.targetTitle, { exact: true }).click();
  const target = form(page, ownRules.form.setTarget);
  await target.getByLabel(ownRules.form.name, { exact: true }).fill(TARGET);
  await target.locator('[name="rule"]').selectOption("eu.gdpr.34-1");
  await target.locator('[name="count"]').fill("72");
  await target.getByRole("button", { name: ownRules.form.setTarget, exact: true }).click();
  await expect(target.getByText(ownRules.form.done)).toBeVisible();
  await page.goto(MATRIX);
  const said = ownRules.target.replace(" {at}", "");
  const cell = page
    .getByRole("table")
    .first()
    .locator('td[data-label*="art. 34"]', { hasText: said })
    .first();
  await expect(cell).toBeVisible();
  await cell.getByRole("link").click();
  await expect(whyPanel(page)).toContainText(ownRules.targetNote);
  await expect(whyPanel(page)).toContainText(WORDS.fr.why.noDate);
});

test("the auditor reads them and sets nothing; a manager sees what is for all, the vendor nothing of it", async ({
  as,
}) => {
  const auditor = await as("auditor");
  await auditor.goto(PAGE);
  await expect(ruleRow(auditor, CLAUSE)).toBeVisible();
  await expect(auditor.getByRole("button", { name: ownRules.form.setRule })).toHaveCount(0);
  await expect(auditor.getByText(ownRules.retire.title, { exact: true })).toHaveCount(0);
  const manager = await as("labManager");
  await manager.goto(PAGE);
  await expect(ruleRow(manager, TARGET)).toBeVisible();
  const contact = await as("vendorContact");
  await contact.goto(PAGE);
  await expect(contact.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(contact.getByText(TARGET)).toHaveCount(0);
  await expect(contact.getByText(CLAUSE)).toHaveCount(0);
});

test("retired, both leave the running cases and stay on the page with the reason", async ({ as }) => {
  const page = await as("dpo");
  await retire(page, CLAUSE);
  await retire(page, TARGET);
  await page
    .getByText(/règles? retirée/)
    .first()
    .click();
  await expect(page.getByText("Le contrat a pris fin.").first()).toBeVisible();
  await page.goto(MATRIX);
  await expect(page.getByText(CLAUSE)).toHaveCount(0);
});

test("an authority of one's own stands in the directory, added by the workspace", async ({ as }) => {
  const page = await as("dpo");
  await page.goto(`/fr/${WORKSPACE}/law/authorities?q=conseil+fictif`);
  const { authorities } = ownRules;
  await page.getByText(authorities.add, { exact: true }).click();
  const add = form(page, authorities.submit);
  await add.getByLabel(authorities.name).fill("Conseil fictif de la biologie");
  await add.getByLabel(authorities.shortName).fill("Conseil fictif");
  await add.getByLabel(authorities.country).selectOption("FR");
  await add.getByLabel(authorities.channel).fill("Formulaire en ligne");
  await add.getByLabel("français").check();
  await add.getByRole("button", { name: authorities.submit }).click();
  await expect(page.getByRole("table").getByText("Conseil fictif de la biologie")).toBeVisible();
  await expect(page.getByRole("table")).toContainText(WORDS.fr.law.authorities.added);
  await expectAccessible(page);
  const own = page.locator("#own-authorities");
  await own.getByText(authorities.retire, { exact: true }).click();
  await own.getByLabel(authorities.retireReason).fill("Créé pour l’essai.");
  await own.getByRole("button", { name: authorities.retireSubmit }).click();
  await expect(own.getByText(authorities.none)).toBeVisible();
});

for (const locale of LOCALES) {
  test(`the page of own rules fits a phone and axe finds nothing (${locale})`, async ({ as }) => {
    const page = await as("dpo");
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/${locale}/${WORKSPACE}/law/own-rules`);
    await page.getByText(WORDS[locale].ownRules.form.ruleTitle, { exact: true }).click();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}
