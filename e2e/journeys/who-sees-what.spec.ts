import type { Page } from "@playwright/test";
import { caseOf, expect, expectNoSidewaysScroll, test, WORKSPACE } from "#e2e/fixtures.ts";
import { WORDS } from "#e2e/words.ts";

const BASE = `/fr/${WORKSPACE}`;
const CASE = `${BASE}/incidents/${caseOf(2)}`;
/** Every page of a workspace. */
const PAGES = [
  BASE,
  `${BASE}/incidents`,
  `${BASE}/incidents/new`,
  CASE,
  `${CASE}/matrix`,
  `${CASE}/timeline`,
  `${BASE}/my-organisation`,
  `${BASE}/organisations`,
  `${BASE}/organisations/new`,
  `${BASE}/organisations/import`,
];

async function answers(page: Page, paths: readonly string[], headers: Record<string, string> = {}) {
  const found = [];
  for (const path of paths) {
    const answer = await page.request.get(path, { headers, maxRedirects: 0 });
    found.push({ path, status: answer.status(), text: await answer.text() });
  }
  return found;
}

test.describe("the outsider", () => {
  test("finds nothing at any address of another workspace, as if it did not exist", async ({ as }) => {
    const page = await as("outsider");
    for (const { path, status, text } of await answers(page, PAGES)) {
      expect(status, path).toBe(404);
      expect(text, path).not.toMatch(/Dedalus|Blavet|491|Arzel/);
    }
    const absent = await answers(page, [
      "/fr/no-such-workspace",
      `/fr/no-such-workspace/incidents/${caseOf(2)}`,
    ]);
    expect(absent.map(({ status }) => status)).toEqual([404, 404]);
  });

  test("gets no further with the headers and addresses that once passed by a middleware", async ({ as }) => {
    const page = await as("outsider");
    const tricks: Record<string, string>[] = [
      { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
      { rsc: "1" },
      { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
    ];
    for (const headers of tricks)
      for (const { path, text } of await answers(
        page,
        [...PAGES, `${CASE}/matrix.rsc`, `${CASE}.segments/_tree.segment.rsc`],
        headers,
      ))
        expect(text, `${path} with ${JSON.stringify(headers)}`).not.toMatch(/Dedalus|Blavet|491|Arzel/);
  });

  test("sees their own workspace, which is empty", async ({ as }) => {
    const page = await as("outsider");
    await page.goto("/fr");
    await expect(page.getByRole("main")).not.toContainText("Dedalus");
    await expect(page.getByRole("main")).toContainText(WORDS.fr.dashboard.noIncidents);
  });

  test("without a session every page leads to the sign-in", async ({ browser }) => {
    const page = await (await browser.newContext()).newPage();
    for (const path of PAGES) {
      await page.goto(path);
      await expect(page, path).toHaveURL(/\/fr\/sign-in/);
    }
  });
});

test.describe("the auditor", () => {
  test("reads the whole workspace", async ({ as }) => {
    const page = await as("auditor");
    await page.goto(`${CASE}/matrix`);
    await expect(page.getByRole("table").first().locator("tbody tr")).toHaveCount(18);
    await page.goto(`${CASE}/timeline`);
    await expect(page.getByRole("main")).toContainText("Camille Arzel");
  });

  test("is offered no act, on any page", async ({ as }) => {
    const page = await as("auditor");
    for (const path of [BASE, CASE, `${CASE}/matrix`, `${CASE}/timeline`]) {
      await page.goto(path);
      const names = await page.getByRole("main").getByRole("button").allInnerTexts();
      expect(
        names.filter((name) => name !== WORDS.fr.matrix.apply),
        path,
      ).toEqual([]);
      await expect(page.getByRole("link", { name: WORDS.fr.dashboard.logIncident })).toHaveCount(0);
    }
    await page.goto(`${CASE}/matrix`);
    await page.getByRole("table").first().locator("td a").first().click();
    await expect(page).toHaveURL(/why=/);
    await expect(page.getByText(WORDS.fr.filing.record)).toHaveCount(0);
    await expect(page.getByText(WORDS.fr.decision.giveOpinion)).toHaveCount(0);
  });
});

test.describe("the lab manager, on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("sees what to do now, for their organisation alone", async ({ as }) => {
    const page = await as("labManager");
    for (const path of [BASE, `${BASE}/my-organisation`, `${CASE}/matrix`, CASE, `${CASE}/timeline`]) {
      await page.goto(path);
      await expectNoSidewaysScroll(page);
      const text = await page.getByRole("main").innerText();
      expect(text, path).not.toMatch(/du Golfe|Val de Loire|de l.Eure|Gâtinais|Trégor|491\s840 personnes/);
    }
    await page.goto(`${BASE}/my-organisation`);
    await expect(page.getByRole("heading", { name: WORDS.fr.myOrganisation.now })).toBeVisible();
    await expect(page.getByRole("main")).toContainText("SELAS fictive du Blavet");
  });

  test("cannot log an incident nor open another organisation's file", async ({ as }) => {
    const page = await as("labManager");
    const dpo = await as("dpo");
    await dpo.goto(CASE);
    const file = await dpo
      .locator('a[href*="/organisations/"]', { hasText: "du Golfe" })
      .first()
      .getAttribute("href");
    expect(file).toContain("/organisations/");
    const [foreign, form] = await answers(page, [file ?? "", `${BASE}/incidents/new`]);
    expect(foreign?.status).toBe(404);
    expect(form?.text).not.toContain(WORDS.fr.newIncident.fields.title);
  });
});

test("the vendor's contact finds no matrix, only what is put to the vendor", async ({ as }) => {
  const page = await as("vendorContact");
  const [matrix] = await answers(page, [`${CASE}/matrix`]);
  expect(matrix?.status).toBe(404);
  await page.goto(`${CASE}/vendor`);
  await expect(page.getByRole("main")).toContainText("Dedalus");
  await expect(page.getByRole("main")).not.toContainText(/Blavet|Golfe|491\s840 personnes/);
});

test("the administrator reads no case", async ({ as }) => {
  const page = await as("administrator");
  await page.goto(BASE);
  await expect(page.getByRole("main")).toContainText(WORDS.fr.dashboard.noCases);
  const found = await answers(page, [CASE, `${CASE}/matrix`, `${CASE}/timeline`]);
  expect(found.map(({ status }) => status)).toEqual([404, 404, 404]);
});
