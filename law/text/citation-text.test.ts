import { expect, test } from "vitest";
import { citationText, shortCitation } from "./citation-text.ts";

const gdpr = { text: "Regulation (EU) 2016/679", article: "33(1)", url: null };

test("an act of the Union is cited in the reader's language, a French code under its own name", () => {
  expect(citationText(gdpr, "fr")).toBe("Règlement (UE) 2016/679, art. 33(1)");
  expect(citationText(gdpr, "en")).toBe("Regulation (EU) 2016/679, art. 33(1)");
  const code = { text: "Code des assurances", article: "L.12-10-1", url: null };
  expect(citationText(code, "fr")).toBe("Code des assurances, art. L.12-10-1");
});

test("a text that has no articles is cited by its own divisions", () => {
  const hipaa = { text: "45 CFR Part 164", article: "164.404", url: null };
  expect(citationText(hipaa, "fr")).toBe("45 CFR Part 164, § 164.404");
  expect(citationText({ text: "PIPEDA", article: "10.1(3), 10.2", url: null }, "en")).toBe(
    "PIPEDA, s. 10.1(3), 10.2",
  );
  for (const article of ["§ 33", "reg. 11", "6 U.S.C. 681b", "48 h", "26 acts", "item 1.05"]) {
    expect(citationText({ text: "A text", article, url: null }, "en")).toBe(`A text, ${article}`);
  }
});

test("in a sentence an act of the Union goes by its short name, without the acts that transpose it", () => {
  expect(shortCitation(gdpr, "fr")).toBe("RGPD, art. 33(1)");
  const nis2 = { text: "Directive (EU) 2022/2555; BSIG § 32", article: "23(4)(a)", url: null };
  expect(shortCitation(nis2, "en")).toBe("NIS2, art. 23(4)(a)");
  const code = { text: "Code des assurances", article: "L.12-10-1", url: null };
  expect(shortCitation(code, "en")).toBe("Code des assurances, art. L.12-10-1");
});

test("the acts that are named most go by the names lawyers give them", () => {
  const named = ["2016/679", "2017/745", "2017/746", "2024/2847", "2025/327"].map((number) => {
    const citation = { text: `Regulation (EU) ${number}`, article: "1", url: null };
    return [shortCitation(citation, "fr"), shortCitation(citation, "en")];
  });
  expect(named.flat().map((one) => one.replace(", art. 1", ""))).toEqual([
    ...["RGPD", "GDPR", "MDR", "MDR", "IVDR", "IVDR", "CRA", "CRA", "EEDS", "EHDS"],
  ]);
  const nis2 = { text: "Directive (EU) 2022/2555", article: "23", url: null };
  expect(shortCitation(nis2, "fr")).toBe("NIS 2, art. 23");
});

test("each kind of text has its own division, in both languages", () => {
  const divisions = [
    ["10 NYCRR", "405.46", "§ 405.46", "§ 405.46"],
    ["Texas Business & Commerce Code", "521.053", "§ 521.053", "§ 521.053"],
    ["Privacy Act 1988", "26WK", "art. 26WK", "s. 26WK"],
    ["Personal Data Protection Act 2012", "26D", "art. 26D", "s. 26D"],
    ["Privacy Protection (Data Security) Regulations 2017", "11", "art. 11", "reg. 11"],
    ["DPDP Rules 2025", "7(1)", "règle 7(1)", "r. 7(1)"],
  ] as const;
  for (const [text, article, french, english] of divisions) {
    expect(citationText({ text, article, url: null }, "fr")).toBe(`${text}, ${french}`);
    expect(citationText({ text, article, url: null }, "en")).toBe(`${text}, ${english}`);
  }
});
