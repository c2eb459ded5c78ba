import { caseOf, expect, expectAccessible, expectNoSidewaysScroll, test, WORKSPACE } from "#e2e/fixtures.ts";
import { WORDS } from "#e2e/words.ts";

const { risk, problems, organisationFile, claims, claimForm } = WORDS.fr;
const EXERCISE = `/fr/${WORKSPACE}/incidents/${caseOf(2)}`;
const STOLEN = `/fr/${WORKSPACE}/incidents/${caseOf(4)}`;
const ORGANISATION = "SELAS fictive du Perche";

test("health data in the wild is proposed as high; less is refused without a reason, at its field", async ({
  as,
}) => {
  const page = await as("dpo");
  await page.goto(EXERCISE);
  await page.getByRole("link", { name: ORGANISATION }).first().click();
  await page.getByRole("link", { name: organisationFile.assessRisk }).click();
  await page.waitForURL(/\/risk$/);
  const again = page.getByText(risk.retain.open, { exact: true });
  await expect(again.or(page.getByLabel(risk.facts.confidentiality)).first()).toBeVisible();
  if (await again.isVisible()) await again.click();
  await page.getByLabel(risk.facts.confidentiality).selectOption("public");
  await page.getByLabel(risk.retain.gravityWords).fill("Le secret médical est levé.");
  await page.getByRole("radio", { name: "Risque improbable", exact: true }).check();
  const live = page.locator('aside[aria-labelledby="proposal-title"]');
  await expect(live.getByText(risk.lowering.below_rule)).toBeVisible();
  await page.getByRole("button", { name: risk.retain.submit }).click();
  await expect(page.locator("#risk-reason-error")).toContainText(problems.lowersRisk);
  await expect(page.getByLabel(risk.retain.gravityWords)).toHaveValue("Le secret médical est levé.");
  await page.getByRole("radio", { name: "Risque élevé", exact: true }).check();
  await page.getByRole("button", { name: risk.retain.submit }).click();
  await expect(page.locator("#conclusion")).toContainText("risque élevé");
  await expect(page.locator("#cnil")).toContainText("Le secret médical est levé.");
  await expect(page.locator("#versions")).toBeVisible();
  await expectAccessible(page);
  const auditor = await as("auditor");
  await auditor.setViewportSize({ width: 390, height: 844 });
  await auditor.goto(page.url());
  await expect(auditor.locator("#disagreements")).toBeVisible();
  await expect(auditor.getByRole("button", { name: risk.retain.submit })).toHaveCount(0);
  await expectNoSidewaysScroll(auditor);
});

test("a claim is adopted with its reason, beside those that say otherwise", async ({ as }) => {
  const page = await as("dpo");
  await page.goto(STOLEN);
  await page.getByText(claimForm.title, { exact: true }).click();
  const form = page.locator("form", { has: page.getByRole("button", { name: claimForm.submit }) });
  await form.getByLabel(claimForm.about).selectOption("calls");
  await form.getByLabel(claimForm.value, { exact: true }).fill("4218");
  await form.getByLabel(claimForm.source, { exact: true }).fill("Standard téléphonique");
  await form.getByRole("button", { name: claimForm.submit }).click();
  const card = page.locator("#claims li", { hasText: "Standard téléphonique" }).last();
  await card.locator("summary").click();
  await card.getByRole("button", { name: claimForm.adoptAct }).click();
  await expect(card.getByText(problems.required).first()).toBeVisible();
  await card.getByLabel(claimForm.reason).fill("Relevé de l’opérateur du numéro vert.");
  await card.getByRole("button", { name: claimForm.adoptAct }).click();
  await expect(card.getByText(claims.adopted, { exact: true })).toBeVisible();
  await expect(card).toContainText("Relevé de l’opérateur du numéro vert.");
});
