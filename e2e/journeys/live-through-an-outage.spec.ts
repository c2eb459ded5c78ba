import { readFileSync } from "node:fs";
import { caseOf, expect, test, WORKSPACE } from "#e2e/fixtures.ts";
import { WORDS } from "#e2e/words.ts";

/** Kills the product's own Postgres, and holds the launcher that would bring it back. Returns how to let go of it. */
function takePostgresDown(): () => void {
  const folder = process.env.DATA_DIR ?? "";
  const { launcher } = JSON.parse(readFileSync(`${folder}/running.json`, "utf8"));
  process.kill(launcher, "SIGSTOP");
  process.kill(Number(readFileSync(`${folder}/postgres/postmaster.pid`, "utf8").split("\n")[0]), "SIGKILL");
  return () => process.kill(launcher, "SIGCONT");
}

test("pages say that the service is unavailable, recover by themselves, and nothing acknowledged is lost", async ({
  as,
}) => {
  const page = await as("dpo");
  await page.goto(`/fr/${WORKSPACE}/incidents/${caseOf(3)}/timeline`);
  const text = `Entrée confirmée juste avant la panne ${Date.now()}`;
  await page.getByText(WORDS.fr.timeline.writeEntry, { exact: true }).click();
  await page.getByLabel(WORDS.fr.entryForm.text, { exact: true }).fill(text);
  await page.getByRole("button", { name: WORDS.fr.entryForm.submit }).click();
  await expect(page.getByRole("main")).toContainText(text);

  const letGo = takePostgresDown();
  try {
    await expect.poll(async () => (await page.request.get("/api/health")).status()).toBe(503);
    await page.goto(`/fr/${WORKSPACE}/incidents/${caseOf(3)}/timeline`);
    await expect(page.getByText(WORDS.fr.unavailable.away.title)).toBeVisible();
  } finally {
    letGo();
  }
  await expect(page.getByRole("main")).toContainText(text, { timeout: 180_000 });
});
