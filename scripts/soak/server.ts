import { type ServedImage, serveImage } from "#scripts/test-database/served-image.ts";
import { backUpFullVolume } from "./back-up-full-volume.ts";
import { runTwoNodes } from "./run-two-nodes.ts";
import { type Finding, sayFindings } from "./say.ts";

type Size = "small" | "full";

const PARTS: readonly (readonly [string, (image: ServedImage, size: Size) => Promise<Finding[]>])[] = [
  ["two nodes, two workers", runTwoNodes],
  ["backup on a full volume", backUpFullVolume],
];

/** A server as the compose file describes it, with more of everything than one; true when all holds. Needs a production build. */
export async function soakServer(size: Size, only: string): Promise<boolean> {
  const image = await serveImage("soak-server");
  const held: boolean[] = [];
  try {
    const migrated = image.run(["migrate"], image.given.migrate);
    if ((await migrated.ended) !== 0) throw new Error(migrated.printed());
    // The commands below act with the application's login.
    Object.assign(process.env, image.given.application);
    for (const [name, part] of PARTS)
      if (name.startsWith(only)) held.push(sayFindings(name, await part(image, size)));
  } finally {
    const { disconnect } = await import("#lib/db.ts");
    await disconnect();
    await image.stop();
  }
  return held.every(Boolean);
}
