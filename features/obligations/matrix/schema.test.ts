import { expect, test } from "vitest";
import { matrixAsked } from "./schema.ts";

test("a search that no name can hold is as if it were not there", () => {
  expect(matrixAsked.parse({ q: " Sologne " }).q).toBe("Sologne");
  expect(matrixAsked.parse({ q: "a\0b" }).q).toBe("");
});
