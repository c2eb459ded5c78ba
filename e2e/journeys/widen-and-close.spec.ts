import type { Page } from "@playwright/test";
import { caseOf, expect, expectAccessible, expectNoSidewaysScroll, test, WORKSPACE } from "#e2e/fixtures.ts";
import { WORDS } from "#e2e/words.ts";

const { newIncident, addOrganisations, scope, closure, states } = WORDS.fr;
const ORGANISATIONS = 18;

test.describe.configure({ mode: "serial" });

let address = "";

async function goTo(page: Page, facet: string): Promise<void> {
  await page.goto(`${address}${facet}`);
}

test("an incident begins with nobody: the product says whom it concerns, and all are added at once", async ({
  as,
}) => {
  const page = await as("dpo");
  await page.goto(`/fr/${WORKSPACE}/incidents/new`);
  await page
    .getByLabel(newIncident.fields.title, { exact: true })
    .fill("Copie de base aperçue chez l’éditeur");
  await page.getByLabel(newIncident.fields.kind).selectOption("leak_at_vendor");
  await page.getByRole("button", { name: newIncident.submit }).click();
  await page.waitForURL(/\/incidents\/\d{4}-\d+\/matrix/);
  address = new URL(page.url()).pathname.replace("/matrix", "");
  await goTo(page, "");
  await expect(page.getByText(WORDS.fr.incidents.facts.noOrganisation, { exact: true })).toBeVisible();

  await goTo(page, "/scope");
  await page.getByLabel(scope.product, { exact: true }).selectOption({ label: "Megabus" });
  await page.getByLabel(scope.from, { exact: true }).fill("2021-01-01");
  await page.getByLabel(scope.to, { exact: true }).fill("2021-02-28");
  await page.getByRole("button", { name: scope.ask }).click();
  const outside = page.locator("#outside");
  await expect(outside.getByText(scope.standings.stopped_before).first()).toBeVisible();
  const ticks = page.locator("#concerned input[type=checkbox]");
  const concerned = await ticks.count();
  expect(concerned).toBeGreaterThan(10);
  expect(concerned).toBeLessThan(ORGANISATIONS);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole("button", { name: scope.submit }).click();
  await page.waitForURL(new RegExp(`${address}#files`));
  await expect(page.locator("#files tbody tr")).toHaveCount(concerned);

  await goTo(page, "/scope?from=2021-01-01&to=2021-02-28");
  await page.getByLabel(scope.product, { exact: true }).selectOption({ label: "Megabus" });
  await page.getByRole("button", { name: scope.ask }).click();
  await expect(page.locator("#concerned").getByText(scope.present)).toHaveCount(concerned);
});

test("one more organisation is added by name, with its laboratories", async ({ as }) => {
  const page = await as("dpo");
  await goTo(page, "/organisations/new");
  const first = page
    .locator("#who fieldset")
    .filter({ has: page.locator("ul") })
    .first();
  const name = await first.locator("legend").innerText();
  await first.locator("[data-in]").check();
  await expect(first.getByRole("checkbox").nth(1)).toBeChecked();
  await expectAccessible(page);
  await page.getByRole("button", { name: addOrganisations.submit }).click();
  await page.waitForURL(new RegExp(`${address}#files`));
  await expect(page.locator("#files")).toContainText(name);
});

test("closing is refused with the list of what is open, accepted with a reason, and undone", async ({
  as,
}) => {
  const page = await as("dpo");
  await goTo(page, "/closure");
  const gate = page.locator("[data-gate]");
  await expect(gate.getByRole("checkbox").first()).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  const operational = page.locator("#operational");
  await operational.getByLabel(closure.fields.reason).fill("Copie supprimée, éditeur entendu");
  await operational.getByRole("button", { name: closure.submit.operational }).click();
  await expect(gate.getByText(WORDS.fr.problems.openItemsLeft).first()).toBeVisible();
  await expect(operational.getByLabel(closure.fields.reason)).toHaveValue("Copie supprimée, éditeur entendu");

  const files = await gate.getByRole("checkbox").count();
  await gate.getByRole("button", { name: closure.tickAll.replace("{count}", String(files)) }).click();
  await gate.getByLabel(closure.fields.acceptedFor).fill("Aucune donnée de patient dans la copie");
  await operational.getByLabel(closure.fields.lessons).fill("Demander la liste des versions plus tôt.");
  await operational.getByRole("button", { name: closure.submit.operational }).click();
  await expect(operational.getByText(closure.isClosed, { exact: true })).toBeVisible();
  await expect(page.getByRole("main").getByText(states.incident.closed).first()).toBeVisible();
  await expect(page.locator("#history")).toContainText("Demander la liste des versions plus tôt.");
  await expect(page.getByText(closure.freeze.title)).toBeVisible();

  await operational.getByText(closure.reopen.operational, { exact: true }).first().click();
  await operational.getByLabel(closure.fields.reopenReason).fill("Une seconde copie est apparue");
  await operational.getByRole("button", { name: closure.reopen.operational }).click();
  await expect(operational.getByText(closure.isOpen, { exact: true })).toBeVisible();
  await expect(page.locator("#history")).toContainText("Une seconde copie est apparue");
  await expectAccessible(page);
  await goTo(page, "/timeline");
  await expect(page.getByRole("main")).toContainText("Aucune donnée de patient dans la copie");
});

test("the auditor reads what is open and closes nothing; the lab manager has neither page", async ({
  as,
}) => {
  const auditor = await as("auditor");
  await goTo(auditor, "/closure");
  await expect(auditor.getByText(closure.onlyDpo).first()).toBeVisible();
  await expect(auditor.getByRole("button", { name: closure.submit.operational })).toHaveCount(0);
  const manager = await as("labManager");
  for (const facet of ["/closure", "/scope", "/organisations/new"]) {
    const answer = await manager.goto(`/fr/${WORKSPACE}/incidents/${caseOf(2)}${facet}`);
    expect(answer?.status(), facet).toBe(404);
  }
});
