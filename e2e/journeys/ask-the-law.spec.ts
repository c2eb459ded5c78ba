import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, test, WORKSPACE } from "#e2e/fixtures.ts";
import { LOCALES, WORDS } from "#e2e/words.ts";

const ASK = (locale: string, query = "") => `/${locale}/${WORKSPACE}/law/ask${query}`;

const BAVARIA = new URLSearchParams([
  ...[["role", "controller"]],
  ...[["kind", "hospital"]],
  ...[["country", "DE"]],
  ...[["region", "DE-BY"]],
  ...[["timeZone", "Europe/Berlin"]],
  ...[["traits", "catholic_body"]],
  ...[["natures", "confidentiality"]],
  ...[["personalData", "yes"]],
  ...[["risk", "high_risk"]],
  ...[["byResidence.0.of", "DE-BY"]],
  ...[["byResidence.0.persons", "900"]],
  ...[["byResidence.1.of", "US-TX"]],
  ...[["byResidence.1.persons", "300"]],
  ...[["byResidence.2.of", "US-CA"]],
  ...[["byResidence.2.persons", "200"]],
  ...[["detection.date", "2026-11-05"]],
  ...[["detection.time", "08:40"]],
  ...[["awareness.date", "2026-11-05"]],
  ...[["awareness.time", "10:20"]],
  ...[["at.date", "2026-11-06"]],
  ...[["at.time", "12:00"]],
]).toString();

const answer = (page: Page) => page.locator("#answer");
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);

for (const locale of LOCALES) {
  const { lawAsk } = WORDS[locale];

  test(`who must tell whom when a Bavarian Catholic hospital's US patients are hit (${locale})`, async ({
    as,
  }) => {
    const page = await as("dpo");
    await page.goto(ASK(locale));
    await page.getByRole("link", { name: lawAsk.examples.bavarianHospital }).click();
    await expect(page).toHaveURL(/traits=catholic_body/);
    await expect(answer(page)).toContainText("KDSZ Bayern");
    await expect(field(page, "country")).toHaveValue("DE");
    await expect(field(page, "byResidence.1.of")).toHaveValue("US-TX");

    await page.goto(ASK(locale, `?${BAVARIA}`));
    const due = answer(page).getByRole("region", { name: lawAsk.answer.groups.due });
    await expect(due).toContainText("KDSZ Bayern");
    await expect(due).toContainText(/(08\/11\/2026|8 Nov 2026) 10:20 \(UTC\+01:00, Europe\/Berlin\)/);
    await expect(due).toContainText(locale === "fr" ? "Californie" : "California");
    const waiting = answer(page).getByRole("region", { name: lawAsk.answer.groups.waiting });
    await expect(waiting).toContainText("Texas");
    const displaced = answer(page).locator("details").filter({ hasText: lawAsk.answer.groups.displaced });
    await displaced.locator("summary").click();
    await expect(displaced.getByRole("listitem").first()).toBeVisible();

    await waiting
      .getByRole("link", { name: WORDS[locale].vocabulary.instants.determination })
      .first()
      .click();
    await expect(page.locator("#ask-determination")).toBeInViewport();
    await field(page, "determination.date").fill("2026-11-06");
    await field(page, "determination.time").fill("09:00");
    await page.getByRole("button", { name: lawAsk.form.submit }).click();
    await expect(page).toHaveURL(/determination\.time=09/);
    await expect(page).not.toHaveURL(/kind=&|region=&/);
    await expect(due).toContainText("Texas");
  });

  test(`a wrong zone and 31 February are told at their fields, the rest is kept (${locale})`, async ({
    as,
  }) => {
    const page = await as("dpo");
    const query = BAVARIA.replace("Europe%2FBerlin", "Europe%2FBerlim").replace(
      "awareness.date=2026-11-05",
      "awareness.date=2026-02-31",
    );
    await page.goto(ASK(locale, `?${query}`));
    await expect(answer(page)).toContainText(lawAsk.refused.title);
    await expect(page.locator("#ask-timeZone-error")).toContainText("Europe/Berlim");
    await expect(page.locator("#ask-awareness-error")).toContainText("2026-02-31");
    await expect(answer(page).getByRole("link", { name: /Europe\/Berlim/ })).toHaveAttribute(
      "href",
      "#ask-timeZone",
    );
    await expect(field(page, "awareness.date")).toHaveValue("2026-02-31");
    await expect(field(page, "timeZone")).toHaveValue("Europe/Berlim");
    await expect(field(page, "region")).toHaveValue("DE-BY");
    await field(page, "timeZone").fill("Europe/Berlin");
    await field(page, "awareness.date").fill("2026-11-05");
    await page.getByRole("button", { name: lawAsk.form.submit }).click();
    await expect(answer(page)).toContainText("KDSZ Bayern");
  });

  test(`axe finds nothing on the question and its answer, and both fit a phone (${locale})`, async ({
    as,
  }) => {
    const page = await as("auditor");
    for (const query of ["?add=contracts", `?${BAVARIA}`, "?country=UK&awareness.date=2026-02-31"]) {
      await page.goto(ASK(locale, query));
      await page.evaluate(() => {
        for (const part of document.querySelectorAll<HTMLDetailsElement>("#answer details")) part.open = true;
      });
      await expectAccessible(page);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    for (const query of ["", `?${BAVARIA}`]) {
      await page.goto(ASK(locale, query));
      await expectNoSidewaysScroll(page);
    }
  });
}

test("rows are added and removed, and the question asked, without JavaScript", async ({ browser, as }) => {
  const signedIn = await (await as("dpo")).context().storageState();
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: signedIn });
  const page = await context.newPage();
  const { lawAsk } = WORDS.fr;
  await page.goto(ASK("fr"));
  await field(page, "kind").selectOption("hospital");
  await field(page, "byResidence.0.of").selectOption("US-TX");
  await field(page, "byResidence.0.persons").fill("300");
  await page.getByRole("button", { name: lawAsk.form.addResidence }).click();
  await field(page, "byResidence.1.of").selectOption("US-CA");
  await field(page, "byResidence.1.persons").fill("200");
  await field(page, "awareness.date").fill("2026-11-05");
  await field(page, "awareness.time").fill("10:20");
  await page.getByRole("button", { name: lawAsk.form.submit }).click();
  await expect(page).toHaveURL(/byResidence\.1\.of=US-CA/);
  await expect(answer(page)).toContainText("CNIL");
  await page.getByRole("button", { name: lawAsk.form.removeRow.replace("{number}", "1") }).click();
  await expect(field(page, "byResidence.0.of")).toHaveValue("US-CA");
  await expect(page).not.toHaveURL(/US-TX/);
  await Promise.all([page.waitForEvent("load"), field(page, "timeZone").press("Enter")]);
  await expect(field(page, "byResidence.0.of")).toHaveValue("US-CA");
  await context.close();
});

test("a question longer than an address holds is refused politely, and kept", async ({ as }) => {
  const page = await as("dpo");
  await page.goto(ASK("en", `?${BAVARIA}&contracts.0.id=${"x".repeat(8_200)}`));
  await expect(answer(page)).toContainText(WORDS.en.lawAsk.tooLong.title);
  await expect(field(page, "country")).toHaveValue("DE");
});

test("every member may ask; an outsider finds nothing here", async ({ as }) => {
  const manager = await as("labManager");
  await manager.goto(ASK("fr", `?${BAVARIA}`));
  await expect(answer(manager)).toContainText("KDSZ Bayern");
  const outsider = await as("outsider");
  const response = await outsider.goto(ASK("fr", `?${BAVARIA}`));
  expect(response?.status()).toBe(404);
  await expect(outsider.getByRole("main")).not.toContainText("KDSZ Bayern");
});
