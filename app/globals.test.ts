import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("./globals.css", import.meta.url), "utf8");

function tokens(scheme: "light" | "dark"): Map<string, string> {
  const pairs = css.matchAll(/--([\w-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));/g);
  return new Map(
    [...pairs].map(([, name = "", light, dark, both]) => [
      name,
      both ?? (scheme === "light" ? light : dark) ?? "",
    ]),
  );
}

/** WCAG 2.2 relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ["canvas", "surface", "sunken"];
const clocks = ["fine", "soon", "late", "hands"];

describe.each(["light", "dark"] as const)("on a %s screen", (scheme) => {
  const all = tokens(scheme);
  const ratio = (text: string, ground: string) => {
    const [a, b] = [all.get(text), all.get(ground)];
    if (!a || !b) throw new Error(`no token ${text} or ${ground}`);
    return contrast(a, b);
  };

  test.each(
    ["ink", "soft", "faint", "accent"].flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  )("%s text on %s reads at 4.5 to 1", (text, ground) =>
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5),
  );

  test.each(
    clocks.flatMap((clock) =>
      ["surface", "canvas", `${clock}-wash`].map((ground) => [clock, ground] as const),
    ),
  )("a %s clock on %s reads at 7 to 1", (clock, ground) =>
    expect(ratio(clock, ground)).toBeGreaterThanOrEqual(7),
  );

  test.each(["solid", "solid-hover"])("a button's words on %s read at 4.5 to 1", (ground) =>
    expect(ratio("on-solid", ground)).toBeGreaterThanOrEqual(4.5),
  );

  test.each(["edge", "soon-edge", "late-edge", "hands-edge", "accent"])(
    "the line %s stands out at 3 to 1",
    (line) => expect(ratio(line, "surface")).toBeGreaterThanOrEqual(3),
  );
});
