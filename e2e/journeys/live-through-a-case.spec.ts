import type { Page } from "@playwright/test";
import { expect, test, WORKSPACE, whyPanel } from "#e2e/fixtures.ts";
import { WORDS } from "#e2e/words.ts";

const { fr } = WORDS;
const { newIncident, vocabulary, signals, scope, closure, decisions, decision, signing, risk } = fr;
const BLAVET = "SELAS fictive du Blavet";
const PHONE = { width: 390, height: 844 };

const addressOf = (page: Page) => new URL(page.url()).pathname.replace(/\/matrix$/, "");

async function fileOf(page: Page, address: string): Promise<string> {
  await page.goto(address);
  return (await page.locator("#files").getByRole("link", { name: BLAVET }).getAttribute("href")) ?? "";
}

async function startPlaybook(page: Page, address: string, plan: string): Promise<void> {
  await page.goto(`${address}/tasks?start=${plan}`);
  await page.getByRole("button", { name: fr.playbooks.start }).click();
  await page.waitForURL(/\/tasks$/);
}

async function finishTask(page: Page, address: string, title: RegExp, result: string): Promise<void> {
  await page.goto(`${address}/tasks`);
  await page.getByRole("link", { name: title }).first().click();
  const panel = page.getByRole("complementary");
  await panel.getByLabel(fr.tasks.moveTo).selectOption("done");
  await panel.getByLabel(fr.tasks.note).fill(result);
  await panel.getByRole("button", { name: fr.tasks.move }).click();
  await expect(panel.getByText(result)).toBeVisible();
}

async function advise(page: Page, cell: string, advice: string, reasons: string): Promise<void> {
  await page.goto(cell);
  const why = whyPanel(page);
  await why.getByText(decision.giveOpinion, { exact: true }).click();
  await why.getByLabel(advice).check();
  await why.getByLabel(decision.opinionReasons).fill(reasons);
  await why.getByRole("button", { name: decision.submitOpinion }).click();
  await expect(why).toContainText(reasons);
}

/** Asks the organisation for its decision on the notification: where one signs. */
async function ask(page: Page, address: string): Promise<string> {
  await page.goto(`${address}/decisions?duty=eu.gdpr.33-1`);
  await page
    .locator("#ask")
    .getByRole("checkbox", { name: new RegExp(BLAVET) })
    .check();
  await page.getByRole("button", { name: decisions.askSubmit }).click();
  const asked = page.getByRole("row", { name: new RegExp(BLAVET) });
  await expect(asked).toContainText(decisions.states.asked);
  return (await asked.getByRole("link").first().getAttribute("href")) ?? "";
}

async function signOnPhone(page: Page, sign: string, outcome: string, reasons: string): Promise<void> {
  await page.setViewportSize(PHONE);
  await page.goto(sign);
  await page.getByRole("button", { name: signing.goOn }).click();
  await page.getByLabel(outcome, { exact: true }).check();
  await page.getByLabel(decision.reasons).fill(reasons);
  await page.getByRole("button", { name: decision.submit }).click();
  await expect(page.getByRole("main")).toContainText(signing.onFile);
}

async function close(page: Page, address: string, lessons: string): Promise<void> {
  await page.goto(`${address}/closure`);
  const gate = page.locator("[data-gate]");
  const operational = page.locator("#operational");
  for (const box of await gate.getByRole("checkbox").all()) await box.check();
  await gate.getByLabel(closure.fields.acceptedFor).fill("Suivi hors de cet essai");
  await operational.getByLabel(closure.fields.reason).fill("Les démarches sont faites");
  await operational.getByLabel(closure.fields.lessons).fill(lessons);
  await operational.getByRole("button", { name: closure.submit.operational }).click();
  await expect(operational.getByText(closure.isClosed, { exact: true })).toBeVisible();
  for (const state of ["authority", "litigation"] as const) {
    const one = page.locator(`#${state}`);
    await one.locator("summary").first().click();
    await one.getByLabel(closure.fields.reason).fill("Rien en cours");
    await one.getByRole("button", { name: closure.submit[state] }).click();
    await expect(one.getByText(closure.isClosed, { exact: true })).toBeVisible();
  }
  await expect(page.getByText(closure.freeze.off)).toBeVisible();
}

test("the leak at one vendor, from the first tip to closure, by everybody of the cell", async ({ as }) => {
  const [dpo, manager, vendor, signatory] = [
    await as("dpo"),
    await as("labManager"),
    await as("vendorContact"),
    await as("signatory"),
  ];
  const tip = `Un fichier de patients circule, essai ${Date.now()}`;
  await manager.setViewportSize(PHONE);
  await manager.goto(`/fr/${WORKSPACE}/signals/new`);
  await manager.getByLabel(fr.report.description).fill(tip);
  await manager.getByRole("button", { name: fr.report.submit }).click();
  await manager.waitForURL(/\/signals\/S-/);

  await dpo.goto(`/fr/${WORKSPACE}/signals`);
  await dpo.getByRole("link", { name: tip }).click();
  await dpo.getByLabel(signals.states.breach).check();
  await dpo
    .getByLabel(signals.triage.reason)
    .fill("L’extrait montre des comptes rendus du logiciel Megabus.");
  await dpo.getByRole("button", { name: signals.triage.submit }).click();
  await dpo.waitForURL(/\/incidents\/new\?signal=/);
  await dpo.getByLabel(newIncident.fields.kind).selectOption("leak_at_vendor");
  await dpo.getByLabel(vocabulary.natures.confidentiality).check();
  await dpo.getByLabel(newIncident.fields.vendorId).selectOption({ label: "Dedalus" });
  await dpo.getByRole("button", { name: newIncident.submit }).click();
  await dpo.waitForURL(/\/matrix$/);
  const address = addressOf(dpo);

  await dpo.goto(`${address}/scope?from=2015-01-01&to=2020-12-31`);
  await dpo.getByLabel(scope.product, { exact: true }).selectOption({ label: "Megabus" });
  await dpo.getByRole("button", { name: scope.ask }).click();
  await expect(dpo.locator("#concerned input[type=checkbox]")).toHaveCount(18);
  await dpo.getByRole("button", { name: scope.submit }).click();
  await dpo.waitForURL(new RegExp(`${address}#files`));
  await startPlaybook(dpo, address, "leak_at_vendor");

  await vendor.setViewportSize(PHONE);
  await vendor.goto(`${address}/vendor`);
  await vendor
    .getByLabel(fr.vendorForms.send.says)
    .fill("Copie non autorisée d’une base ; depuis 2020 ; accès coupés.");
  await vendor.getByRole("button", { name: fr.vendorForms.send.submit }).click();
  await expect(vendor.getByRole("main")).toContainText("Copie non autorisée d’une base");
  await expect(vendor.getByRole("main")).not.toContainText(BLAVET);

  await manager.goto(`/fr/${WORKSPACE}/my-organisation`);
  const notice = manager.getByRole("article").filter({ hasText: tip });
  await notice.getByRole("button", { name: fr.vendorForms.confirm.submit }).click();
  await expect(manager.getByRole("article").filter({ hasText: tip })).toHaveCount(0);

  const file = await fileOf(dpo, address);
  await dpo.goto(`${file}/risk`);
  await dpo.getByRole("button", { name: risk.retain.submit }).click();
  await expect(dpo.getByRole("main")).toContainText(vocabulary.risks.high_risk);

  await dpo.goto(`${address}/matrix?q=Blavet`);
  const cell = dpo.locator(`a[href*="why="]`).first();
  await advise(
    dpo,
    (await cell.getAttribute("href")) ?? "",
    decision.advices.required,
    "NIR et résultats publiés.",
  );
  const sign = await ask(dpo, address);
  await signOnPhone(signatory, sign, vocabulary.outcomes.authority.file, "Les patients sont exposés.");
  await dpo.goto(`${address}/decisions`);
  await expect(dpo.locator("#list")).toContainText("Les patients sont exposés.");

  await dpo.goto(`${address}/situation`);
  await expect(dpo.getByRole("main")).toContainText("18");
  await close(dpo, address, "Demander l’extrait au vendeur le premier jour.");
  await dpo.goto(`${address}/timeline`);
  await expect(dpo.getByRole("main")).toContainText("Demander l’extrait au vendeur le premier jour.");
});

test("Lille: the encryption is verified first, then the register alone, by a signed decision", async ({
  as,
}) => {
  const [dpo, signatory] = [await as("dpo"), await as("signatory")];
  await dpo.goto(`/fr/${WORKSPACE}/incidents/new`);
  await dpo
    .getByLabel(newIncident.fields.title, { exact: true })
    .fill(`Deux portables volés, essai ${Date.now()}`);
  await dpo.getByLabel(newIncident.fields.kind).selectOption("stolen_device");
  await dpo.getByLabel(vocabulary.natures.confidentiality).check();
  await dpo.getByRole("checkbox", { name: /7\s*Laboratoire fictif du Blavet/ }).check();
  await dpo.getByRole("button", { name: newIncident.submit }).click();
  await dpo.waitForURL(/\/matrix$/);
  const address = addressOf(dpo);
  await startPlaybook(dpo, address, "stolen_device");
  await dpo.goto(`${address}/tasks`);
  await dpo
    .getByRole("link", { name: /Soumettre la décision/ })
    .first()
    .click();
  const panel = dpo.getByRole("complementary");
  await expect(panel).toContainText(fr.tasks.waitsFor);
  await expect(panel.getByLabel(fr.tasks.moveTo).locator("option[value=done]")).toHaveCount(0);

  await finishTask(dpo, address, /chiffrement de chaque appareil/, "BitLocker actif, état du 28 au soir");
  await finishTask(dpo, address, /la clé n’était pas avec/, "Code connu du seul porteur, appareils éteints");
  await dpo.goto(`${await fileOf(dpo, address)}/risk`);
  await dpo.getByRole("group", { name: risk.facts.encrypted }).getByLabel(fr.forms.yes).check();
  await dpo.getByRole("group", { name: risk.retain.retained }).getByLabel(vocabulary.risks.unlikely).check();
  await dpo
    .getByLabel(risk.retain.reason)
    .fill("Chiffrement vérifié appareil par appareil, clé à l’abri, copies au siège.");
  await dpo.getByRole("button", { name: risk.retain.submit }).click();
  await expect(dpo.getByRole("main")).toContainText(vocabulary.risks.unlikely);

  await dpo.goto(`${address}/decisions`);
  await expect(dpo.getByText(decisions.registerOnly, { exact: true })).toHaveCount(0);
  const sign = await ask(dpo, address);
  await signOnPhone(
    signatory,
    sign,
    vocabulary.outcomes.authority.not_required,
    "Données illisibles pour le voleur.",
  );
  await dpo.goto(`${address}/decisions`);
  await expect(dpo.getByText(decisions.registerOnly, { exact: true })).toBeVisible();
  await expect(dpo.locator("#list")).toContainText("Données illisibles pour le voleur.");
});

test("credentials for sale: a case lives without a controller until one is known", async ({ as }) => {
  const dpo = await as("dpo");
  await dpo.goto(`/fr/${WORKSPACE}/incidents/new`);
  await dpo
    .getByLabel(newIncident.fields.title, { exact: true })
    .fill(`Identifiants en vente, essai ${Date.now()}`);
  await dpo.getByLabel(newIncident.fields.kind).selectOption("credentials_for_sale");
  await dpo.getByLabel(vocabulary.natures.confidentiality).check();
  await dpo.getByRole("button", { name: newIncident.submit }).click();
  await dpo.waitForURL(/\/matrix$/);
  const address = addressOf(dpo);
  await expect(dpo.getByRole("heading", { name: signals.noController.title })).toBeVisible();
  await startPlaybook(dpo, address, "credentials_for_sale");
  await dpo.goto(`${address}/organisations/new`);
  const row = dpo.locator("#who fieldset").filter({ hasText: BLAVET }).first();
  await row.locator("[data-in]").check();
  await dpo.getByRole("button", { name: fr.addOrganisations.submit }).click();
  await dpo.waitForURL(new RegExp(`${address}#files`));
  await expect(dpo.locator("#files")).toContainText(BLAVET);
  await dpo.goto(`${address}/tasks`);
  await expect(dpo.getByRole("main")).toContainText(fr.playbooks.missingBody);
});
