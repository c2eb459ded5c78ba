import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listOwnAuthorities } from "../queries.ts";
import { addOwnAuthority } from "./add-own-authority.ts";

let cell: CrisisCell;
beforeAll(async () => {
  cell = await openCrisisCell();
});

const authority = (changes: Record<string, unknown> = {}) => ({
  name: "Conseil de la biologie médicale",
  shortName: "Conseil BM",
  country: "FR",
  kind: "health",
  website: "https://conseil.example",
  channel: "Formulaire en ligne, puis appel de garde",
  languages: ["fr", "en", "fr"],
  ...changes,
});
const listed = (principal: Principal) => withScope(principal, (tx) => listOwnAuthorities(tx));

describe("adding an authority of one's own", () => {
  test("keeps who it is and how to tell it, under a code of its own", async () => {
    const { ownAuthorityId, code } = await addOwnAuthority(cell.dpo, authority(), NOW);
    expect(code).toBe("own-conseilbm");
    const { code: second } = await addOwnAuthority(cell.dpo, authority(), NOW);
    expect(second).toBe("own-conseilbm2");
    const row = (await listed(cell.auditor)).find(({ id }) => id === ownAuthorityId);
    expect(row).toMatchObject({
      ...authority(),
      code,
      languages: ["fr", "en"],
      recordedBy: "Claire Exemple",
    });
    const { id: _, version: _version, recordedAt: _at, recordedBy: _by, ...fields } = { ...row };
    expect(fold(await streamOf(cell.dpo, null)).get(`own_authority:${ownAuthorityId}`)).toMatchObject(fields);
    expect((await typesOf(cell.dpo, null)).at(-1)).toBe("own_authority.added");
  });

  test.each([
    ["no name", { name: "" }, "name", "required"],
    ["a short name of 61 letters", { shortName: "x".repeat(61) }, "shortName", "tooLong"],
    ["a country that does not exist", { country: "XX" }, "country", "choose"],
    ["an unknown kind", { kind: "friend" }, "kind", "choose"],
    ["a website that is none", { website: "conseil" }, "website", "notAnAddress"],
    ["a script for a website", { website: "javascript:alert(1)" }, "website", "notAnAddress"],
    ["no channel", { channel: " " }, "channel", "required"],
    ["no language", { languages: [] }, "languages", "required"],
    ["a language that is a word", { languages: ["français"] }, "languages.0", "choose"],
  ])("refuses %s at its field", async (_what, change, path, problem) => {
    await expect(addOwnAuthority(cell.dpo, authority(change), NOW)).rejects.toMatchObject({
      problems: [{ path, problem }],
    });
  });

  test("is the DPO's; the auditor is refused; the outsider and the administrator find nothing", async () => {
    for (const member of [cell.auditor, cell.responder, cell.labManager, cell.signatory])
      await expect(addOwnAuthority(member, authority(), NOW)).rejects.toMatchObject({ code: "forbidden" });
    for (const stranger of [cell.intruder, cell.administrator])
      await expect(addOwnAuthority(stranger, authority(), NOW)).rejects.toBeDefined();
    expect(await listed(cell.outsider)).toEqual([]);
  });
});
