import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, test, WORKSPACE } from "#e2e/fixtures.ts";
import { WORDS } from "#e2e/words.ts";

const { newIncident, cell, costs, copies } = WORDS.fr;

test.describe.configure({ mode: "serial" });

let address = "";

async function send(page: Page, opened: string, button: string): Promise<void> {
  const form = page.locator("details", { has: page.getByText(opened, { exact: true }) }).last();
  await form.getByRole("button", { name: button, exact: true }).click();
}

async function expectReadable(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1440, height: 900 });
}

test("the room says who directs and who is here; the next shift takes over what the last one left", async ({
  as,
}) => {
  const page = await as("dpo");
  await page.goto(`/fr/${WORKSPACE}/incidents/new`);
  await page.getByLabel(newIncident.fields.title, { exact: true }).fill("Cellule ouverte une nuit de garde");
  await page.getByLabel(newIncident.fields.kind).selectOption("leak_at_vendor");
  await page.getByRole("button", { name: newIncident.submit }).click();
  await page.waitForURL(/\/incidents\/\d{4}-\d+\/matrix/);
  address = new URL(page.url()).pathname.replace("/matrix", "");

  await page.goto(`${address}/cell`);
  await page.locator("#staff").getByText(cell.staff.add, { exact: true }).click();
  await page.getByLabel(cell.staff.name, { exact: true }).fill("Astreinte de direction (fictive)");
  await page.getByLabel(cell.staff.phone, { exact: false }).first().fill("02 97 00 00 01");
  await send(page, cell.staff.add, cell.staff.addSubmit);
  await expect(page.locator("#staff tbody tr")).toHaveCount(1);
  await page.getByText(cell.rota.assign, { exact: true }).click();
  await send(page, cell.rota.assign, cell.rota.assignSubmit);
  await expect(page.locator("#now dd").first()).toContainText("Astreinte de direction");
  await page.getByText(cell.presence.arrive, { exact: true }).click();
  await send(page, cell.presence.arrive, cell.presence.arriveSubmit);
  await expect(page.getByRole("button", { name: cell.presence.leave })).toBeVisible();
  await page.getByText(cell.notes.write, { exact: true }).click();
  await page.getByLabel(cell.notes.open, { exact: true }).fill("Accès de l’éditeur non coupé");
  await send(page, cell.notes.write, cell.notes.writeSubmit);
  await expect(page.getByText(cell.notes.notOwn)).toBeVisible();
  await expectReadable(page);

  const next = await as("responder");
  await next.goto(`${address}/cell`);
  await next.getByRole("button", { name: cell.notes.receive }).click();
  await expect(next.getByRole("button", { name: cell.notes.receive })).toHaveCount(0);
});

test("its registers keep costs, receipts and copies; an auditor reads them, a laboratory does not", async ({
  as,
}) => {
  const page = await as("responder");
  await page.goto(`${address}/cell/costs`);
  await page.getByText(costs.add, { exact: true }).click();
  await page.getByLabel(costs.amount).fill("1 250,40");
  await send(page, costs.add, costs.addSubmit);
  await expect(page.locator("#totals")).toContainText("1 250,40");
  await page.locator("#ledger tbody th a").first().click();
  await page.getByLabel(costs.reason).fill("Facture d’un autre dossier");
  await page.getByRole("button", { name: costs.reverseSubmit }).click();
  await expect(page.locator("#ledger tbody tr")).toHaveCount(2);
  await expectReadable(page);

  await page.goto(`${address}/cell/copies`);
  await page.getByText(copies.add, { exact: true }).click();
  await page.getByLabel(copies.place, { exact: true }).fill("Hébergeur fictif");
  await page.getByLabel(copies.foundBy, { exact: true }).fill("Veille");
  await send(page, copies.add, copies.addSubmit);
  await page.locator("#copies tbody th a").first().click();
  await page.getByLabel(copies.step, { exact: true }).selectOption("removed");
  await page.getByRole("button", { name: copies.recordSubmit }).click();
  await expect(page.locator("#copies tbody .badge")).toHaveText(copies.states.gone);
  await expectReadable(page);

  const auditor = await as("auditor");
  for (const [path, title] of [
    ["", cell.now.title],
    ["/costs", costs.ledger],
    ["/copies", copies.title],
  ] as const) {
    await auditor.goto(`${address}/cell${path}`);
    await expect(auditor.getByRole("heading", { name: title, exact: true })).toBeVisible();
    await expect(auditor.locator("main form:not([method=dialog])")).toHaveCount(0);
  }
  const lab = await as("labManager");
  expect((await lab.goto(`${address}/cell`))?.status()).toBe(404);
});
