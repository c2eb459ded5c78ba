import { execFileSync } from "node:child_process";
import type { Page } from "@playwright/test";
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  test,
  typeInstant,
  WORKSPACE,
} from "#e2e/fixtures.ts";
import { WORDS } from "#e2e/words.ts";

const { newIncident, vocabulary, drafts, filing, states, problems } = WORDS.fr;
const PHONE = { width: 390, height: 844 };
const REASONS = "La direction était absente ; le prestataire n’a rendu ses chiffres que lundi.";
const CHANNEL = "Téléservice de la CNIL";

/** A case of one organisation that has known of it for five days. Returns its address. */
async function logCase(page: Page, title: string): Promise<string> {
  await page.goto(`/fr/${WORKSPACE}/incidents/new`);
  await page.getByLabel(newIncident.fields.title, { exact: true }).fill(title);
  await page.getByLabel(newIncident.fields.kind).selectOption("ransomware");
  await page.getByLabel(vocabulary.natures.confidentiality).check();
  await page.getByRole("checkbox", { name: /7\s*Laboratoire fictif du Blavet/ }).check();
  const known = Temporal.Now.instant().subtract({ hours: 120 }).toZonedDateTimeISO("Europe/Paris");
  const awareness = (part: string) => page.locator(`[name^="files."][name$=".awareness.${part}"]:visible`);
  await page.locator('[name^="files."][name$=".own"]:visible').check();
  await awareness("precision").and(page.locator('[value="instant"]')).check();
  await awareness("date").fill(known.toPlainDate().toString());
  await awareness("time").fill("09:00");
  await page.getByRole("button", { name: newIncident.submit }).click();
  await expect(page).toHaveURL(/\/matrix$/);
  return page.url().replace(/\/matrix$/, "");
}

const cnilOf = (page: Page) => page.getByRole("row", { name: /Notification CNIL/ }).first();

/** Begins the draft of the next phase. Returns its address. */
async function prepare(page: Page, incident: string): Promise<string> {
  await page.goto(`${incident}/notifications`);
  await cnilOf(page).getByRole("button").click();
  await page.waitForURL(/\/notifications\/[0-9a-f-]{36}/);
  return page.url().replace(/[?#].*$/, "");
}

/** One field answered in its place; the others as the form would send them. */
async function answer(page: Page, address: string, text: string): Promise<void> {
  await page.goto(`${address}?field=measures_planned#measures_planned`);
  const form = page.locator("form", { has: page.getByRole("button", { name: drafts.answer.submit }) });
  const how = form.getByLabel(drafts.answer.how);
  if ((await how.count()) > 0) await how.selectOption({ label: drafts.answer.typed });
  await form.locator('textarea[name="answers.0.value"]').fill(text);
  await form.getByRole("button", { name: drafts.answer.submit }).click();
  await expect(page.locator("#measures_planned")).toContainText(text);
  const draftId = address.split("/").at(-1) ?? "";
  execFileSync(process.execPath, [
    "--disable-warning=ExperimentalWarning",
    ...["scripts/test/complete-draft.ts", WORKSPACE, draftId],
  ]);
}

test("a breach is notified late and in two phases: prepared, signed on a phone, filed with its receipt, read by the auditor", async ({
  as,
}) => {
  // Four people, two documents printed: half a minute alone, more beside others.
  test.setTimeout(120_000);
  const dpo = await as("dpo");
  const incident = await logCase(dpo, `Notifié en deux temps ${Date.now()}`);
  const first = await prepare(dpo, incident);
  await answer(dpo, first, "Double authentification pour tous.");
  await dpo.goto(first);
  await dpo.getByLabel(drafts.acts.opinion).fill("À notifier, avec les motifs du retard.");
  await dpo.getByRole("button", { name: drafts.acts.submit }).click();
  await expect(dpo.getByRole("main")).toContainText("Hélène Morvan");

  await test.step("the signatory opens the page that the mail names, reads and signs", async () => {
    const phone = await as("signatory");
    await phone.setViewportSize(PHONE);
    await phone.goto(`/fr/${WORKSPACE}/sign/drafts/${first.split("/").at(-1)}`);
    await expect(phone.getByRole("main")).toContainText("À notifier, avec les motifs du retard.");
    await expect(phone.getByRole("main")).toContainText("Double authentification pour tous.");
    await expectNoSidewaysScroll(phone);
    await phone.getByRole("button", { name: drafts.sign.goOn }).click();
    await expect(phone.getByRole("main")).toContainText("Statuts (inventés)");
    await expectAccessible(phone);
    await phone.getByRole("button", { name: drafts.sign.submit }).click();
    await expect(phone.getByText(drafts.states.signed, { exact: true })).toBeVisible();
  });

  await test.step("the DPO files: refused without the reasons, kept with them, then its receipt", async () => {
    await dpo.goto(first);
    await dpo.getByText(drafts.acts.file, { exact: true }).click();
    await typeInstant(dpo, "filedAt", Temporal.Now.instant().subtract({ minutes: 5 }));
    await dpo.getByLabel(filing.channel, { exact: true }).fill(CHANNEL);
    await dpo.getByRole("button", { name: filing.submit }).click();
    await expect(dpo.getByText(problems.reasonsRequired).first()).toBeVisible();
    await expect(dpo.getByLabel(filing.channel, { exact: true })).toHaveValue(CHANNEL);
    await dpo.getByLabel(new RegExp(filing.reasons)).fill(REASONS);
    await dpo.getByRole("button", { name: filing.submit }).click();
    // What is kept is printed first.
    await expect(dpo.getByRole("link", { name: drafts.filing.pdf })).toBeVisible({ timeout: 20_000 });
    await dpo.getByText(drafts.filing.recordReceipt, { exact: true }).first().click();
    await dpo.getByLabel(filing.receiptNumber).first().fill("CNIL-FICTIF-42");
    await dpo.getByRole("button", { name: drafts.filing.recordReceipt }).click();
    await expect(dpo.getByRole("main")).toContainText("CNIL-FICTIF-42");
    await dpo.goto(`${incident}/matrix`);
    await expect(dpo.getByRole("table").first()).toContainText(states.filedLate);
  });

  await test.step("the second phase begins with the first and shows what it changes", async () => {
    const second = await prepare(dpo, incident);
    await expect(dpo.locator("#measures_planned")).toContainText("Double authentification pour tous.");
    await answer(dpo, second, "Double authentification en place depuis lundi.");
    await dpo.goto(`${second}?view=changes`);
    const changed = dpo.getByRole("listitem").filter({ hasText: "en place depuis lundi" });
    await expect(changed).toContainText("Double authentification pour tous.");
    await expect(changed).toContainText(drafts.changes.kinds.changed);
  });

  await test.step("the auditor reads who wrote, who signed, what was sent and why late, and does nothing", async () => {
    const auditor = await as("auditor");
    await auditor.goto(`${first}?view=history`);
    const history = auditor.getByRole("main");
    for (const told of [
      drafts.history.prepared.replace("{name}", "Camille Arzel (fictive)"),
      drafts.history.signed.replace("{name}", "Hélène Morvan (fictive)"),
      REASONS,
    ])
      await expect(history).toContainText(told);
    await expect(auditor.getByText(drafts.filing.withdraw, { exact: true })).toHaveCount(0);
  });
});
