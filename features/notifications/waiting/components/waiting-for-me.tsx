import type { Place } from "#lib/action.ts";
import { loadWaitingForMe } from "../loaders.ts";
import { SignedDrafts } from "./signed-drafts.tsx";
import { WaitingDrafts } from "./waiting-drafts.tsx";

/** On the first page: what waits for this person's own signature, or, signed, to be filed. */
export async function WaitingForMe({ place }: { place: Place }) {
  const { mine, signed } = await loadWaitingForMe(place.workspace);
  return (
    <>
      <WaitingDrafts heading="h2" mine={mine} place={place} />
      <SignedDrafts drafts={signed} place={place} />
    </>
  );
}
