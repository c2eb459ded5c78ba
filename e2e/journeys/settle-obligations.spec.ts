import type { Page } from "@playwright/test";
import { caseOf, expect, test, typeInstant, WORKSPACE, whyPanel } from "#e2e/fixtures.ts";
import { WORDS } from "#e2e/words.ts";

const { filing, decision, awareness, problems, states, instantField } = WORDS.fr;
const MATRIX = `/fr/${WORKSPACE}/incidents/${caseOf(2)}/matrix`;
const BLAVET = "SELAS fictive du Blavet";

const rowOf = (page: Page, organisation: string) =>
  page.getByRole("table").first().locator("tbody tr", { hasText: organisation });

/** The cell of one organisation under one column, opened. */
async function openCell(page: Page, organisation: string, column: string) {
  await page.goto(MATRIX);
  const heads = await page.getByRole("table").first().locator("thead th").allInnerTexts();
  const index = heads.findIndex((text) => text.includes(column));
  expect(index, `${column} among ${heads.join(" | ")}`).toBeGreaterThan(0);
  await rowOf(page, organisation).locator("th, td").nth(index).getByRole("link").click();
  await expect(whyPanel(page)).toContainText(organisation);
  return whyPanel(page);
}

const minutesAgo = (minutes: number) => Temporal.Now.instant().subtract({ minutes });

test("the DPO advises, the signatory of the organisation decides, and both records are kept", async ({
  as,
}) => {
  const dpo = await as("dpo");
  const advised = await openCell(dpo, BLAVET, "Information art. 34");
  await expect(advised).toContainText(WORDS.fr.acts.onlySignatory.replace("{organisation}", BLAVET));
  await advised.getByText(decision.giveOpinion, { exact: true }).click();
  await advised.getByLabel(decision.advices.required).check();
  await advised.getByLabel(decision.opinionReasons).fill("Le risque est élevé : NIR et résultats.");
  await advised.getByRole("button", { name: decision.submitOpinion }).click();
  await expect(advised).toContainText("Le risque est élevé : NIR et résultats.");

  const signatory = await as("signatory");
  const decided = await openCell(signatory, BLAVET, "Information art. 34");
  await expect(decided).toContainText("Le risque est élevé : NIR et résultats.");
  await decided.getByText(decision.decide, { exact: true }).click();
  await decided.getByLabel(WORDS.fr.vocabulary.outcomes.persons.not_required, { exact: true }).check();
  await decided.getByLabel(decision.reasons).fill("Mesures prises depuis : le risque a disparu (34(3)(b)).");
  await decided.getByRole("button", { name: decision.submit }).click();
  await expect(decided).toContainText("Mesures prises depuis : le risque a disparu (34(3)(b)).");
  await expect(decided).toContainText("Hélène Morvan");
  await signatory.goto(MATRIX);
  await expect(rowOf(signatory, BLAVET)).toContainText(states.decided);
});

test("correcting an awareness previews the dates that move, then says from what to what in the log", async ({
  as,
}) => {
  const page = await as("dpo");
  const organisation = "Laboratoire inventé de Beauce";
  const why = await openCell(page, organisation, "Notification art. 33");
  await why.getByRole("link", { name: WORDS.fr.acts.correctFacts }).click();
  await page.waitForURL(/\/organisations\//);
  const form = page.locator("form", { has: page.getByRole("button", { name: awareness.preview }) });
  await page.getByText(awareness.title, { exact: true }).first().click();
  await typeInstant(page, "awareness", minutesAgo(15 * 60));
  await form.getByLabel(awareness.reason).fill("Courriel du standard retrouvé");
  await form.getByLabel(awareness.note).fill("Appel d’un patient avant la découverte");
  await form.getByRole("button", { name: awareness.preview }).click();
  await expect(form).toContainText(awareness.moves);
  await expect(form).toContainText("UTC+0");
  await form.getByRole("button", { name: awareness.submit }).click();
  await expect(page.getByRole("status").filter({ hasText: WORDS.fr.organisationFile.saved })).toBeVisible();
  await page.goto(`/fr/${WORKSPACE}/incidents/${caseOf(2)}/timeline`);
  await expect(page.getByRole("main")).toContainText("Courriel du standard retrouvé");
  await expect(page.getByRole("main")).toContainText("→");
});

test("the second of two who record the same filing sees the first's and keeps their own text", async ({
  as,
}) => {
  const organisation = "Biologie fictive de l'Eure";
  const [first, second] = [await as("dpo"), await as("dpo")];
  const panels = [];
  for (const page of [first, second]) {
    const why = await openCell(page, organisation, "Notification art. 33");
    await why.getByText(filing.record, { exact: true }).click();
    await typeInstant(page, "filedAt", minutesAgo(5));
    await why.getByLabel(filing.filedBy, { exact: true }).fill(page === first ? "Première" : "Seconde");
    await why.getByLabel(filing.channel, { exact: true }).fill("notifications.cnil.fr");
    await why.getByLabel(filing.proofFollows, { exact: true }).fill("Accusé de réception");
    const inAWeek = Temporal.Now.plainDateISO().add({ days: 7 });
    await why.getByLabel(filing.proofDueOn, { exact: true }).fill(inAWeek.toString());
    panels.push(why);
  }
  const [one, other] = panels;
  await one?.getByRole("button", { name: filing.submit }).click();
  await expect(first.getByText("Première").first()).toBeVisible();
  await other?.getByRole("button", { name: filing.submit }).click();
  await expect(second.getByText(WORDS.fr.errors.conflict).first()).toBeVisible();
  await expect(second.getByLabel(filing.filedBy, { exact: true })).toHaveValue("Seconde");
});

test("an hour the clock change skipped is refused at its field", async ({ as }) => {
  const page = await as("dpo");
  const why = await openCell(page, "Groupe inventé du Gâtinais", "Notification art. 33");
  await why.getByText(filing.record, { exact: true }).click();
  await page.locator('[name="filedAt.precision"][value="instant"]').check();
  await page.locator('[name="filedAt.date"]').fill("2026-03-29");
  await page.locator('[name="filedAt.time"]').fill("02:30");
  await why.getByLabel(filing.filedBy, { exact: true }).fill("DPO");
  await why.getByLabel(filing.channel, { exact: true }).fill("CNIL");
  await why.getByRole("button", { name: filing.submit }).click();
  const told = why
    .getByText(problems.skippedByClockChange)
    .or(why.getByText(instantField.errors.skipped_by_clock_change));
  await expect(told.first()).toBeVisible();
});
