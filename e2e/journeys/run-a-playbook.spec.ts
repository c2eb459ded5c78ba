import { expect, expectAccessible, expectNoSidewaysScroll, test, WORKSPACE } from "#e2e/fixtures.ts";
import { LOCALES, WORDS } from "#e2e/words.ts";

const PHONE = { width: 390, height: 844 };
const LILLE = /laptops|portables.*Lille/;

for (const locale of LOCALES) {
  const { tasks, playbooks, problems } = WORDS[locale];
  const base = `/${locale}/${WORKSPACE}`;

  test(`Lille's decision waits for the verification; a task is given, and done with its result (${locale})`, async ({
    as,
  }) => {
    const page = await as("dpo");
    await page.goto(`${base}/incidents`);
    const address = await page.getByRole("link", { name: LILLE }).first().getAttribute("href");
    await page.goto(`${address}/tasks`);
    await page.getByRole("link", { name: /Soumettre la décision/ }).click();
    const panel = page.getByRole("complementary");
    await expect(panel.getByRole("link", { name: /chiffrement de chaque appareil/ })).toBeVisible();
    await expectAccessible(page);

    const title = `Appeler le gestionnaire du parc ${Date.now()}`;
    await page.goto(`${address}/tasks`);
    await page.locator("summary").filter({ hasText: tasks.create }).click();
    await page.locator('#new-task-title, [name="title"]').first().fill(title);
    await page.getByRole("button", { name: tasks.create }).click();
    await page.getByRole("link", { name: title }).click();
    await panel.getByLabel(tasks.moveTo).selectOption("blocked");
    await panel.getByRole("button", { name: tasks.move }).click();
    await expect(panel.getByText(problems.required).first()).toBeVisible();
    await panel.getByLabel(tasks.moveTo).selectOption("done");
    await panel.getByLabel(tasks.note).fill("Relevé de la console joint");
    await panel.getByRole("button", { name: tasks.move }).click();
    await expect(panel.getByText("Relevé de la console joint")).toBeVisible();

    await page.setViewportSize(PHONE);
    await page.goto(`${base}/playbooks/stolen_device`);
    await expect(page.getByRole("heading", { name: playbooks.parts.never })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}
