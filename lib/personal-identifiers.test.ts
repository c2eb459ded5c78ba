import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { processorTime } from "#scripts/test/processor-time.ts";
import { detectPersonalIdentifiers } from "./personal-identifiers.ts";

describe("A social security number in a text", () => {
  test("is found when its key is right, spaced or not", () => {
    expect(detectPersonalIdentifiers("patiente 269054958815780, rappelée")).toEqual(["nir"]);
    expect(detectPersonalIdentifiers("2 69 05 49 588 157 80")).toEqual(["nir"]);
    expect(detectPersonalIdentifiers("2.69.05.49.588.157-80")).toEqual(["nir"]);
  });

  test.each([
    "NIR269054958815780",
    "2  69  05  49  588  157  80",
    "2/69/05/49/588/157/80",
    "2_69_05_49_588_157_80",
    "2 69 05 49 588 157 clé 80",
    "2 69 05 49 588 157 (80)",
    "２６９０５４９５８８１５７８０",
    "26905\u200b4958815780",
    "2\u201169\u201105\u201149\u2011588\u2011157\u201180",
    "2 – 69 – 05 – 49 – 588 – 157 – 80",
    "2·69·05·49·588·157·80",
    "2, 69, 05, 49, 588, 157, 80",
    "2:69:05:49:588:157|80",
    "2    69    05    49    588    157    80",
    "2 69 05 49 588 157 clef 80",
    "2 69 05 49 588 157, clé de contrôle : 80",
  ])("is found as people write it: %s", (text) => expect(detectPersonalIdentifiers(text)).toContain("nir"));

  test("is looked for at once, whatever surrounds it", async () => {
    const { took } = await processorTime(() => {
      for (const filler of [" ", "(", ":", "/", "1 ", "2 69 05 49 588 157 "])
        detectPersonalIdentifiers(`2 69 05 49 588 157${filler.repeat(4_000)}`);
    });
    expect(took).toBeLessThan(1_000);
  });

  test("is found for someone born in Corsica", () => {
    expect(detectPersonalIdentifiers(`1 55 08 2A 004 001 ${keyOf("1550819004001")}`)).toEqual(["nir"]);
    expect(detectPersonalIdentifiers(`155082b004001${keyOf("1550818004001")}`)).toEqual(["nir"]);
  });

  test("is not seen in a number of that length whose key is wrong", () => {
    expect(detectPersonalIdentifiers("269054958815781")).toEqual([]);
  });

  test("is found whatever its digits are, and never with another key", () => {
    const number = fc
      .tuple(fc.constantFrom("1", "2"), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 12 }))
      .chain(([sex, year, month]) =>
        fc
          .integer({ min: 1_001_001, max: 95_999_999 })
          .map((rest) => `${sex}${two(year)}${two(month)}${String(rest).padStart(8, "0")}`),
      );
    fc.assert(
      fc.property(number, fc.integer({ min: 1, max: 96 }), (digits, shift) => {
        const key = keyOf(digits);
        const wrong = two(((Number(key) - 1 + shift) % 97) + 1);
        expect(detectPersonalIdentifiers(`NIR ${digits}${key}.`)).toContain("nir");
        expect(detectPersonalIdentifiers(`NIR ${digits}${wrong}.`)).not.toContain("nir");
      }),
    );
  });
});

describe("Means of reaching a person in a text", () => {
  test.each(["écrire à prenom.nom@example.org", "<a+b@labo.example.com>", "josé@exämple.fr"])(
    "an e-mail address is found: %s",
    (text) => expect(detectPersonalIdentifiers(text)).toEqual(["email"]),
  );

  test("a very long word is read at once", async () => {
    const { took } = await processorTime(() =>
      expect(detectPersonalIdentifiers("x".repeat(200_000))).toEqual([]),
    );
    expect(took).toBeLessThan(1_000);
  });

  test.each([
    "06 12 34 56 78",
    "0612345678",
    "06.12.34.56.78",
    "+33 6 12 34 56 78",
    "0033612345678",
    "+33 (0)2 97 01 02 03",
  ])("a French telephone number is found: %s", (text) =>
    expect(detectPersonalIdentifiers(`rappeler au ${text} ce soir`)).toEqual(["phone"]),
  );

  test.each([
    "491 840 patients, 30 laboratoires, 55 738 adresses",
    "SIRET 732 829 320 00074, FINESS 560000123",
    "notification n° 2021-000123456 du 26/02/2021 à 18:00",
    "message publié sur @zataz",
    "1500000 euros le 15/04/2022",
    "points à 09:00, 10:30, 12:00 et 14:15",
    "lots 1, 12, 45, 67, 120, 340",
  ])("figures, references and dates of a case are no identifier: %s", (text) =>
    expect(detectPersonalIdentifiers(text)).toEqual([]),
  );
});

function keyOf(digits: string): string {
  return two(Number(97n - (BigInt(digits) % 97n)));
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
