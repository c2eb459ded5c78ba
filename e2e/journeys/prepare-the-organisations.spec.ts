import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, test, WORKSPACE } from "#e2e/fixtures.ts";
import { WORDS } from "#e2e/words.ts";
import { isSiren, isSiret } from "#features/organisations/rules.ts";

const BASE = `/fr/${WORKSPACE}/organisations`;
const FR = WORDS.fr;
const NAME = "SELAS fictive des Essais";

/** The digits with their key. */
function withKey(digits: string): string {
  return (
    Array.from({ length: 10 }, (_, key) => `${digits}${key}`).find(
      (code) => isSiren(code) || isSiret(code),
    ) ?? ""
  );
}
const SIREN = withKey("00099001");

/** The page of an organisation, found by its name in the list. */
async function openFile(page: Page, name: string): Promise<void> {
  await page.goto(`${BASE}?q=${encodeURIComponent(name)}`);
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

async function percentOf(page: Page): Promise<number> {
  const text = await page.locator("#readiness").innerText();
  return Number(/(\d+)\s%/.exec(text)?.[1]);
}

test.describe
  .serial("the DPO prepares the organisations in peacetime", () => {
    test("registers one in the interface; a wrong key is told at its field and nothing typed is lost", async ({
      as,
    }) => {
      const page = await as("dpo");
      await page.goto(BASE);
      await page.getByRole("link", { name: FR.organisations.register }).click();
      await page.getByLabel(FR.organisations.fields.name).fill(NAME);
      await page
        .getByLabel(FR.organisations.fields.siren)
        .fill(`${SIREN.slice(0, 8)}${(Number(SIREN[8]) + 1) % 10}`);
      await page.getByLabel(FR.organisations.fields.region).selectOption("FR-BRE");
      await page.getByLabel(FR.vocabulary.traits.cyber_insured).check();
      await page.getByLabel(FR.organisations.fields.lab).fill("Laboratoire fictif des Essais");
      await page.getByLabel(FR.organisations.fields.department).fill("29");
      await page.getByLabel(FR.organisations.fields.siret).fill(withKey(`${SIREN}0001`));
      const submit = page.getByRole("button", { name: FR.organisations.register });
      await submit.click();
      await expect(page.getByText(FR.problems.notASiren).first()).toBeVisible();
      await expectAccessible(page);
      await page.getByLabel(FR.organisations.fields.siren).fill(SIREN);
      await expect(page.getByLabel(FR.organisations.fields.department)).toHaveValue("29");
      await submit.click();
      await expect(page.getByRole("heading", { level: 1, name: NAME })).toBeVisible();
      await expect(page.locator("#labs")).toContainText("Laboratoire fictif des Essais");
    });

    test("fills in what is missing, link by link, and the file grows readier", async ({ as }) => {
      const page = await as("dpo");
      await openFile(page, NAME);
      const before = await percentOf(page);
      const missing = page.locator("#readiness");
      await missing.getByRole("link", { name: FR.readiness.items.legal_representative }).click();
      const panel = page.locator('aside[aria-labelledby="side-panel-title"]');
      await panel.getByLabel(FR.readiness.fields.name).fill("Directrice (fictive)");
      await panel.getByLabel(FR.readiness.fields.phone).fill("demander");
      await panel.getByRole("button", { name: FR.readiness.recordContact }).click();
      await expect(panel.getByText(FR.problems.notAPhone).first()).toBeVisible();
      await expectAccessible(page);
      await panel.getByLabel(FR.readiness.fields.phone).fill("06 39 98 00 01");
      await panel.getByRole("button", { name: FR.readiness.recordContact }).click();
      await expect(panel).toHaveCount(0);
      await expect(page.locator("#contacts")).toContainText("06 39 98 00 01");
      await expect(missing).not.toContainText(FR.readiness.items.legal_representative);
      await missing.getByRole("link", { name: FR.readiness.items.decision_mandate }).click();
      await panel.getByLabel(FR.readiness.mandates.holder).fill("Directrice (fictive)");
      await panel.getByLabel(FR.readiness.mandates.purposes.decide).check();
      await panel.getByLabel(FR.readiness.mandates.basis).fill("Statuts (inventés)");
      await panel.getByRole("button", { name: FR.readiness.mandates.grant }).click();
      await expect(page.locator("#mandates")).toContainText("Statuts (inventés)");
      await missing.getByRole("link", { name: FR.readiness.items.contract }).click();
      await panel.getByLabel(FR.readiness.contracts.vendor).selectOption({ label: "Dedalus" });
      await panel.getByLabel(FR.readiness.contracts.noticeHours).fill("24");
      await panel.getByLabel(FR.readiness.contracts.incidentContact).fill("Astreinte (fictive)");
      await panel.getByRole("textbox", { name: FR.readiness.contracts.incidentPhone }).fill("01 99 00 00 01");
      await panel.getByRole("button", { name: FR.readiness.contracts.add }).click();
      await expect(page.locator("#contracts")).toContainText("Dedalus");
      await expect.poll(() => percentOf(page)).toBeGreaterThan(before);
      await expect(page.locator("#history")).toContainText(FR.readiness.history.types.mandate_granted);
      await expectAccessible(page);
    });

    test("imports a register with two bad lines, takes them away, mends them, and they follow", async ({
      as,
    }) => {
      const page = await as("dpo");
      await page.goto(`${BASE}/import`);
      await expectAccessible(page);
      const csv = [
        "Organisme;SIREN;Laboratoire;Département;Site;SIRET",
        `Import fictif A;${withKey("00099002")};LBM fictif A;29;Principal;${withKey(`${withKey("00099002")}0001`)}`,
        "SELAS fictive des Essai;;LBM fictif Bis;29;Principal;",
        "Import fictif C;123456789;LBM fictif C;29;Principal;",
        "Import fictif D;;LBM fictif D;99;Principal;",
      ].join("\r\n");
      const choose = (name: string, text: string) =>
        page
          .getByLabel(FR.organisationImport.choose)
          .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
      await choose("registre.csv", csv);
      await page.getByRole("button", { name: FR.organisationImport.preview }).click();
      await expect(page.getByText(FR.organisationImport.wouldDo)).toBeVisible();
      await expect(page.getByText(FR.problems.notASiren)).toBeVisible();
      await expect(page.getByText(FR.problems.notADepartment)).toBeVisible();
      await expectAccessible(page);
      await page.getByRole("button", { name: FR.organisationImport.submit }).click();
      await expect(page.getByText(FR.organisationImport.done)).toBeVisible();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: FR.organisationImport.download }).click(),
      ]);
      const refused = readFileSync(await download.path(), "utf8");
      expect(refused.trim().split("\r\n")).toHaveLength(3);
      await choose("corrige.csv", refused.replace("123456789", withKey("00099003")).replace(";99;", ";29;"));
      await page.getByRole("button", { name: FR.organisationImport.submit }).click();
      await expect(
        page.getByText(FR.organisationImport.counts.organisations.replace("{count}", "2")),
      ).toBeVisible();
      await expect(
        page.getByText(FR.organisationImport.counts.refused.replace("{count}", "0")),
      ).toBeVisible();
    });

    test("merges what was registered twice, with a reason", async ({ as }) => {
      const page = await as("dpo");
      await openFile(page, NAME);
      await page.locator("#duplicates").getByRole("link", { name: FR.organisations.merge.compare }).click();
      const panel = page.locator('aside[aria-labelledby="side-panel-title"]');
      await expect(panel.getByRole("button", { name: FR.organisations.merge.submit })).toBeVisible();
      await expectAccessible(page);
      await panel.getByLabel(FR.organisations.fields.reason).fill("Même entité, enregistrée deux fois.");
      await panel.getByRole("button", { name: FR.organisations.merge.submit }).click();
      await expect(page.locator("#labs")).toContainText("LBM fictif Bis");
      await expect(page.locator("#duplicates")).toHaveCount(0);
      await page.goto(`${BASE}?state=retired`);
      await expect(page.getByRole("main")).toContainText("SELAS fictive des Essai");
    });
  });

test("two organisations with files in one incident are not merged, and the page says why", async ({ as }) => {
  const page = await as("dpo");
  const idOf = async (name: string) => {
    await openFile(page, name);
    return new URL(page.url()).pathname.split("/").at(-1) ?? "";
  };
  const [golfe, blavet] = [await idOf("Biologie fictive du Golfe"), await idOf("SELAS fictive du Blavet")];
  await page.goto(`${BASE}/${golfe}?edit=merge:${blavet}`);
  await expect(page.getByText(FR.organisations.merge.refused)).toBeVisible();
  await expect(page.getByRole("button", { name: FR.organisations.merge.submit })).toHaveCount(0);
});

test("the auditor reads every file and is offered no act", async ({ as }) => {
  const page = await as("auditor");
  await openFile(page, "Biologie fictive du Golfe");
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  await expect(page.locator("main a[href*='edit=']")).toHaveCount(0);
  for (const path of ["/new", "/import"])
    expect((await page.request.get(`${BASE}${path}`)).status()).toBe(404);
});

test("the lab manager reads their own file on a phone, and no other; the others find nothing", async ({
  as,
}) => {
  const dpo = await as("dpo");
  await openFile(dpo, "Biologie fictive du Golfe");
  const foreign = new URL(dpo.url()).pathname;
  const page = await as("labManager");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/fr/${WORKSPACE}/my-organisation`);
  await page.getByRole("link", { name: FR.organisations.eyebrow }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Blavet");
  await expect(page.locator("#contracts")).toContainText("Dedalus");
  await expect(page.locator("main a[href*='edit=']")).toHaveCount(0);
  await expectNoSidewaysScroll(page);
  expect((await page.request.get(foreign)).status()).toBe(404);
  for (const role of ["outsider", "administrator", "vendorContact"] as const) {
    const stranger = await as(role);
    for (const path of [BASE, `${BASE}/new`, `${BASE}/import`, foreign])
      expect((await stranger.request.get(path)).status(), `${role} ${path}`).toBe(404);
  }
});

test("every page fits a phone, in both languages", async ({ as }) => {
  const page = await as("dpo");
  await page.setViewportSize({ width: 390, height: 844 });
  for (const locale of ["fr", "en"])
    for (const path of ["", "/new", "/import"]) {
      await page.goto(`/${locale}/${WORKSPACE}/organisations${path}`);
      await expectNoSidewaysScroll(page);
    }
  await openFile(page, "Biologie fictive du Golfe");
  await expectNoSidewaysScroll(page);
});
