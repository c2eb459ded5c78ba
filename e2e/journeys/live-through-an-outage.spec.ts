import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test, WORKSPACE } from "#e2e/fixtures.ts";
import { WORDS } from "#e2e/words.ts";

/** Kills the product's own Postgres each time it comes back, for as long as asked. */
async function keepPostgresDown(milliseconds: number): Promise<void> {
  const until = performance.now() + milliseconds;
  const path = `${process.env.DATA_DIR}/postgres/postmaster.pid`;
  while (performance.now() < until) {
    try {
      process.kill(Number(readFileSync(path, "utf8").split("\n")[0]), "SIGKILL");
    } catch {
      // Not there, or already gone: the launcher is bringing it back.
    }
    await sleep(50);
  }
}

test("pages say that the service is unavailable, recover by themselves, and nothing acknowledged is lost", async ({
  as,
}) => {
  const page = await as("dpo");
  await page.goto(`/fr/${WORKSPACE}/incidents/2026-003/timeline`);
  const text = `Entrée confirmée juste avant la panne ${Date.now()}`;
  await page.getByText(WORDS.fr.timeline.writeEntry, { exact: true }).click();
  await page.getByLabel(WORDS.fr.entryForm.text, { exact: true }).fill(text);
  await page.getByRole("button", { name: WORDS.fr.entryForm.submit }).click();
  await expect(page.getByRole("main")).toContainText(text);

  const outage = keepPostgresDown(8_000);
  await sleep(500);
  const health = await page.request.get("/api/health");
  expect(health.status()).toBe(503);
  await page.goto(`/fr/${WORKSPACE}/incidents/2026-003/timeline`);
  await expect(page.getByText(WORDS.fr.unavailable.away.title)).toBeVisible({ timeout: 8_000 });
  await outage;
  await expect(page.getByRole("main")).toContainText(text, { timeout: 40_000 });
});
