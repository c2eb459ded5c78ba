import { readFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import { caseOf, expect, test, WORKSPACE } from "#e2e/fixtures.ts";
import { WORDS } from "#e2e/words.ts";
import { ENTRIES } from "#ledger/bundle.ts";
import { zipBytes } from "#ledger/test-log.ts";
import { openBytes } from "#lib/verifier/test-bundles.ts";

const { bundles, verification } = WORDS.fr;
const EXPORTS = `/fr/${WORKSPACE}/incidents/${caseOf(3)}/exports`;

test("the auditor takes a bundle away, and checks it with neither account nor network", async ({
  as,
  browser,
}, run) => {
  const page = await as("auditor");
  await page.goto(EXPORTS);
  await page.getByRole("main").getByText(bundles.request, { exact: true }).click();
  await page.getByRole("button", { name: bundles.submit }).click();
  await expect(page.getByRole("status").filter({ hasText: bundles.requested })).toBeVisible();
  const link = page.getByRole("link", { name: bundles.download }).first();
  await expect(async () => {
    await page.reload();
    await expect(link).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 240_000 });
  const downloading = page.waitForEvent("download");
  await link.click();
  const taken = run.outputPath("taken.zip");
  await (await downloading).saveAs(taken);

  const stranger = await (await browser.newContext({ locale: "fr-FR" })).newPage();
  await stranger.goto("/fr/verify");
  const submit = stranger.getByRole("button", { name: verification.submit });
  await expect(submit).toBeEnabled();
  await stranger.context().setOffline(true);
  const verdictOf = async (buffer: Buffer) => {
    await stranger
      .getByLabel(verification.bundle, { exact: true })
      .and(stranger.locator("input"))
      .setInputFiles({ name: "taken.zip", mimeType: "application/zip", buffer });
    await submit.click();
    return stranger.getByRole("region", { name: verification.verdict });
  };
  const bytes = readFileSync(taken);
  await expect(await verdictOf(bytes)).toContainText(verification.whole);
  const changed = await verdictOf(await withOneCharacterChanged(bytes));
  await expect(changed).toContainText(verification.changed);
  await expect(changed).toContainText(`${verification.changedEntry} 3`);
  await stranger.context().close();
});

/** The third entry's text says "?" where it had a letter. */
async function withOneCharacterChanged(bytes: Buffer): Promise<Buffer> {
  const { files } = await openBytes(bytes);
  const members = new Map<string, Uint8Array>();
  for (const { name, open } of files) members.set(name, Buffer.concat(await Array.fromAsync(open())));
  const lines = gunzipSync(members.get(ENTRIES) ?? Buffer.alloc(0))
    .toString()
    .split("\n");
  const third = (lines[2] ?? "").replace(/("value":")[a-zA-Z]/, "$1?");
  expect(third).not.toBe(lines[2]);
  members.set(ENTRIES, gzipSync(lines.with(2, third).join("\n")));
  return Buffer.from(await zipBytes(members));
}
