import { expect, expectAccessible, expectNoSidewaysScroll, test, WORKSPACE } from "#e2e/fixtures.ts";
import { WORDS } from "#e2e/words.ts";

const { evidence, evidenceForm, newIncident } = WORDS.fr;

test("a file with a social security number is sent, found out, and kept by its hash alone", async ({
  as,
}) => {
  const page = await as("dpo");
  await page.goto(`/fr/${WORKSPACE}/incidents/new`);
  await page.getByLabel(newIncident.fields.title, { exact: true }).fill("Fichier trouvé sur un forum");
  await page.getByLabel(newIncident.fields.kind).selectOption("leak_at_vendor");
  await page.getByRole("button", { name: newIncident.submit }).click();
  await page.waitForURL(/\/incidents\/\d{4}-\d+\/matrix/);
  const address = new URL(page.url()).pathname.replace("/matrix", "/evidence");

  await page.goto(address);
  await page.getByText(evidenceForm.add, { exact: true }).click();
  const buffer = Buffer.from("nom;nir\nDupont;2 69 05 49 588 157 80\n");
  await page
    .getByLabel(evidenceForm.file, { exact: true })
    .setInputFiles({ name: "extrait.csv", mimeType: "text/csv", buffer });
  await page.getByLabel(evidenceForm.kind, { exact: true }).selectOption("extract");
  await page
    .getByLabel(evidenceForm.description, { exact: true })
    .fill("Les premières lignes du fichier publié");
  await page.getByLabel(evidenceForm.source, { exact: true }).fill("Forum, copie de 9 h");
  await page.getByLabel(evidenceForm.collectedBy, { exact: true }).fill("Analyste de garde");
  await page.getByRole("button", { name: evidenceForm.submit, exact: true }).click();
  await page.waitForURL(/piece=/);

  await expect(async () => {
    await page.reload();
    await expect(page.getByText(evidence.heldTitle)).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 180_000 });
  await expect(page.locator("body")).not.toContainText("588 157");
  await expectAccessible(page);
  await page.getByLabel(evidenceForm.choice, { exact: true }).selectOption("hash_only");
  await page.getByLabel(evidenceForm.keptBy, { exact: true }).fill("Commissaire de justice, Vannes");
  await page.getByRole("button", { name: evidenceForm.settle, exact: true }).click();
  await expect(page.getByRole("complementary").getByText(evidence.states.hash_only).first()).toBeVisible();
  await expect(page.locator("li", { hasText: "Commissaire de justice, Vannes" })).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
});
