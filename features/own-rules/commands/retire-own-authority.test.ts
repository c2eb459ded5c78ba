import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { newId } from "#lib/ids.ts";
import { withScope } from "#lib/scope.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listOwnAuthorities } from "../queries.ts";
import { addOwnAuthority } from "./add-own-authority.ts";
import { retireOwnAuthority } from "./retire-own-authority.ts";

let cell: CrisisCell;
beforeAll(async () => {
  cell = await openCrisisCell();
});

const authority = (shortName: string) => ({
  ...{ name: "Conseil de la biologie médicale", shortName, country: "FR", kind: "health" },
  ...{ channel: "Formulaire en ligne", languages: ["fr"] },
});
const reason = "Elle n’existe plus.";

test("takes it off the list and keeps its code from being given again", async () => {
  const { ownAuthorityId, code } = await addOwnAuthority(cell.dpo, authority("Une"), NOW);
  await retireOwnAuthority(cell.dpo, { ownAuthorityId, version: 1, reason }, NOW);
  const listed = await withScope(cell.dpo, (tx) => listOwnAuthorities(tx));
  expect(listed.map(({ id }) => id)).not.toContain(ownAuthorityId);
  expect(fold(await streamOf(cell.dpo, null)).get(`own_authority:${ownAuthorityId}`)).toMatchObject({
    code,
    retiredAt: NOW.toString(),
    reason,
  });
  expect((await addOwnAuthority(cell.dpo, authority("Une"), NOW)).code).toBe("own-une2");
});

test("is retired once: a second person learns that somebody was faster", async () => {
  const { ownAuthorityId } = await addOwnAuthority(cell.dpo, authority("Deux"), NOW);
  await retireOwnAuthority(cell.dpo, { ownAuthorityId, version: 1, reason }, NOW);
  for (const version of [1, 2])
    await expect(
      retireOwnAuthority(cell.dpo, { ownAuthorityId, version, reason }, NOW),
    ).rejects.toMatchObject({
      code: "conflict",
    });
});

test("is the DPO's; the auditor is refused; the outsider and an unknown one find nothing", async () => {
  const { ownAuthorityId } = await addOwnAuthority(cell.dpo, authority("Autre"), NOW);
  const input = { ownAuthorityId, version: 1, reason };
  for (const member of [cell.auditor, cell.responder, cell.labManager])
    await expect(retireOwnAuthority(member, input, NOW)).rejects.toMatchObject({ code: "forbidden" });
  for (const stranger of [cell.intruder, cell.outsider, cell.administrator])
    await expect(retireOwnAuthority(stranger, input, NOW)).rejects.toMatchObject({ code: "not_found" });
  await expect(
    retireOwnAuthority(cell.dpo, { ...input, ownAuthorityId: newId() }, NOW),
  ).rejects.toMatchObject({ code: "not_found" });
  await expect(retireOwnAuthority(cell.dpo, { ...input, reason: "" }, NOW)).rejects.toMatchObject({
    problems: [{ path: "reason", problem: "required" }],
  });
});
