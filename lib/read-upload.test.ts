import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { expect, test } from "vitest";
import { canImportOrganisations } from "#features/organisations/access.ts";
import { openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { readUpload } from "./read-upload.ts";

class WatchedFile extends File {
  reads = 0;
  override arrayBuffer() {
    this.reads++;
    return super.arrayBuffer();
  }
}

function upload() {
  const file = new WatchedFile(["Organisme;SIREN\nA;1\n"], "registre.csv");
  const form = new FormData();
  form.append("file", file);
  const watched = form.get("file");
  if (!(watched instanceof WatchedFile)) throw new Error("the form made a file of its own");
  return { file: watched, upload: { form, can: canImportOrganisations } };
}

test("a table brought by the DPO is read", async () => {
  const { dpo } = await openCrisisCell();
  const { file, upload: brought } = upload();
  expect((await readUpload(dpo, brought)).lines).toHaveLength(2);
  expect(file.reads).toBe(1);
});

test("a table brought by a vendor's contact, the auditor or a stranger to the workspace is not even opened", async () => {
  const { vendorContact, auditor, intruder } = await openCrisisCell();
  const { file, upload: brought } = upload();
  for (const member of [vendorContact, auditor])
    await expect(readUpload(member, brought)).rejects.toMatchObject({ code: "forbidden" });
  await expect(readUpload(intruder, brought)).rejects.toMatchObject({ code: "not_found" });
  expect(file.reads).toBe(0);
});
