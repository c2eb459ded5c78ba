import { expect, expectAccessible, expectNoSidewaysScroll, test, WORKSPACE } from "#e2e/fixtures.ts";
import { WORDS } from "#e2e/words.ts";

const PHONE = { width: 390, height: 844 };
const BASE = `/fr/${WORKSPACE}`;
const { vendorForms, vendorPage } = WORDS.fr;

test("a question is put and answered; the vendor's notice is confirmed by a laboratory on a phone", async ({
  as,
}) => {
  const run = Date.now();
  const [question, answer, notice] = [`Question ${run} ?`, `Réponse ${run}.`, `Notification ${run}.`];
  const dpo = await as("dpo");
  await dpo.goto(`${BASE}/incidents`);
  const address = await dpo
    .getByRole("link", { name: /EXERCICE/ })
    .first()
    .getAttribute("href");
  await dpo.goto(`${address}/vendor`);
  await dpo.locator("summary").filter({ hasText: vendorForms.ask.title }).click();
  await dpo.getByLabel(vendorForms.ask.text).fill(question);
  await dpo.getByRole("button", { name: vendorForms.ask.submit }).click();
  await expect(dpo.getByRole("heading", { name: question })).toBeVisible();

  const vendor = await as("vendorContact");
  await vendor.setViewportSize(PHONE);
  await vendor.goto(`${BASE}/my-organisation`);
  const put = vendor.getByRole("article").filter({ hasText: question });
  await put.locator("summary").click();
  await put.getByLabel(vendorForms.answer.text).fill(answer);
  await put.getByRole("button", { name: vendorForms.answer.submit }).click();
  await expect(put).toHaveCount(0);
  await vendor.goto(`${address}/vendor`);
  await expect(vendor.getByText(answer)).toBeVisible();
  const again = vendor.locator("summary").filter({ hasText: vendorForms.send.again });
  if ((await again.count()) > 0) await again.click();
  await vendor.getByLabel(vendorForms.send.says).fill(notice);
  await vendor.getByRole("button", { name: vendorForms.send.submit }).click();
  await expect(vendor.getByRole("article").filter({ hasText: notice })).toBeVisible();
  await expectNoSidewaysScroll(vendor);
  await expectAccessible(vendor);

  const lab = await as("labManager");
  await lab.setViewportSize(PHONE);
  await lab.goto(`${BASE}/my-organisation`);
  await expectNoSidewaysScroll(lab);
  const card = lab.getByRole("article").filter({ hasText: notice });
  await card.getByRole("button", { name: vendorForms.confirm.submit }).click();
  await expect(card).toHaveCount(0);
  await lab.goto(`${address}/vendor`);
  const received = lab.getByRole("article").filter({ hasText: notice });
  await expect(received.getByText(vendorPage.confirmedOwn)).toBeVisible();

  await dpo.goto(`${address}/vendor`);
  await expect(dpo.getByText(answer)).toBeVisible();
});
