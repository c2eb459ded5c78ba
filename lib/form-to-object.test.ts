import { describe, expect, it } from "vitest";
import { AppError } from "./errors.ts";
import { formToObject } from "./form-to-object.ts";

function form(...fields: [name: string, value: string | Blob][]): FormData {
  const filled = new FormData();
  for (const [name, value] of fields) filled.append(name, value);
  return filled;
}

function refusalOf(sent: FormData) {
  try {
    formToObject(sent);
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error("the form was accepted");
}

describe("a form read as a command's input", () => {
  it("nests dotted names and makes lists of indexed rows, in their order", () => {
    const read = formToObject(
      form(
        ["title", "Fuite"],
        ["labs.1.id", "b"],
        ["labs.0.id", "a"],
        ["labs.10.id", "c"],
        ["when.zone", "Europe/Paris"],
      ),
    );
    expect(read).toEqual({
      title: "Fuite",
      labs: [{ id: "a" }, { id: "b" }, { id: "c" }],
      when: { zone: "Europe/Paris" },
    });
  });

  it("makes a list of a repeated name, and of a single one whose name ends in []", () => {
    const read = formToObject(form(["nature", "a"], ["nature", "b"], ["labIds[]", "x"]));
    expect(read).toEqual({ nature: ["a", "b"], labIds: ["x"] });
  });

  it("leaves out what was left empty and what the framework added", () => {
    expect(formToObject(form(["note", ""], ["$ACTION_ID_1", "x"], ["list[]", ""]))).toEqual({});
  });

  it("sends line ends as one character, so that lengths agree with the browser's", () => {
    expect(formToObject(form(["note", "a\r\nb"]))).toEqual({ note: "a\nb" });
  });

  it.each([
    "__proto__",
    "__proto__.isAdministrator",
    "constructor.prototype.isAdministrator",
    "labs.__proto__.id",
    "a.prototype.b",
    "__proto__[]",
  ])("refuses the field %s and changes no prototype", (name) => {
    const error = refusalOf(form([name, "yes"]));
    expect(error.code).toBe("invalid");
    expect(error.problems).toEqual([{ path: name, problem: "unknownField" }]);
    expect(Object.hasOwn(Object.prototype, "isAdministrator")).toBe(false);
  });

  it.each(["", ".", "a.", "a..b", "a b", "a[0]", "a.b.c.d.e.f.g", "x".repeat(65)])(
    "refuses the field name %j",
    (name) => {
      expect(refusalOf(form([name, "x"])).code).toBe("invalid");
    },
  );

  it.each(["\0", "\u0001", "\u001b", "\u007f", "\u0085", "\u009b", "\ufffe"])(
    "refuses the unreadable character %j at its field",
    (character) => {
      expect(refusalOf(form(["title", `a${character}b`])).problems).toEqual([
        { path: "title", problem: "unreadable" },
      ]);
    },
  );

  it("refuses half a character, which no form can send as it is but a caller can", () => {
    const halved = new Map([["title", "a\ud83eb"]]) as unknown as FormData;
    expect(refusalOf(halved).problems).toEqual([{ path: "title", problem: "unreadable" }]);
  });

  it("keeps tabs, line ends, emoji and letters of any script", () => {
    const note = "a\tb\nc 🦠 漢 é مرحبا";
    expect(formToObject(form(["note", note]))).toEqual({ note });
  });

  it("refuses a name that is both a value and a group", () => {
    expect(refusalOf(form(["a", "1"], ["a.b", "2"])).code).toBe("invalid");
    expect(refusalOf(form(["a.b", "1"], ["a", "2"])).code).toBe("invalid");
    expect(refusalOf(form(["a", "1"], ["a[]", "2"])).code).toBe("invalid");
  });

  it("refuses a file and more than 5,000 fields", () => {
    expect(refusalOf(form(["title", new Blob(["x"])])).code).toBe("invalid");
    const many = form(
      ...Array.from({ length: 5_001 }, (_, index) => ["n", String(index)] as [string, string]),
    );
    expect(refusalOf(many).problems).toEqual([{ path: "", problem: "tooLong" }]);
  });

  it("does not allocate a list of the size an index claims", () => {
    expect(formToObject(form(["labs.999999.id", "a"]))).toEqual({ labs: [{ id: "a" }] });
  });
});
