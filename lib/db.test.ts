import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { expect, test } from "vitest";
import { ask } from "./db.ts";

test("what somebody else has taken meanwhile is a conflict, under a statement written by hand as well", async () => {
  const taken = ask((client) => client.$executeRaw`DO $$ BEGIN RAISE unique_violation; END $$`);
  await expect(taken).rejects.toMatchObject({ code: "conflict" });
  const wrong = ask((client) => client.$executeRaw`DO $$ BEGIN RAISE division_by_zero; END $$`);
  await expect(wrong).rejects.not.toHaveProperty("code", "conflict");
});
