import { execFileSync } from "node:child_process";
import { hostname } from "node:os";
import { expect, test } from "@playwright/test";
import { freePort } from "#scripts/port.mjs";
import { type ServedImage, serveImage } from "#scripts/test-database/served-image.ts";

test.describe("the image's entry point", () => {
  test.describe.configure({ mode: "serial" });

  let image: ServedImage;
  test.beforeAll(async () => {
    image = await serveImage("image");
  });
  test.afterAll(() => image.stop());

  test("starts nothing without its login, its secret or a name it knows, and says so in one line", async () => {
    const { DATABASE_URL: _, ...without } = image.given.application;
    for (const [args, env, says] of [
      [["application"], without, /^DATABASE_URL must be set.*\n$/],
      [["worker"], image.given.application, /^WORKER_DATABASE_URL must be set.*\n$/],
      [["migrate"], image.given.worker, /^.*MIGRATE_DATABASE_URL.*\n$/],
      [
        ["migrate"],
        { ...image.given.migrate, AUTH_SECRET: "changeme-changeme-changeme-changeme" },
        /^refused {2}AUTH_SECRET is weak.*\n$/,
      ],
      [["migrate"], { ...image.given.migrate, AUTH_URL: "" }, /^AUTH_URL must be set.*\n$/],
      [
        ["migrate"],
        { ...image.given.migrate, WORKER_DATABASE_URL: image.urls.DATABASE_URL },
        /^refused {2}WORKER_DATABASE_URL names the login maincourante_app.*\n$/,
      ],
      [
        ["migrate"],
        { ...image.given.migrate, MIGRATE_DATABASE_URL: image.superuserUrl },
        /^refused {2}The login postgres may do too much.*\n$/,
      ],
      [["other"], image.given.application, /^expected migrate, application or worker\n$/],
    ] as const) {
      const program = image.run(args, env);
      expect(await program.ended).toBe(1);
      expect(program.printed()).toMatch(says);
    }
  });

  test("migrates an empty database and prints the first administrator's link, again when asked again", async () => {
    for (const says of [/Prepared the database \(\d+ migrations\)/, /The database is ready/]) {
      const program = image.run(["migrate"], image.given.migrate);
      expect(await program.ended, program.printed()).toBe(0);
      expect(program.printed()).toMatch(says);
      expect(program.printed()).toContain("https://maincourante.test.invalid/fr/first-run?token=");
    }
  });

  test("serves pages with the application's login alone, works with the worker's, and ends at once when told", async ({
    request,
  }) => {
    const port = await freePort();
    const application = image.run(["application"], { ...image.given.application, PORT: String(port) });
    const worker = image.run(["worker"], image.given.worker);
    const ready = async () =>
      (await request.get(`http://127.0.0.1:${port}/readyz`).catch(() => null))?.status() ?? 0;
    await expect.poll(ready, { timeout: 120_000 }).toBe(200);
    expect((await request.get(`http://127.0.0.1:${port}/healthz`)).status()).toBe(200);
    const door = await request.get(`http://127.0.0.1:${port}/fr/sign-in`);
    expect(door.status()).toBe(200);
    expect(await door.text()).toContain("Maincourante");
    await expect.poll(() => hasBeaten(image), { timeout: 120_000 }).toBe(true);
    for (const program of [application, worker]) {
      program.child.kill("SIGTERM");
      // 143: ended by the signal, as a shell counts it.
      expect([0, 143], program.printed()).toContain(await program.ended);
    }
  });
});

/** The health check of the worker's container. */
function hasBeaten({ given }: ServedImage): boolean {
  try {
    execFileSync(process.execPath, ["--disable-warning=ExperimentalWarning", "scripts/serve/has-beaten.ts"], {
      env: { ...process.env, ...given.worker, HOSTNAME: hostname() },
    });
    return true;
  } catch {
    return false;
  }
}
