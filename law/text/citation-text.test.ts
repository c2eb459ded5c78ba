import { expect, test } from "vitest";
import { citationText } from "./citation-text.ts";

const gdpr = { text: "Regulation (EU) 2016/679", article: "33(1)", url: null };

test("an act of the Union is cited in the reader's language, a French code under its own name", () => {
  expect(citationText(gdpr, "fr")).toBe("Règlement (UE) 2016/679, art. 33(1)");
  expect(citationText(gdpr, "en")).toBe("Regulation (EU) 2016/679, art. 33(1)");
  const code = { text: "Code des assurances", article: "L.12-10-1", url: null };
  expect(citationText(code, "fr")).toBe("Code des assurances, art. L.12-10-1");
});
