import { execFileSync } from "node:child_process";
import type { Page } from "@playwright/test";
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  signIn,
  test,
  typeInstant,
  WORKSPACE,
} from "#e2e/fixtures.ts";
import { WORDS } from "#e2e/words.ts";

const { newIncident, vocabulary, drafts, filing, states, problems, batches, furtherFacts } = WORDS.fr;
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
  runScript("complete-draft", address.split("/").at(-1) ?? "");
}

function runScript(name: string, ...args: string[]): string {
  const flags = ["--disable-warning=ExperimentalWarning", `scripts/test/${name}.ts`, WORKSPACE, ...args];
  return execFileSync(process.execPath, flags, { encoding: "utf8" });
}

test("a breach is notified late and in two phases: prepared, signed on a phone, filed with its receipt, read by the auditor", async ({
  as,
}) => {
  const dpo = await as("dpo");
  const incident = await logCase(dpo, `Notifié en deux temps ${Date.now()}`);
  const first = await prepare(dpo, incident);
  await answer(dpo, first, "Double authentification pour tous.");
  await dpo.goto(first);
  await dpo.getByLabel(drafts.acts.opinion).fill("À notifier, avec les motifs du retard.");
  await dpo.getByRole("button", { name: drafts.acts.submit }).click();
  await expect(dpo.getByRole("main")).toContainText(/Attend la signature de.*Hélène Morvan/);

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
    await typeInstant(dpo, "filedAt", Temporal.Now.instant());
    await dpo.getByLabel(filing.channel, { exact: true }).fill(CHANNEL);
    await dpo.getByRole("button", { name: filing.submit }).click();
    await expect(dpo.getByText(problems.reasonsRequired).first()).toBeVisible();
    await expect(dpo.getByLabel(filing.channel, { exact: true })).toHaveValue(CHANNEL);
    await dpo.getByLabel(new RegExp(filing.reasons)).fill(REASONS);
    await dpo.getByRole("button", { name: filing.submit }).click();
    // What is kept is printed first.
    await expect(dpo.getByRole("link", { name: drafts.filing.pdf })).toBeVisible();
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

const BLAVET = "SELAS fictive du Blavet";
type Seat = { readonly email: string; readonly for: readonly string[] };
type Row = { readonly name: string; readonly href: string };

/** The leak at the vendor: all thirty laboratories, of eighteen organisations; one knew of it long before the others. */
async function logForThirty(page: Page): Promise<string> {
  await page.goto(`/fr/${WORKSPACE}/incidents/new`);
  await page.getByLabel(newIncident.fields.title, { exact: true }).fill(`Trente laboratoires ${Date.now()}`);
  await page.getByLabel(newIncident.fields.kind).selectOption("leak_at_vendor");
  await page.getByLabel(vocabulary.natures.confidentiality).check();
  await page.getByLabel(newIncident.fields.vendorId).selectOption({ label: "Dedalus" });
  for (let number = 1; number <= 30; number += 1)
    await page.getByRole("checkbox", { name: new RegExp(`^n° ${number} `) }).check();
  const now = Temporal.Now.instant();
  await typeInstant(page, "shared.awareness", now.subtract({ hours: 3 }));
  const own = page.getByRole("checkbox", { name: newIncident.labs.own.replace("{organisation}", BLAVET) });
  await own.check();
  const file = (await own.getAttribute("name"))?.replace(/own$/, "awareness") ?? "";
  await typeInstant(page, file, now.subtract({ hours: 120 }));
  await page.getByRole("button", { name: newIncident.submit }).click();
  await expect(page).toHaveURL(/\/matrix$/);
  await expect(page.getByRole("table").first().locator("tbody tr")).toHaveCount(18);
  return page.url().replace(/\/matrix$/, "");
}

/** Somebody told the authority already: a note, after which the duty stands as it stood. */
async function noteInformed(page: Page, incident: string, organisation: string): Promise<void> {
  await page.goto(incident);
  const file = page.locator('a[href*="/organisations/"]', { hasText: organisation });
  await page.goto((await file.first().getAttribute("href")) ?? "");
  await page.getByText(furtherFacts.facts.title, { exact: true }).click();
  const form = page.locator("form", { has: page.locator('[name="authorityAlreadyInformed"]') });
  await form.locator('[name="authorityAlreadyInformed"][value="yes"]').check();
  await form.getByLabel(furtherFacts.facts.reason).fill("Le vendeur l’a déclaré à la CNIL.");
  await form.getByRole("button", { name: furtherFacts.facts.submit }).click();
  await expect(page.getByText(furtherFacts.facts.done)).toBeVisible();
}

/** One text, worded, and the draft of every organisation from it. Returns its address. */
async function prepareForAll(
  page: Page,
  incident: string,
  { duty, phase }: Record<"duty" | "phase", string>,
) {
  await page.goto(`${incident}/notifications/batches`);
  await page.getByLabel(batches.begin.duty).selectOption(`${duty} fr-cnil`);
  await page.getByLabel(batches.begin.phase).selectOption(phase);
  await page.getByRole("button", { name: batches.begin.submit }).click();
  await page.waitForURL(/\/batches\/[0-9a-f-]{36}/);
  const text = page.url().replace(/[?#].*$/, "");
  runScript("word-text", text.split("/").at(-1) ?? "");
  await page.goto(`${text}?view=organisations`);
  await page.getByRole("button", { name: "Préparer 18 projets" }).click();
  await expect(async () => {
    await page.goto(`${text}?view=organisations`);
    await expect(page.getByRole("link", { name: batches.carry.openDraft })).toHaveCount(18, {
      timeout: 2_000,
    });
  }).toPass({ timeout: 240_000 });
  return text;
}

async function submitAll(page: Page, text: string): Promise<void> {
  await page.goto(`${text}?view=approval`);
  await page.getByLabel(batches.approval.opinion).fill("À notifier : risque élevé.");
  await page.getByRole("button", { name: "Soumettre 18 projets à leurs signataires" }).click();
  await expect(page.getByRole("main")).toContainText("18 à signer");
}

/** The draft of each organisation, by its name. */
async function rowsOf(page: Page, text: string): Promise<Row[]> {
  await page.goto(`${text}?view=organisations`);
  const rows = page.locator("#organisations tbody tr", { has: page.getByRole("link") });
  return rows.evaluateAll((all) =>
    all.map((row) => ({
      name: row.querySelector("th")?.textContent ?? "",
      href: row.querySelector("a")?.getAttribute("href") ?? "",
    })),
  );
}

/** Read to the end, then signed: one draft, or all of those that one delegate signs for. */
async function readAndSign(page: Page, address: string, words: typeof drafts.sign | typeof batches.sign) {
  await page.goto(address);
  await page.getByRole("button", { name: words.goOn }).click();
  await page.waitForURL(/step=sign/);
  await page.getByRole("button", { name: /^Signer/ }).click();
  await expect(page.getByText(/^Signé$|^\d+ notifications signées/).first()).toBeVisible();
}

type Filed = { readonly by?: string; readonly underVendor?: string; readonly reasons?: string };

async function fileDraft(page: Page, href: string, { by, underVendor, reasons }: Filed): Promise<void> {
  await page.goto(href);
  await page.getByText(drafts.acts.file, { exact: true }).click();
  await typeInstant(page, "filedAt", Temporal.Now.instant());
  await page.getByLabel(filing.channel, { exact: true }).fill(CHANNEL);
  if (by !== undefined) await page.getByLabel(filing.filedBy, { exact: true }).fill(by);
  if (underVendor !== undefined)
    await page.getByLabel(filing.filedUnder).selectOption({ label: underVendor });
  if (reasons !== undefined) await page.getByLabel(new RegExp(filing.reasons)).fill(reasons);
  await page.getByRole("button", { name: filing.submit }).click();
  await expect(page.getByRole("link", { name: drafts.filing.pdf })).toBeVisible();
}

test("the founding case is filed for thirty laboratories in two phases: one late, one by the vendor, one though the authority was told", async ({
  as,
  browser,
}) => {
  // Thirty-six drafts are read, signed, filed and printed one by one.
  test.setTimeout(1_800_000);
  const dpo = await as("dpo");
  const seats: Seat[] = JSON.parse(runScript("seat-signatories", "3"));
  const [onBehalf = "", informed = ""] = seats.flatMap((seat) => seat.for);
  const incident = await logForThirty(dpo);
  await noteInformed(dpo, incident, informed);
  const signers = await Promise.all(
    seats.map(async (seat) => ({ ...seat, page: await (await browser.newContext()).newPage() })),
  );
  for (const { page, email } of signers) await signIn(page, email);
  const phone = await as("signatory");
  await phone.setViewportSize(PHONE);
  const special: Record<string, Filed> = {
    [BLAVET]: { reasons: REASONS },
    [onBehalf]: {
      by: "Paul Verdier, Dedalus",
      underVendor: "Dedalus : Contrat de sous-traitance, article 12 (inventé)",
    },
  };
  for (const { duty, phase } of [
    { duty: "eu.gdpr.33-1", phase: "initial" },
    { duty: "eu.gdpr.33-4", phase: "follow_up" },
  ])
    await test.step(`${phase}: prepared from one text, signed by each organisation's own, filed`, async () => {
      const text = await prepareForAll(dpo, incident, { duty, phase });
      await submitAll(dpo, text);
      const rows = await rowsOf(dpo, text);
      expect(rows).toHaveLength(18);
      const signAt = (row: Row) => `/fr/${WORKSPACE}/sign/drafts/${row.href.split("/").at(-1)}`;
      for (const row of rows) {
        const signer = row.name === BLAVET ? phone : signers.find((one) => one.for.join() === row.name)?.page;
        if (signer !== undefined) await readAndSign(signer, signAt(row), drafts.sign);
      }
      const delegate = signers.at(-1)?.page ?? phone;
      await readAndSign(delegate, `/fr/${WORKSPACE}/sign/batches/${text.split("/").at(-1)}`, batches.sign);
      for (const { name, href } of rows)
        await fileDraft(dpo, href, phase === "initial" ? (special[name] ?? {}) : {});
    });
  await dpo.goto(`${incident}/matrix`);
  const matrix = dpo.getByRole("table").first();
  await expect(matrix.locator("tbody tr", { hasText: BLAVET })).toContainText(states.filedLate);
  await expect(matrix.locator("tbody tr", { hasText: informed })).not.toContainText(states.filedLate);
  for (const { page } of signers) await page.context().close();
});
