import { expect, test } from "vitest";
import { recordExportInput } from "./schema.ts";

const taken = {
  ...{ incidentId: null, organisationId: null, what: "obligations", format: "csv", language: "fr" },
  ...{ bytes: 1, sha256: null },
  takenBy: { id: "6f9619ff-8b86-4d01-b42d-00cf4fc964ff", name: "Claire", roles: ["dpo"] },
};

test("whatever a reader chose, that they took the file is recorded", () => {
  const filter = `Colonnes : \0${"Notifier la CNIL, ".repeat(200)}`;
  const recorded = recordExportInput.parse({ ...taken, filter });
  expect(recorded.filter).toHaveLength(1000);
  expect(recorded.filter).not.toContain("\0");
});
